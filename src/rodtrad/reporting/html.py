"""A report as HTML: a whole page that stands alone, or the part of it that a page of the web application carries."""

from functools import cache
from importlib.resources import files
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from rodtrad.reporting.blocks import Block, Heading, Report
from rodtrad.texts import text

_TEMPLATES: Final = files("rodtrad.reporting") / "templates"


def page(report: Report, *, extra_css: str = "") -> str:
    """A whole page with its styles inside and nothing outside: the same text for the same report."""
    body = fragment(report)
    css = Markup(css_text() + extra_css)  # our own file: no reader's text in it
    return (
        _environment()
        .get_template("page.html.jinja")
        .render(report=report, body=body, css=css, written_lang=_written_lang(report))
    )


def fragment(report: Report, *, shift: int = 0, prefix: str = "", contents: bool = True) -> Markup:
    """The blocks alone, to be put inside an element of class `report` on a page that has `css_text` as a style sheet.

    `shift` moves headings down (they begin at level 2), `prefix` keeps their ids apart from the page's own.
    """
    rendered = (
        _environment()
        .get_template("blocks.html.jinja")
        .render(
            report=report,
            shift=shift,
            prefix=prefix,
            contents=contents,
            headings=[block for block in report.blocks if isinstance(block, Heading) and block.level == 2 and block.id],
            say=lambda id, **args: text(report.language, f"report-{id}", **args),
            written_lang=_written_lang(report),
        )
    )
    return Markup(rendered)


@cache
def css_text() -> str:
    """The style sheet of a report on screen."""
    return (_TEMPLATES / "report.css").read_text(encoding="utf-8")


@cache
def paper_css() -> str:
    """What is added on paper."""
    return (_TEMPLATES / "paper.css").read_text(encoding="utf-8")


def _written_lang(report: Report) -> Markup:
    """The attribute that tells a screen reader in which language people wrote, where it is not the report's."""
    return Markup("") if report.written_language == report.language else Markup(' lang="{}"').format(report.written_language)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("rodtrad.reporting"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"paragraphs": _paragraphs, "lines": _lines, "drawing": Markup, "kind": _kind}
    return environment


def _kind(block: Block) -> str:
    return type(block).__name__


def _paragraphs(words: str) -> list[str]:
    return [part.strip() for part in words.replace("\r\n", "\n").split("\n\n") if part.strip()]


def _lines(words: Any) -> Markup:
    return Markup("<br>").join(escape(line) for line in str(words).split("\n"))
