"""A form as a coordinator builds it: sections and questions added, changed, moved and taken away. Plain functions over forms."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final, Literal, TypeVar, get_args

from rodtrad.document.shape import Shape, document_shape
from rodtrad.selection.form import CHOOSING, DECIDING, Choice, Column, ColumnKind, Form, Kind, OnlyIf, Question, Section
from rodtrad.selection.keys import new_key
from rodtrad.selection.places import place_of
from rodtrad.selection.words import say
from rodtrad.selection.xlsform import from_xlsform, to_xlsform
from rodtrad.texts import Language, has_text
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.investments.words import BETWEEN, Words as DocumentWords

__all__ = [
    "CHOOSING",
    "COLUMN_KINDS",
    "KINDS",
    "Act",
    "Choice",
    "Column",
    "OnlyIf",
    "Question",
    "changed",
    "choices_from",
    "choices_in",
    "conditions",
    "empty_form",
    "find",
    "from_xlsform",
    "key_of",
    "name_of",
    "place_said",
    "places",
    "put_question",
    "put_section",
    "to_xlsform",
    "words",
]

Act = Literal["up", "down", "remove"]
Item = TypeVar("Item", Section, Question)
KINDS: Final[tuple[str, ...]] = get_args(Kind)
COLUMN_KINDS: Final[tuple[str, ...]] = get_args(ColumnKind)
_DEPTH: Final = 2


def words(sv: str, en: str) -> dict[Language, str]:
    """What is written in each language; a language where nothing is written is left out."""
    given: dict[Language, str] = {"sv": sv.strip(), "en": en.strip()}
    return {language: said for language, said in given.items() if said}


def empty_form(title: dict[Language, str]) -> Form:
    return Form(key=name_of(title, ()), title=title)


def find(form: Form, key: str) -> Question | None:
    return next((question for question in form.questions if question.key == key), None)


def put_section(form: Form, key: str, label: dict[Language, str]) -> Form:
    """The section with that key named so; a new one, last, where there is none."""
    if not any(section.key == key for section in form.sections):
        return replace(form, sections=(*form.sections, Section(key=name_of(label, [s.key for s in form.sections]), label=label)))
    return _each_section(form, lambda section: replace(section, label=label) if section.key == key else section)


def put_question(form: Form, section: str, key: str, question: Question) -> Form:
    """`question` in the place of the one with that key; where there is none last in the section, with a key of its own."""
    if find(form, key) is None:
        named = replace(question, key=name_of(question.label, [each.key for each in form.questions]))
        return _each_section(form, lambda s: replace(s, questions=(*s.questions, named)) if s.key == section else s)
    put = replace(question, key=key)
    return _each_section(form, lambda s: replace(s, questions=tuple(put if q.key == key else q for q in s.questions)))


def changed(form: Form, act: Act, key: str) -> Form:
    """The form with a section or question moved or taken away. A question moved past its section's end goes into the next."""
    if any(section.key == key for section in form.sections):
        return _forget_lost(replace(form, sections=_moved(form.sections, act, key)))
    return _forget_lost(
        _across(form, act, key) or _each_section(form, lambda s: replace(s, questions=_moved(s.questions, act, key)))
    )


def _moved(items: tuple[Item, ...], act: Act, key: str) -> tuple[Item, ...]:
    keys = [item.key for item in items]
    if key not in keys:
        return items
    at = keys.index(key)
    rest = [item for item in items if item.key != key]
    if act != "remove":
        rest.insert(max(at - 1, 0) if act == "up" else at + 1, items[at])
    return tuple(rest)


def _across(form: Form, act: Act, key: str) -> Form | None:
    """A question first in its section that goes up, or last that goes down, goes into the section beside."""
    at = next((n for n, s in enumerate(form.sections) if any(q.key == key for q in s.questions)), None)
    if at is None or act == "remove":
        return None
    section, to = form.sections[at], at + (1 if act == "down" else -1)
    edge = section.questions[-1 if act == "down" else 0]
    if edge.key != key or not 0 <= to < len(form.sections):
        return None
    beside = form.sections[to]
    taken = replace(section, questions=tuple(q for q in section.questions if q.key != key))
    given = replace(beside, questions=(edge, *beside.questions) if act == "down" else (*beside.questions, edge))
    swapped = {at: taken, to: given}
    return replace(form, sections=tuple(swapped.get(n, s) for n, s in enumerate(form.sections)))


