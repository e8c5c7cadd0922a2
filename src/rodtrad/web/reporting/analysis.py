"""What of the engine the reports in the web use: the report of the latest results, and its forms."""

from datetime import datetime

from django.utils import timezone
from markupsafe import Markup

from rodtrad import __version__
from rodtrad.document import Investment, hash_of
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
from rodtrad.web.investments.queries import document_in, version_with
from rodtrad.web.needs.analysis.evidence import need_result
from rodtrad.web.reporting.queries import Sources
from rodtrad.web.runs.drawings import kept

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
        locked=_locked(version),
        needs=[need_result(result, language) for result in sources.needs],
    )


def _locked(version: Version) -> Investment | None:
    """What was signed before the start, where this installation has that version."""
    lock = document_in(version).lock
    signed = version_with(version.investment, lock.version) if lock else None
    return document_in(signed) if signed else None


def _newest(version: Version, sources: Sources) -> datetime:
    run, economics = sources.effects_run, sources.economics
    results = [run.finished_at if run else None, economics.computed_at if economics else None]
    moments = [version.made_at, *results, *(result.made_at for result in sources.needs)]
    return max(moment for moment in moments if moment)


def fingerprint(version: Version, sources: Sources, language: Language) -> str:
    """The same for the same report."""
    return hash_of(
        {"version": str(version.pk), "hash": version.hash, "language": language, "engine": __version__, **sources.named}
    )


def read_in_page(version: Version, sources: Sources, language: Language) -> Markup:
    """The report as a part of a page."""
    key = ("report", fingerprint(version, sources, language))
    return kept(key, lambda: fragment(report_of(version, sources, language), prefix="r-"))


def style_sheet() -> str:
    return css_text()


def written(report: Report, format: str) -> bytes:
    """The report as a file. Raises `NotComputable` where the system lacks what a PDF needs."""
    if format == "docx":
        return docx(report)
    return pdf(report) if format == "pdf" else page(report).encode()
