"""The check of the thread: every rule's findings and the state of every checklist item."""

from typing import Final

from rodtrad.document.investment import Investment
from rodtrad.thread.checklist import checklist
from rodtrad.thread.findings import Severity, ThreadCheck
from rodtrad.thread.rules import RULES

_ORDER: Final[tuple[Severity, ...]] = ("break", "warning", "note")


def check(investment: Investment) -> ThreadCheck:
    """What the rules find, breaks first, and what the checklists show. Reads the document only: no clock, no files."""
    findings = [finding for rule in RULES for finding in rule.findings(investment)]
    findings.sort(key=lambda finding: _ORDER.index(finding.severity))
    return ThreadCheck(tuple(findings), checklist(investment))
