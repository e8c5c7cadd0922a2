"""How each activity is documented: the eight fields of the guide's documentation structure (section 5)."""

from collections.abc import Iterator
from typing import Final

from rodtrad.document.investment import Investment
from rodtrad.thread.rules.rule import Hit, Rule, hit, unsaid

# Other actors' part is asked for only where others take part, so its absence says nothing.
ASKED: Final = (
    "reported",
    "frequency",
    "performed_by",
    "reported_by",
    "check_ins",
    "hours_per_month",
    "counts_as_done",
    "obstacles_to",
)


def undocumented(plan: Investment) -> Iterator[Hit]:
    for index, activity in enumerate(plan.activities):
        fields = unsaid(activity.documentation, *ASKED)
        if fields:
            yield hit(f"activities[{index}].documentation", title=activity.title, fields=fields)


RULES: Final = (Rule("activity-documentation", "warning", "design", undocumented),)
