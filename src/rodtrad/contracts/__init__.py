"""Outcome contracts: terms as data; payments, liabilities and each party's cash flow from them."""

from rodtrad.contracts.outcomes import Outcomes, outcomes_from_data, read_outcomes
from rodtrad.contracts.payments import Payment, Payments, Waiting, compute_figures, pay
from rodtrad.contracts.reading import contract_hash, from_parsed, read_contract, write_contract
from rodtrad.contracts.types import Contract, Figure, Metric, Term

__all__ = [
    "Contract",
    "Figure",
    "Metric",
    "Outcomes",
    "Payment",
    "Payments",
    "Term",
    "Waiting",
    "compute_figures",
    "contract_hash",
    "from_parsed",
    "outcomes_from_data",
    "pay",
    "read_contract",
    "read_outcomes",
    "write_contract",
]
