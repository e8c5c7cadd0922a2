"""A report as tagged PDF (PDF/UA-1), from the same HTML that a browser shows."""

from rodtrad.errors import NotComputable, Problem
from rodtrad.reporting.blocks import Report
from rodtrad.reporting.html import page, paper_css
from rodtrad.texts import message


def pdf(report: Report) -> bytes:
    """The bytes of the PDF. Raises `NotComputable` where the system lacks Pango, which lays out its text."""
    try:
        from rodtrad.reporting.paper import print_pdf  # WeasyPrint looks for Pango as soon as it is imported
    except OSError as error:
        raise NotComputable([Problem("", message("report-no-pango"), message("report-no-pango.cure"))]) from error
    return print_pdf(page(report, extra_css=paper_css()), f"{report.full_title} {report.made_on.isoformat()}")
