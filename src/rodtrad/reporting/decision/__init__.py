"""The decision pack for a board and the letters that follow: trees of blocks, written as DOCX, PDF or HTML as any report."""

from rodtrad.reporting.decision.case import Applied, Candidacy, CitedNeed, Conflict, Earlier, Payment, Promise, earlier_from
from rodtrad.reporting.decision.letters import Letter, LetterKind, letter
from rodtrad.reporting.decision.pack import decision_pack

__all__ = [
    "Applied",
    "Candidacy",
    "CitedNeed",
    "Conflict",
    "Earlier",
    "Letter",
    "LetterKind",
    "Payment",
    "Promise",
    "decision_pack",
    "earlier_from",
    "letter",
]
