"""A report as tagged PDF (PDF/UA-1), from the same HTML that a browser shows."""

from importlib.resources import files
from typing import Any, Final

from rodtrad.errors import NotComputable, Problem
from rodtrad.reporting.blocks import Report
from rodtrad.reporting.html import page, paper_css
from rodtrad.texts import message

_VENDOR: Final = "vendor:"


def pdf(report: Report) -> bytes:
    """The bytes of the PDF. Raises `NotComputable` where the system lacks Pango, which lays out its text."""
    try:
        from weasyprint import HTML
    except OSError as error:  # the shared library is not there
        raise NotComputable([Problem("", message("report-no-pango"), message("report-no-pango.cure"))]) from error
    source = page(report, extra_css=paper_css())
    identifier = f"{report.full_title} {report.made_on.isoformat()}".encode()
    document = HTML(string=source, base_url="report:", url_fetcher=_fetch)
    return bytes(document.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=identifier, pdf_tags=True))


def _fetch(url: str, *_: Any, **__: Any) -> dict[str, Any]:
    """Only the fonts that the product carries: a report reaches for nothing else, whatever its text says."""
    name = url.removeprefix(_VENDOR)
    if not url.startswith(_VENDOR) or "/" in name:
        raise ValueError(url)
    return {"string": (files("rodtrad.reporting") / "vendor" / name).read_bytes(), "mime_type": "font/ttf"}
