"""What the thread's rules found, ready to be shown: the sentence, and each place with the address where it is mended."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from rodtrad.thread.findings import Finding
from rodtrad.web.core.texts import t
from rodtrad.web.investments import rules
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.section_form import anchor_of, section_of
from rodtrad.web.investments.words import Words
from rodtrad.web.organisation.models import Person


@dataclass(frozen=True)
class ShownFinding:
    severity: str
    text: str
    places: tuple[tuple[str, str], ...]


def shown_findings(findings: Iterable[Finding], investment: Investment, person: Person, words: Words) -> list[ShownFinding]:
    return [
        ShownFinding(
            finding.severity,
            t(finding.message),
            tuple((words.place(path), address_of(path, investment, person)) for path in finding.paths),
        )
        for finding in findings
    ]


def address_of(path: str, investment: Investment, person: Person) -> str:
    """Where a path of the document is edited, or read by who may not edit; "" for what has no page."""
    if path.split(".")[0] == "lock":
        return reverse("investments:lock", args=[investment.key])
    section = section_of(path)
    if section is None:
        return ""
    page = "edit" if rules.may_edit(person, investment, section) else "section"
    return f"{reverse(f'investments:{page}', args=[investment.key, section])}#{anchor_of(path)}"
