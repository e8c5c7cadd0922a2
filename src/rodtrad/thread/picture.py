"""The logic model drawn as SVG: four columns, arrows for links, and every break marked in line, sign and words.

Only presentation attributes are used, so that the picture is the same inline under a strict content security policy, in a PDF
and as a bitmap. Nothing is told by colour alone: a break has a dashed outline, a warning sign and its name.
"""

from typing import Final
from xml.etree import ElementTree as ET

from rodtrad.document.investment import Investment
from rodtrad.texts import Language, text
from rodtrad.thread.findings import ThreadCheck
from rodtrad.thread.layout import BOLD, COLUMN, HEADING, MARGIN, MARK, SIZES, WIDTH, Arrow, Box, Layout, Line, Tone, lay_out
from rodtrad.thread.rules.logic import COLUMNS

FONT: Final = "Inter, sans-serif"
BREAK: Final = "#b3261e"
INK: Final[dict[Tone, str]] = {"title": "#16202c", "indicator": "#2c3947", "source": "#526070", "fault": BREAK}
# For each column its strong colour and its pale one.
PALETTE: Final = {
    "resources": ("#4a5a6b", "#f2f5f8"),
    "activities": ("#0f6466", "#e9f5f4"),
    "outcomes": ("#1f5596", "#eaf2fb"),
    "goals": ("#5b3f8f", "#f2eefa"),
}


def logic_model_svg(investment: Investment, thread_check: ThreadCheck, language: Language) -> str:
    """The picture as a whole SVG element, 900 wide, texts escaped.

    Its title and description tell what it shows to those who do not see it.
    """
    layout = lay_out(investment, thread_check, language)
    title = text(language, "picture-title", title=investment.title)
    root = ET.Element("svg", _frame(layout.height, title))
    ET.SubElement(root, "title").text = title
    ET.SubElement(root, "desc").text = _description(investment, layout, language)
    _shape(root, "rect", width=WIDTH, height=layout.height, rx=14, fill="#ffffff")
    for column, (x, heading) in zip(COLUMNS, layout.headings, strict=True):
        _draw_heading(root, x, heading, PALETTE[column][0])
    for arrow in layout.arrows:
        _draw_arrow(root, arrow)
    for box in layout.boxes:
        _draw_box(root, box)
    return ET.tostring(root, encoding="unicode")


def _frame(height: float, title: str) -> dict[str, str]:
    return {
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": f"0 0 {WIDTH} {height:.1f}",
        "width": str(WIDTH),
        "height": f"{height:.1f}",
        "role": "img",
        "aria-label": title,
        "font-family": FONT,
    }


def _description(investment: Investment, layout: Layout, language: Language) -> str:
    """The chain in words: each column with its rows, then where it breaks."""
    sentences = []
    for column, (_x, heading) in zip(COLUMNS, layout.headings, strict=True):
        titles = ", ".join(row.title for row in getattr(investment, column))
        sentences.append(f"{heading}: {titles or text(language, 'picture-empty')}.")
    broken = sum(box.broken for box in layout.boxes)
    return " ".join([*sentences, text(language, "picture-breaks", count=broken)])


def _shape(parent: ET.Element, name: str, **attributes: float | str) -> ET.Element:
    """A child element; numbers with one decimal, underscores in names as hyphens."""
    plain = {
        key.replace("_", "-"): f"{value:.1f}" if isinstance(value, float) else str(value) for key, value in attributes.items()
    }
    return ET.SubElement(parent, name, plain)


def _draw_heading(root: ET.Element, x: float, heading: str, colour: str) -> None:
    _shape(root, "rect", x=x, y=MARGIN, width=COLUMN, height=HEADING, rx=HEADING / 2, fill=colour)
    place: dict[str, float | str] = {"x": x + COLUMN / 2, "y": MARGIN + HEADING / 2 + 4.8, "text_anchor": "middle"}
    _shape(root, "text", **place, font_size=13.5, font_weight=600, fill="#ffffff").text = heading


def _draw_arrow(root: ET.Element, arrow: Arrow) -> None:
    (x1, y1), (x2, y2) = arrow.start, arrow.end
    tip, middle = x2 - 2, (x1 + x2) / 2
    curve = f"M{x1 + 1:.1f} {y1:.1f} C{middle:.1f} {y1:.1f} {middle:.1f} {y2:.1f} {tip - 6:.1f} {y2:.1f}"
    _shape(root, "path", d=curve, fill="none", stroke="#8593a3", stroke_width=1.6)
    _shape(root, "path", d=f"M{tip:.1f} {y2:.1f} l-8 -4.2 v8.4 z", fill="#66758a")


def _draw_box(root: ET.Element, box: Box) -> None:
    strong, pale = PALETTE[box.column]
    group = _shape(root, "g", transform=f"translate({box.x:.1f} {box.y:.1f})")
    outline: dict[str, float | str] = {"width": COLUMN, "height": box.height, "rx": 10}
    if box.broken:
        _shape(group, "rect", **outline, fill="#fff7f6", stroke=BREAK, stroke_width=1.8, stroke_dasharray="7 4")
    else:
        _shape(group, "rect", **outline, fill=pale, stroke=strong, stroke_opacity=0.45, stroke_width=1)
    for line in box.lines:
        _draw_line(group, line, strong)


def _draw_line(group: ET.Element, line: Line, strong: str) -> None:
    if line.marked and line.tone == "fault":
        _draw_warning(group, line.x - MARK, line.y)
    elif line.marked:
        _shape(group, "circle", cx=line.x - MARK + 4, cy=line.y - 4, r=2.6, fill=strong)
    weight = 600 if line.tone in BOLD else 400
    drawn = _shape(group, "text", x=line.x, y=line.y, font_size=SIZES[line.tone], font_weight=weight, fill=INK[line.tone])
    drawn.text = line.text


def _draw_warning(group: ET.Element, x: float, baseline: float) -> None:
    """A triangle with an exclamation mark, drawn so that no font has to have it."""
    _shape(group, "path", d=f"M{x + 5.5:.1f} {baseline - 9:.1f} l5.5 9.6 h-11 z", fill=BREAK)
    _shape(group, "path", d=f"M{x + 5.5:.1f} {baseline - 5.6:.1f} v3", stroke="#ffffff", stroke_width=1.5, stroke_linecap="round")
    _shape(group, "circle", cx=x + 5.5, cy=baseline - 0.9, r=0.85, fill="#ffffff")
