"""What the choice keeps."""

from rodtrad.web.choice.models.decisions import DecidedPack, Decision, DecisionCase, Pack, Proposal
from rodtrad.web.choice.models.letters import Delivery, Letter, LetterDraft
from rodtrad.web.choice.models.portfolio import PublicRule, Tags
from rodtrad.web.choice.models.reviews import ReviewAssignment, Reviewer, Round, Score

__all__ = [
    "DecidedPack",
    "Decision",
    "DecisionCase",
    "Delivery",
    "Letter",
    "LetterDraft",
    "Pack",
    "Proposal",
    "PublicRule",
    "ReviewAssignment",
    "Reviewer",
    "Round",
    "Score",
    "Tags",
]
