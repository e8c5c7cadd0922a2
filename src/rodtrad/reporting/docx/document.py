"""The DOCX file as a whole: properties, language, first lines, and every block in its order."""

import io
import zipfile
from datetime import UTC, datetime, time
from typing import Final

from docx import Document
from docx.document import Document as Docx

from rodtrad.reporting.blocks import Report
from rodtrad.reporting.docx.blocks import Writer
from rodtrad.reporting.docx.styles import TAGS, set_styles, width
from rodtrad.reporting.docx.text import clean, page_numbers

_ZIP_DATE: Final = (1980, 1, 1, 0, 0, 0)


def docx(report: Report) -> bytes:
    """The bytes of the DOCX file; the same for the same report."""
    document = Document()
    set_styles(document, report.language)
    _set_properties(document, report)
    page_numbers(document, clean(report.full_title), width(document))
    writer = Writer(document, report)
    writer.opening()
    for block in report.blocks:
        writer.write(block)
    buffer = io.BytesIO()
    document.save(buffer)
    return _undated(buffer.getvalue())


def _set_properties(document: Docx, report: Report) -> None:
    properties, made = document.core_properties, datetime.combine(report.made_on, time(), UTC)
    properties.title = clean(report.full_title)[:255]
    properties.subject = clean(report.kind)[:255]
    properties.language = TAGS[report.language]
    properties.author = properties.last_modified_by = "Rödtråd"
    properties.comments = ""
    properties.created = properties.modified = made
    properties.revision = 1


def _undated(content: bytes) -> bytes:
    """The same archive with one date on every entry, so that equal reports are equal files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _ZIP_DATE), old.read(name), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
