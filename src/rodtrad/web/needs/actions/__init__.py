"""Every write about needs."""

from rodtrad.web.needs.actions.data import add_data_set, open_data_set, remove_data_set, set_disclosure
from rodtrad.web.needs.actions.register import add_note, anchor, cite, move_need, note_need
from rodtrad.web.needs.actions.results import order_analysis, store_result

__all__ = [
    "add_data_set",
    "add_note",
    "anchor",
    "cite",
    "move_need",
    "note_need",
    "open_data_set",
    "order_analysis",
    "remove_data_set",
    "set_disclosure",
    "store_result",
]
