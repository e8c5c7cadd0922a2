"""Reads a form in a page as a browser would send it."""

from html.parser import HTMLParser
from typing import Any


class _Forms(HTMLParser):
    """The successful controls of the form with a certain class."""

    def __init__(self, wanted: str) -> None:
        super().__init__()
        self.wanted, self.inside = wanted, False
        self.found: dict[str, list[str]] = {}
        self.textarea: str | None = None
        self.text = ""
        self.select: str | None = None
        self.options: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given: dict[str, Any] = dict(attrs)
        if tag == "form":
            self.inside = self.wanted in (given.get("class") or "").split()
        if not self.inside:
            return
        if tag == "input" and given.get("name"):
            ticked = given.get("type") not in ("checkbox", "radio") or "checked" in given
            if ticked:
                self.add(given["name"], given.get("value") or "")
        elif tag == "textarea":
            self.textarea, self.text = given["name"], ""
        elif tag == "select":
            self.select, self.options = given["name"], []
        elif tag == "option" and self.select:
            self.options.append((given.get("value") or "", "selected" in given))

    def handle_data(self, data: str) -> None:
        if self.textarea is not None:
            self.text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.inside = False
        elif tag == "textarea" and self.textarea is not None:
            self.add(self.textarea, self.text.removeprefix("\n"))
            self.textarea = None
        elif tag == "select" and self.select:
            chosen = next((value for value, selected in self.options if selected), self.options[0][0] if self.options else "")
            self.add(self.select, chosen)
            self.select = None

    def add(self, name: str, value: str) -> None:
        self.found.setdefault(name, []).append(value)


def form_values(page: str, form_class: str) -> dict[str, list[str]]:
    """What is sent when the form with that class is sent as it stands (buttons apart)."""
    reader = _Forms(form_class)
    reader.feed(page)
    assert reader.found, f"no form {form_class}"
    return reader.found
