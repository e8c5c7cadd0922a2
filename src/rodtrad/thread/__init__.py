"""The red thread: rules over the document, the guide's checklists as live rules, and the picture of the logic model."""

from rodtrad.thread.check import check
from rodtrad.thread.findings import ChecklistItem, Component, Finding, ItemStatus, Severity, ThreadCheck
from rodtrad.thread.locking import in_the_way_of_lock
from rodtrad.thread.picture import logic_model_svg

__all__ = [
    "ChecklistItem",
    "Component",
    "Finding",
    "ItemStatus",
    "Severity",
    "ThreadCheck",
    "check",
    "in_the_way_of_lock",
    "logic_model_svg",
]