def _forget_lost(form: Form) -> Form:
    """Conditions on a question that is gone go too."""
    known = {question.key for question in form.questions}

    def kept(question: Question) -> Question:
        lost = question.only_if is not None and question.only_if.question not in known
        return replace(question, only_if=None) if lost else question

    return _each_section(form, lambda s: replace(s, questions=tuple(map(kept, s.questions))))


def _each_section(form: Form, change: Callable[[Section], Section]) -> Form:
    return replace(form, sections=tuple(map(change, form.sections)))


def name_of(label: dict[Language, str], taken: Sequence[str]) -> str:
    """A key that reads like the words: letters, digits and underscores, a letter first."""
    key = new_key(say(label, "sv"), [{"key": key.replace("_", "-")} for key in taken]).replace("-", "_")
    return key if key[0].isalpha() else f"q_{key}"


def key_of(label: dict[Language, str], taken: Sequence[str]) -> str:
    """As `name_of`, with hyphens: for what is no question."""
    return new_key(say(label, "sv"), [{"key": key} for key in taken])


# --- choices, a line each: "Swedish | English" ------------------------------------------------------------------------


def choices_in(choices: Sequence[Choice]) -> str:
    return "\n".join(" | ".join(filter(None, (choice.label.get("sv", ""), choice.label.get("en", "")))) for choice in choices)


def choices_from(typed: str, known: Sequence[Choice]) -> tuple[Choice, ...]:
    """The choices on the lines; one that was there keeps its key, so that answers already given stand."""
    keys = {say(choice.label, "sv"): choice.key for choice in known}
    made: list[Choice] = []
    for line in filter(None, (line.strip() for line in typed.splitlines())):
        sv, _, en = (part.strip() for part in line.partition("|"))
        label = words(sv, en)
        if label:
            taken = [{"key": choice.key} for choice in made]
            made.append(Choice(key=keys.get(say(label, "sv")) or new_key(say(label, "sv"), taken), label=label))
    return tuple(made)


def conditions(form: Form, key: str, section: str) -> list[tuple[str, str]]:
    """What a question may hang on: earlier questions that can decide, with each of their answers ("kind=new", in words)."""
    return [
        (f"{q.key}={value}", t("form-condition-said", question=say(q.label, current_language()), answer=said))
        for q in _before(form, key, section)
        for value, said in _answers(q)
    ]


def _before(form: Form, key: str, section: str) -> Iterator[Question]:
    for each in form.sections:
        for question in each.questions:
            if question.key == key:
                return
            if question.kind in DECIDING:
                yield question
        if each.key == section and find(form, key) is None:
            return


def _answers(question: Question) -> list[tuple[str, str]]:
    if question.kind == "yes_no":
        return [("yes", t("core-yes")), ("no", t("core-no"))]
    return [(choice.key, say(choice.label, current_language())) for choice in question.choices]


# --- what an answer fills in the investment's document ----------------------------------------------------------------


def places(question: Question) -> list[tuple[str, str]]:
    """The parts of the document that an answer of this kind can fill, in the document's own words."""
    speaks = DocumentWords.of({}, current_language())
    found = [path for path in _paths(document_shape(), "") if place_of(replace(question, fills=path)) is not None]
    if question.fills and question.fills not in found:
        found.append(question.fills)
    return [(path, place_said(path, speaks)) for path in found]


def place_said(path: str, speaks: DocumentWords | None = None) -> str:
    """ "Behov › Beskrivning" for need.description; of one row of several its number."""
    said = (speaks or DocumentWords.of({}, current_language())).place(path)
    return BETWEEN.join(_step_said(step) for step in said.split(BETWEEN))


def _step_said(step: str) -> str:
    """A row of a list in words: "kind=quantitative" as what the kind is called, 0 as 1."""
    _, _, value = step.partition("=")
    ids = (f"choice-{part}-{value}".replace("_", "-") for part in ("evidence-kind", "role-function", "anchoring-level"))
    found = next((id for id in ids if value and has_text(id)), None)
    return t(found).lower() if found else str(int(step) + 1) if step.isdigit() else step


def _paths(shape: Shape, path: str, depth: int = 0) -> Iterator[str]:
    """Fields, those of parts inside, and lists; rows of lists are filled by tables or lines."""
    for name, inner in shape.fields.items():
        here = f"{path}.{name}".lstrip(".")
        if inner.kind == "part" and depth < _DEPTH:
            yield from _paths(inner, here, depth + 1)
        else:
            yield here
