"""A granted application becomes an investment: each answer goes to the place in the document that its question fills."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from rodtrad.document import Investment, from_data, path_text, to_data
from rodtrad.document.people import Actor
from rodtrad.document.yaml_text import Path
from rodtrad.selection.conditions import Answers, asked
from rodtrad.selection.form import Choice, Column, Form, Question
from rodtrad.selection.keys import new_key
from rodtrad.selection.places import Place, column_shape, is_item, name_field, named_by, needs, pinned, place_of, shape_of
from rodtrad.selection.values import as_amount, is_empty
from rodtrad.selection.words import say
from rodtrad.texts import Language


@dataclass(frozen=True)
class Source:
    """Where a text in the document came from: its path (`need.description`) and the question that was answered."""

    path: str
    question: str


@dataclass(frozen=True)
class Filled:
    """The new document, where each text in it came from, and the answered questions that have no place in it."""

    investment: Investment
    sources: tuple[Source, ...]
    left_out: tuple[str, ...]


def to_document(
    form: Form,
    answers: Answers,
    *,
    key: str,
    title: str,
    language: Language,
    actors: Sequence[Actor] = (),
    fixed: Mapping[str, Any] | None = None,
) -> Filled:
    """The investment that the answers begin. `actors`: the parties of the application; `fixed`: plain data set beside the
    answers, which wins over them (`{"selection": {"route": "open_call"}}`).

    A table fills a list (`costs`), a text a list with one item per line. Raises `BadDocument` for answers that are not right.
    """
    filling = fill(form, answers, language, [to_data(actor) for actor in actors])
    data = _merged({**filling.data, "key": key, "title": title, "language": language}, fixed or {})
    return Filled(from_data(data), tuple(filling.sources), tuple(filling.left_out))


@dataclass
class Filling:
    """The plain data of a document while answers are put into it."""

    language: Language
    data: dict[str, Any] = field(default_factory=dict)
    sources: list[Source] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    numbered: dict[Path, int] = field(default_factory=dict)


def fill(form: Form, answers: Answers, language: Language, actors: list[dict[str, Any]]) -> Filling:
    """The answers as plain data of a document. What the form does not ask (now) is not filled."""
    filling = Filling(language, {"actors": actors} if actors else {})
    given = [question for question in asked(form, answers) if not is_empty(answers.get(question.key))]
    placed = [(question, place_of(question)) for question in given if question.kind != "note"]
    whole = _whole_items([place for _, place in placed if place])
    for question, place in placed:
        if place is None or (place.item_of and place.item_of not in whole):
            filling.left_out.append(question.key)
        else:
            _put(filling, question, place, answers[question.key])
    return filling


def _whole_items(places: Sequence[Place]) -> set[Path]:
    """The numbered items for which everything they need is answered."""
    found: dict[Path, set[str]] = {}
    for place in places:
        if place.item_of:
            found.setdefault(place.item_of, set()).add(str(place.path[len(place.item_of)]))
    return {path for path, names in found.items() if needs(path) <= names}


def _put(filling: Filling, question: Question, place: Place, answer: Any) -> None:
    if place.way == "value":
        path = _set_value(filling, place, _value(question, answer, place.shape.kind, filling.language))
    elif place.way == "reference":
        name = str(_value(question, answer, "text", filling.language))
        path = _set_value(filling, place, _referred(filling, place.shape.refers_to or "", name))
    else:
        path = place.path
        _extend(filling, question, place, answer)
    filling.sources.append(Source(path_text(path), question.key))


def _set_value(filling: Filling, place: Place, value: Any) -> Path:
    """Puts the value there; a second text at the same place becomes a paragraph after the first."""
    owner, path = _owner(filling, place.path)
    name = place.path[-1]
    before = owner.get(name)
    owner[name] = f"{before}\n\n{value}" if before and place.shape.kind == "text" else value
    return (*path, name)


def _owner(filling: Filling, path: Path) -> tuple[Any, Path]:
    """The dictionary that the last step of the path stands in, made on the way; and its real path.

    Numbers in a form say which questions belong to one item, not where it ends up: an item nobody filled leaves no hole.
    """
    here: Any = filling.data
    real: Path = ()
    for position, step in enumerate(path[:-1]):
        if is_item(step):
            number = _number_of(filling, path[: position + 1], here)
            here, real = here[number], (*real, number)
        else:
            here = here.setdefault(step, [] if is_item(path[position + 1]) else {})
            real = (*real, step)
    return here, real


def _number_of(filling: Filling, path: Path, items: list[Any]) -> int:
    """Where in its list the item stands; a new one is put last."""
    if path not in filling.numbered:
        filling.numbered[path] = len(items)
        key = {"key": new_key(f"{path[-2]}-{len(items) + 1}", items)} if _is_keyed(path[:-1]) else {}
        items.append(key | pinned(path[-1]))
    return filling.numbered[path]


def _is_keyed(path: Path) -> bool:
    shape = shape_of(path)
    return bool(shape and shape.item and "key" in shape.item.fields)


def _value(asked: Question | Column, answer: Any, kind: str, language: Language) -> Any:
    if kind == "money":
        return as_amount(answer)
    if kind == "number":
        return float(as_amount(answer) or 0)
    if kind == "text" and asked.kind == "choose_one":
        return _label(asked.choices, answer, language)
    if kind == "text" and asked.kind == "choose_many":
        return ", ".join(_label(asked.choices, each, language) for each in answer)
    return answer.strip() if isinstance(answer, str) else answer


def _label(choices: Sequence[Choice], key: Any, language: Language) -> str:
    return next((say(choice.label, language) for choice in choices if choice.key == key), str(key))


def _extend(filling: Filling, question: Question, place: Place, answer: Any) -> None:
    owner, _ = _owner(filling, place.path)
    items = owner.setdefault(place.path[-1], [])
    if place.way == "rows":
        _add_rows(filling, question, place, items, answer)
        return
    for words in _several(question, answer, filling.language):
        items.append(words if place.way == "lines" else _item(place, words, items))


def _several(question: Question, answer: Any, language: Language) -> list[str]:
    """One text per line, without the dash or dot that a list is often typed with; or the label of each choice."""
    if question.kind == "choose_many":
        return [_label(question.choices, each, language) for each in answer]
    lines = (line.strip().lstrip("-–•*").strip() for line in str(answer).splitlines())
    return [line for line in lines if line]


def _item(place: Place, words: str, items: list[Any]) -> dict[str, Any]:
    item_shape = place.shape.item
    name = name_field(item_shape) if item_shape else None
    keyed = bool(item_shape and "key" in item_shape.fields)
    return ({"key": new_key(words, items)} if keyed else {}) | {name or "": words}


def _add_rows(filling: Filling, question: Question, place: Place, items: list[Any], rows: Sequence[Mapping[str, Any]]) -> None:
    """One item per row; rows that say the same but for their maps (a cost in several years) are one item."""
    merged: dict[tuple[Any, ...], dict[str, Any]] = {}
    for row in (row for row in rows if not is_empty(row)):
        fields, maps = _row(filling, question, place, row)
        same = tuple(sorted(fields.items()))
        if not maps or same not in merged:
            items.append(merged.setdefault(same, {}) if maps else {})
            items[-1].update(
                {"key": new_key(_first_text(fields, question.key), items)} if _is_keyed(place.path) else {}, **fields
            )
        for name, (at, value) in maps.items():
            there = merged[same].setdefault(name, {})
            there[at] = there[at] + value if at in there and isinstance(value, Decimal) else value


def _first_text(fields: Mapping[str, Any], otherwise: str) -> str:
    return next((value for value in fields.values() if isinstance(value, str)), otherwise)


def _row(filling: Filling, question: Question, place: Place, row: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The row's single fields, and its maps as name → (key, value)."""
    fields: dict[str, Any] = {}
    sides: dict[str, dict[str, Any]] = {}
    for column in question.columns:
        shape = column_shape(column, place.shape.item) if place.shape.item else None
        if shape is None or is_empty(row.get(column.key)):
            continue
        value = _value(column, row[column.key], shape.kind, filling.language)
        name, _, side = column.fills.partition(".")
        if side:
            sides.setdefault(name, {})[side] = value
        else:
            fields[name] = _referred(filling, shape.refers_to, str(value)) if shape.refers_to else value
    return fields, {name: (both["key"], both["value"]) for name, both in sides.items() if len(both) == 2}


def _referred(filling: Filling, list_name: str, name: str) -> str:
    """The key of the item of that name in the document's list; made where there is none."""
    field_name = named_by(list_name) or "name"
    items = filling.data.setdefault(list_name, [])
    for item in items:
        if str(item.get(field_name, "")).casefold() == name.casefold():
            return str(item["key"])
    items.append({"key": new_key(name, items), field_name: name})
    return str(items[-1]["key"])


def _merged(data: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Both, part by part; what stands in `over` wins."""
    both = dict(data)
    for name, value in over.items():
        inner = both.get(name)
        both[name] = _merged(inner, value) if isinstance(inner, Mapping) and isinstance(value, Mapping) else value
    return both
