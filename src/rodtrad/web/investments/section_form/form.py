"""The form of one section: what was typed, what it means, what is wrong with it and at which field."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from rodtrad.document import Investment
from rodtrad.document.reading import path_text
from rodtrad.document.shape import document_shape
from rodtrad.errors import Problem
from rodtrad.texts import Language
from rodtrad.web.investments.section_form.fields import Filler, titles_of
from rodtrad.web.investments.section_form.merge import (
    Merged,
    dangling,
    merged,
    section_data,
    section_of,
    section_shape,
    with_section,
)
from rodtrad.web.investments.section_form.nodes import Group, Node, Pairs, Rows, anchor
from rodtrad.web.investments.section_form.plain import Plain, plain_from
from rodtrad.web.investments.section_form.rows import RowChange, changed, tidy
from rodtrad.web.investments.section_form.typed import Raw, Tree, names_of, tree_from, tree_of


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

    @property
    def typing_problems(self) -> tuple[Problem, ...]:
        """What is wrong that the plain data no longer shows: a number with two readings, the same year twice."""
        return self._plain.problems

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

    def errors_at(self, where: str) -> list[str]:
        """What is wrong at a field, in the form's language."""
        return [problem.sentence(self.language) for problem in self.by_field.get(where, ())]

    def opens(self, node: Node) -> bool:
        """Whether something in the node is wrong, so that it must not stand folded."""
        return any(inner.where in self.by_field for inner in walk([node]))

    def folded_opens(self, group: Group) -> bool:
        """Whether what is folded away in a part must be open: something in it is wrong."""
        return any(self.opens(node) for node in group.seldom)

    def summary(self) -> list[tuple[str, str]]:
        """Every error as (id of the element, sentence), with the place where it is not the field's own."""
        names = {node.where: node for node in walk(self.nodes)}
        found = []
        for where, problems in self.by_field.items():
            node = names.get(where)
            for problem in problems:
                place = node.label if node else problem.where
                found.append((node.id if node else "", f"{place}: {problem.sentence(self.language)}"))
        return found

    def with_change(self, change: RowChange) -> "SectionForm":
        shape = section_shape(self.section)
        return SectionForm(self.section, changed(self.tree, shape, change), self.base, self.language)

    def anchor_after(self, change: RowChange) -> str:
        """The id of the element to show after a change of rows."""
        name = path_text(change.path)
        rows = next((node for node in walk(self.nodes) if node.name == name), None)
        if change.act == "add" and isinstance(rows, Rows) and rows.rows:
            return rows.rows[-1].id
        return anchor(name if change.index is None or change.act == "remove" else f"{name}[{change.lands_at}]")

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
