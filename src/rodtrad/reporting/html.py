"""A report as HTML: a whole page that stands alone, or the part of it that a page of the web application carries."""

import re
from functools import cache
from importlib.resources import files
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from rodtrad.reporting.blocks import Block, Facts, Heading, Report
from rodtrad.texts import text

_TEMPLATES: Final = files("rodtrad.reporting") / "templates"
_SHORT: Final = 70
# A word longer than any Swedish compound may break anywhere, or it would push a table off the page.
_UNBREAKABLE: Final = re.compile(r"\S{32,}")


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
    environment.tests["side_by_side"] = _side_by_side
    return environment


def _side_by_side(block: Facts) -> bool:
    """Whether every text is so short that it may stand beside its label."""
    return all(len(fact.text) < _SHORT and "\n" not in fact.text for fact in block.facts)


def _kind(block: Block) -> str:
    return type(block).__name__


def _paragraphs(words: str) -> list[str]:
    return [part.strip() for part in words.replace("\r\n", "\n").split("\n\n") if part.strip()]


def _lines(words: Any) -> Markup:
    return Markup("<br>").join(_breakable(line) for line in str(words).split("\n"))


def _breakable(line: str) -> Markup:
    """The line, escaped, with a place to break every sixteen letters of what is too long for one."""
    parts, last = [], 0
    for found in _UNBREAKABLE.finditer(line):
        word = found.group()
        pieces = Markup("<wbr>").join(word[start : start + 16] for start in range(0, len(word), 16))
        parts += [escape(line[last : found.start()]), pieces]
        last = found.end()
    return Markup("").join([*parts, escape(line[last:])])
