"""A report as DOCX: real headings, tables whose head repeats, pictures with their description, the right language."""

from rodtrad.reporting.docx.document import docx

__all__ = ["docx"]
