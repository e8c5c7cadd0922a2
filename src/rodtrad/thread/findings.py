"""What the check of the thread says: findings of rules, and the state of each checklist item."""

from dataclasses import dataclass
from typing import Literal

from rodtrad.texts import Message

Severity = Literal["break", "warning", "note"]
Component = Literal["needs", "choice", "design", "running", "evaluation", "implementation"]
ItemStatus = Literal["met", "missing", "not_due"]


@dataclass(frozen=True)
class Finding:
    """One thing a rule found, with the places in the document that it concerns (`goals[0].indicators`, …)."""

    rule: str
    severity: Severity
    component: Component
    message: Message
    paths: tuple[str, ...] = ()


@dataclass(frozen=True)
class ChecklistItem:
    """One item of the guide's "Säkerställ följande": what in the document shows it, and what is still missing.

    Its text is the message `checklist-{id}`.
    """

    id: str
    component: Component
    status: ItemStatus
    evidence: tuple[Message, ...] = ()
    missing: tuple[Message, ...] = ()


@dataclass(frozen=True)
class ThreadCheck:
    findings: tuple[Finding, ...]
    checklist: tuple[ChecklistItem, ...]

    @property
    def breaks(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.severity == "break")

    @property
    def broken(self) -> bool:
        return bool(self.breaks)
