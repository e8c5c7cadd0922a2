"""Styles of the DOCX: one font, the report's colours, the language of every run that says nothing else."""

from typing import Any, Final

from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from rodtrad.texts import Language

TAGS: Final[dict[Language, str]] = {"sv": "sv-SE", "en": "en-GB"}
FONT: Final = "Calibri"
INK, ACCENT, MUTED = RGBColor(0x1F, 0x29, 0x33), RGBColor(0x9A, 0x45, 0x22), RGBColor(0x4A, 0x55, 0x63)
_HEADINGS: Final = {
    "Title": (22, 0, 4),
    "Heading 1": (22, 0, 4),
    "Heading 2": (15, 20, 6),
    "Heading 3": (12, 12, 4),
    "Heading 4": (11, 8, 3),
}


def set_styles(document: Docx, language: Language) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2.2)
    _set_default_language(document, TAGS[language])
    _set_text(document.styles["Normal"], 10.5, INK)
    document.styles["Normal"].paragraph_format.space_after = Pt(6)
    for name, (size, before, after) in _HEADINGS.items():
        _set_heading(document.styles[name], size, before, after)
    document.styles["Normal"].paragraph_format.space_before = Pt(2)
    _add(document, "Label", bold=True, before=5, after=0, keep=True)
    _add(document, "Note", size=9, color=MUTED)
    _add(document, "Table text", size=9, before=2, after=2)
    _add(document, "Key figure", size=12, bold=True, after=0)
    _add(document, "Command", size=9, font="Consolas", after=2)
    _set_text(document.styles["Caption"], 10, INK, bold=True)
    caption = document.styles["Caption"].paragraph_format
    caption.space_before, caption.space_after, caption.keep_with_next = Pt(10), Pt(3), True


def width(document: Docx) -> int:
    """The width of the text in EMU."""
    section = document.sections[0]
    return int(section.page_width or 0) - int(section.left_margin or 0) - int(section.right_margin or 0)


def _set_default_language(document: Docx, tag: str) -> None:
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    language = defaults.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        defaults.append(language)
    for name in ("w:val", "w:eastAsia"):
        language.set(qn(name), tag)
    for element in document.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), tag)


def _set_heading(style: Any, size: int, before: int, after: int) -> None:
    _set_text(style, size, INK, bold=True)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.keep_with_next = True


def _add(
    document: Docx,
    name: str,
    *,
    size: float = 10.5,
    bold: bool = False,
    color: RGBColor = INK,
    font: str = FONT,
    before: float = 0,
    after: float = 6,
    keep: bool = False,
) -> None:
    style: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    _set_text(style, size, color, bold=bold, font=font)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.keep_with_next = keep


def _set_text(style: Any, size: float, color: RGBColor, *, bold: bool = False, font: str = FONT) -> None:
    style.font.name, style.font.size, style.font.bold, style.font.italic = font, Pt(size), bold, False
    style.font.color.rgb = color
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):  # a theme's font would win over the name
        fonts.attrib.pop(qn(name), None)
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), font)
