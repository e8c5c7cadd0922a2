"""Funds with their rules by date and ledgers; verified savings that are to be paid back; what is planned."""

from rodtrad.web.fund.models.ledger import Fund, LedgerEvent, RulesVersion
from rodtrad.web.fund.models.planning import FundReport, PlannedAmount, Saving

__all__ = ["Fund", "FundReport", "LedgerEvent", "PlannedAmount", "RulesVersion", "Saving"]
