"""A need as a sheet: read in a page, or taken away as a file."""

from collections.abc import Sequence
from datetime import date

from django.utils import timezone
from markupsafe import Markup

from rodtrad.reporting.docx.document import docx
from rodtrad.reporting.html import fragment
from rodtrad.reporting.need_sheet import Anchored, Finding, NeedSheet, need_sheet
from rodtrad.reporting.pdf import pdf
from rodtrad.texts import Language, text
from rodtrad.web.needs.analysis.evidence import need_result, reportable
from rodtrad.web.needs.models import Need, NeedVersion, Note, Result
from rodtrad.web.needs.states import Picture

__all__ = ["NeedSheet", "page_of", "sheet_of", "written"]


def sheet_of(
    need: Need, version: NeedVersion, results: Sequence[Result], investments: Sequence[str], language: Language
) -> NeedSheet:
    """The need with those `results` and `investments`: the ones that who asks may see."""
    notes = list(need.notes.all())
    return NeedSheet(
        title=need.title,
        place=need.department.name if need.department else need.organisation.name,
        state=_word("need-state", need.state, language),
        rank=need.rank,
        problem=need.problem,
        target_group=need.target_group,
        causes=need.causes,
        measures=need.measures,
        professionals=tuple(_finding(note, language) for note in notes if note.picture == Picture.PROFESSIONALS),
        target_groups_own=tuple(_finding(note, language) for note in notes if note.picture == Picture.TARGET_GROUP),
        results=tuple(need_result(result, language) for result in results if reportable(result)),
        anchored=tuple(Anchored(each.who, _word("need-level", each.level, language), each.on) for each in need.anchorings.all()),
        investments=tuple(investments),
        changed_on=timezone.localdate(version.made_at),
    )


def page_of(sheet: NeedSheet, language: Language, made_on: date) -> Markup:
    """The sheet as a part of a page."""
    return fragment(need_sheet(sheet, language, made_on), prefix="s-", contents=False)


def written(sheet: NeedSheet, language: Language, made_on: date, format: str) -> bytes:
    """The sheet as a file. Raises `NotComputable` where the system lacks what a PDF needs."""
    report = need_sheet(sheet, language, made_on)
    return docx(report) if format == "docx" else pdf(report)


def _finding(note: Note, language: Language) -> Finding:
    method = _word("need-method", note.method, language)
    return Finding(text(language, "need-note-head", method=method, who=note.who), note.on, note.finding)


def _word(prefix: str, value: str, language: Language) -> str:
    return text(language, f"{prefix}-{value.replace('_', '-')}")
