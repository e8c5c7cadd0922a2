"""What of the engine the reports in the web use: the report of the latest results, and its forms."""

from functools import lru_cache

from django.utils import timezone
from markupsafe import Markup

from rodtrad import __version__
from rodtrad.document import hash_of
from rodtrad.reporting.blocks import Report
from rodtrad.reporting.docx.document import docx
from rodtrad.reporting.final_report import final_report
from rodtrad.reporting.html import css_text, fragment, page
from rodtrad.reporting.pdf import pdf
from rodtrad.texts import Language
from rodtrad.thread.check import check
from rodtrad.web.economics.analysis import result_of
from rodtrad.web.evaluation.analysis import effect_of
from rodtrad.web.evaluation.queries import results_of
from rodtrad.web.investments.models import Version
from rodtrad.web.investments.queries import document_in, document_of
from rodtrad.web.reporting.queries import Sources

__all__ = ["Report", "fingerprint", "read_in_page", "report_of", "style_sheet", "written"]


def report_of(version: Version, sources: Sources, language: Language) -> Report:
    """The final report of that version with those results, dated by the newest of them."""
    document = document_in(version)
    return final_report(
        document,
        check(document),
        [effect_of(result) for result in results_of(sources.effects_run)],
        result_of(sources.economics) if sources.economics else None,
        language=language,
        made_on=timezone.localdate(_newest(version, sources)),
        locked=document_of(version.investment, document.lock.version) if document.lock else None,
    )


def _newest(version: Version, sources: Sources):  # type: ignore[no-untyped-def]
    run, economics = sources.effects_run, sources.economics
    moments = [version.made_at, run and run.finished_at, economics and economics.computed_at]
    return max(moment for moment in moments if moment)


def fingerprint(version: Version, sources: Sources, language: Language) -> str:
    """The same for the same report."""
    return hash_of(
        {"version": str(version.pk), "hash": version.hash, "language": language, "engine": __version__, **sources.named}
    )


def read_in_page(version: Version, sources: Sources, language: Language) -> Markup:
    """The report as a part of a page; drawn once for the same content."""
    return _fragment(_Wanted(fingerprint(version, sources, language), version, sources, language))


class _Wanted:
    """A report to be drawn, known by its fingerprint."""

    def __init__(self, key: str, version: Version, sources: Sources, language: Language) -> None:
        self.key, self.version, self.sources, self.language = key, version, sources, language

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Wanted) and self.key == other.key


@lru_cache(maxsize=16)
def _fragment(wanted: _Wanted) -> Markup:
    return fragment(report_of(wanted.version, wanted.sources, wanted.language), prefix="r-")


def style_sheet() -> str:
    return css_text()


def written(report: Report, format: str) -> bytes:
    """The report as a file. Raises `NotComputable` where the system lacks what a PDF needs."""
    if format == "docx":
        return docx(report)
    return pdf(report) if format == "pdf" else page(report).encode()
