"""Every write about how the work is led."""

from rodtrad.web.governance.actions.forums import (
    cancel_meeting,
    end_forum,
    hold_meeting,
    note_decision,
    plan_again,
    plan_meeting,
    save_forum,
    seat,
    unseat,
)
from rodtrad.web.governance.actions.grounds import anchor, end_holding, note_ground_decision, note_holding

__all__ = [
    "anchor",
    "cancel_meeting",
    "end_forum",
    "end_holding",
    "hold_meeting",
    "note_decision",
    "note_ground_decision",
    "note_holding",
    "plan_again",
    "plan_meeting",
    "save_forum",
    "seat",
    "unseat",
]
