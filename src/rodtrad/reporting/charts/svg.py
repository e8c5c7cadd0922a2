"""ECharts' SVG made fit for pages and documents: no style sheet, no inline style, own names, a title and a description."""

from typing import Final
from xml.etree import ElementTree as ET

from rodtrad.reporting.charts.engine import FONT

SVG: Final = "http://www.w3.org/2000/svg"
_TEXT_STYLES: Final = {"font-size", "font-weight", "font-style", "font-family", "text-decoration"}
# What only a pointer in ECharts' own page would use.
_DROPPED: Final = {"class", "style", "pointer-events", "paint-order", "baseProfile", "version"}


def clean(svg: str, *, id: str, title: str, description: str) -> str:
    """The same drawing with presentation attributes only, every id beginning with `id`, named for screen readers."""
    root = ET.fromstring(svg)
    _drop_style_sheets(root)
    names = {element.attrib["id"]: f"{id}-{number}" for number, element in enumerate(e for e in root.iter() if "id" in e.attrib)}
    for element in root.iter():
        _plain_attributes(element, names)
    _describe(root, id, title, description)
    return as_text(root)


def as_text(root: ET.Element) -> str:
    """The drawing as text whose elements bear no prefix."""
    # Registered each time: the registry is everybody's, and other libraries take the empty prefix for their own.
    ET.register_namespace("", SVG)
    return ET.tostring(root, encoding="unicode")


def _drop_style_sheets(root: ET.Element) -> None:
    for parent in list(root.iter()):
        for child in [child for child in parent if child.tag == f"{{{SVG}}}style"]:
            parent.remove(child)


def _plain_attributes(element: ET.Element, names: dict[str, str]) -> None:
    style = element.attrib.get("style", "")
    for name in [name for name in element.attrib if name in _DROPPED or name.startswith("ecmeta_")]:
        del element.attrib[name]
    for name, value in element.attrib.items():
        element.attrib[name] = _renamed(name, value, names)
    if element.tag == f"{{{SVG}}}text":
        element.text = (element.text or "").strip(" ")  # where a line was broken
    for name, value in _declarations(style):
        if name in _TEXT_STYLES:
            element.set(name, value)


def _renamed(attribute: str, value: str, names: dict[str, str]) -> str:
    if attribute == "id":
        return names[value]
    if value.startswith("url(#") and value.endswith(")"):
        return f"url(#{names[value[5:-1]]})"
    return value


def _declarations(style: str) -> list[tuple[str, str]]:
    pairs = (entry.partition(":") for entry in style.split(";") if ":" in entry)
    return [(name.strip(), value.strip()) for name, _, value in pairs]


def _describe(root: ET.Element, id: str, title: str, description: str) -> None:
    for position, (tag, content) in enumerate((("title", title), ("desc", description))):
        element = ET.Element(f"{{{SVG}}}{tag}", {"id": f"{id}-{tag}"})
        element.text = content
        root.insert(position, element)
    root.set("role", "img")
    root.set("aria-labelledby", f"{id}-title")
    root.set("aria-describedby", f"{id}-desc")
    root.set("font-family", f"{FONT}, sans-serif")
