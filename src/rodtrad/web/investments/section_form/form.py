"""The form of one section: what was typed, what it means, what is wrong with it and at which field."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from rodtrad.document import Investment
from rodtrad.document.shape import document_shape
from rodtrad.errors import Problem
from rodtrad.texts import Language
from rodtrad.web.investments.section_form.fields import Filler, Group, Node, Pairs, Rows, anchor, titles_of
from rodtrad.web.investments.section_form.merge import (
    Merged,
    dangling,
    merged,
    section_data,
    section_of,
    section_shape,
    with_section,
)
from rodtrad.web.investments.section_form.rows import RowChange, changed, tidy
from rodtrad.web.investments.section_form.typed import Plain, Raw, Tree, names_of, plain_from, tree_from, tree_of


@dataclass(frozen=True)
class SectionForm:
    """A section as typed, seen against the document it belongs to (`base`, plain data)."""

    section: str
    tree: Tree
    base: Mapping[str, Any]
    language: Language
    checked: bool = field(default=False)

    @cached_property
    def data(self) -> dict[str, Any]:
        """The section as plain data; what is wrong in it is named by `problems`."""
        return self._plain.data

    @cached_property
    def document(self) -> Investment | None:
        """The whole document with this section in place; None where there are problems."""
        return None if self.problems else self._merged.document

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        named = {problem.where for problem in self._plain.problems}
        return (*self._plain.problems, *(problem for problem in self._merged.problems if problem.where not in named))

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        whole = with_section(self.base, self.section, self.data)
        return Filler(self.language, titles_of(whole, document_shape())).nodes(self.tree, section_shape(self.section))

    @cached_property
    def by_field(self) -> dict[str, tuple[Problem, ...]]:
        """The problems at each field (by `where`), when the form has been checked; a problem without a field of its own stands at
        the part it is in."""
        placed: dict[str, tuple[Problem, ...]] = {}
        places = {node.where for node in walk(self.nodes)}
        for problem in self.problems if self.checked else ():
            place = next((path for path in _outwards(problem.where) if path in places), "")
            placed[place] = (*placed.get(place, ()), problem)
        return placed

    @cached_property
    def elsewhere(self) -> tuple[Problem, ...]:
        """Problems that saving would make in other sections: something there refers to what is gone here."""
        return tuple(problem for problem in self.problems if section_of(problem.where) != self.section)

    @property
    def can_drop_references(self) -> bool:
        return any(section_of(str(reference.path[0])) != self.section for reference in dangling(self._merged.data))

    def anchor_of(self, problem: Problem) -> str:
        """The id of the element where `problem` is shown."""
        names = {node.where: node.name for node in walk(self.nodes)}
        return next((anchor(names[path]) for path in _outwards(problem.where) if path in names), "")

    def with_change(self, change: RowChange) -> "SectionForm":
        shape = section_shape(self.section)
        return SectionForm(self.section, changed(self.tree, shape, change), self.base, self.language)

    def raw(self) -> dict[str, list[str]]:
        """What a browser would post."""
        found: dict[str, list[str]] = {}
        for name, value in names_of(self.tree, section_shape(self.section)):
            found.setdefault(name, []).append(value)
        return found

    @cached_property
    def _plain(self) -> Plain:
        return plain_from(self.tree, section_shape(self.section))

    @cached_property
    def _merged(self) -> Merged:
        return merged(self.base, self.section, self.data)


def form_of(raw: Raw, section: str, base: Mapping[str, Any], language: Language, *, checked: bool = False) -> SectionForm:
    """The form as it was posted. A checked form has lost its empty rows and names what is wrong."""
    shape = section_shape(section)
    tree = tidy(tree_of(raw, shape), shape, keep_blank=not checked)
    return SectionForm(section, tree, base, language, checked)


def form_of_data(section: str, base: Mapping[str, Any], language: Language) -> SectionForm:
    """The form filled with what the document `base` says."""
    tree = tree_from(section_data(base, section), section_shape(section), language)
    return SectionForm(section, tree, base, language)


def walk(nodes: Iterable[Node]) -> Iterator[Node]:
    """Every node, outermost first."""
    for node in nodes:
        yield node
        if isinstance(node, Group):
            yield from walk((*node.fields, *node.seldom))
        elif isinstance(node, Rows):
            yield from walk(node.rows)
        elif isinstance(node, Pairs):
            yield from (value for pair in node.pairs for value in pair[::-1])


def _outwards(path: str) -> Iterator[str]:
    """`goals[0].indicators[1]`, `goals[0].indicators`, `goals[0]`, `goals`."""
    while path:
        yield path
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
