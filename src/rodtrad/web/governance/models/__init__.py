"""Forums with their meetings and decisions, who can what, with whom the work is anchored, what is decided of money."""

from rodtrad.web.governance.models.forums import Forum, ForumDecision, Meeting, Seat
from rodtrad.web.governance.models.grounds import Anchoring, GroundDecision, Holding

__all__ = ["Anchoring", "Forum", "ForumDecision", "GroundDecision", "Holding", "Meeting", "Seat"]
