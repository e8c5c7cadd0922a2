"""Every write about needs."""

from rodtrad.web.needs.actions.answering import answer_needs, carry_evidence, place_results
from rodtrad.web.needs.actions.data import add_data_set, open_data_set, remove_data_set, set_disclosure
from rodtrad.web.needs.actions.fetching import add_fetched, add_read, order_fetch, order_reading
from rodtrad.web.needs.actions.mappings import remove_mapping, save_mapping
from rodtrad.web.needs.actions.places import add_borders, remove_peers, retire_borders, save_peers
from rodtrad.web.needs.actions.register import (
    add_note,
    anchor,
    cite,
    discard_need_draft,
    draft_need,
    edit_need,
    move_need,
    note_need,
)
from rodtrad.web.needs.actions.results import order_analysis, read_persons, store_result

__all__ = [
    "add_borders",
    "add_data_set",
    "add_fetched",
    "add_note",
    "add_read",
    "anchor",
    "answer_needs",
    "carry_evidence",
    "cite",
    "discard_need_draft",
    "draft_need",
    "edit_need",
    "move_need",
    "note_need",
    "open_data_set",
    "order_analysis",
    "order_fetch",
    "order_reading",
    "place_results",
    "read_persons",
    "remove_data_set",
    "remove_mapping",
    "remove_peers",
    "retire_borders",
    "save_mapping",
    "save_peers",
    "set_disclosure",
    "store_result",
]
