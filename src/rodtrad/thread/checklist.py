from rodtrad.document.investment import Investment
from rodtrad.thread.findings import ChecklistItem


def checklist(plan: Investment) -> tuple[ChecklistItem, ...]:
    return ()
