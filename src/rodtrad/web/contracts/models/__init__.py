"""What is kept of a contract: its text, versions, parties and signatures; outcomes, determinations and payments."""

from rodtrad.web.contracts.models.contracts import Contract, PartyLink, Signature, Version
from rodtrad.web.contracts.models.determinations import Determination
from rodtrad.web.contracts.models.money import Payment
from rodtrad.web.contracts.models.outcomes import OutcomeSet

__all__ = ["Contract", "Determination", "OutcomeSet", "PartyLink", "Payment", "Signature", "Version"]
