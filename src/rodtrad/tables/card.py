"""The card of a data set: whose it is, by what right and for what it is used, how long it is kept, and what its columns hold.

The card is a YAML (or JSON) file beside the data. Nothing about persons is read without one.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date
from typing import Annotated, Any, Final, Literal

from pydantic import Field

from rodtrad.document.part import Key, Line, Text, Title, part
from rodtrad.document.plan import Column, ColumnName, DataPlan
from rodtrad.document.reading import Located, located, read_part
from rodtrad.document.writing import to_data
from rodtrad.document.yaml_text import Format, dump_json, dump_yaml, parse
from rodtrad.tables.table import label
from rodtrad.texts import message

Access = Literal["open", "audited", "protected", "closed"]
# What the person key is: a personal identity number (nothing but pseudonymisation may read the data), a pseudonym, another code.
KeyKind = Literal["personal_identity_number", "pseudonym", "other"]
FORMAT: Final = "rodtrad-data/1"
# What must be stated of data about persons.
_OWED: Final = ("legal_basis", "purpose", "keep_until")


@part
class DataSet:
    """A data set's card.

    `taken_on` is the day the data were taken out of their system: dates after it (or after today, where it is not stated) are
    errors, but in the columns of `future_dates`. `not_personal` names columns whose values look like personal identity numbers
    and are not. `pseudonym_key` tells which key the pseudonyms were made with, without telling the key.
    """

    format: Literal["rodtrad-data/1"] = "rodtrad-data/1"
    key: Key
    title: Title
    description: Text = ""
    owner: Annotated[str, Field(min_length=1, max_length=1_000)]
    source: Line = ""
    licence: Line = ""
    legal_basis: Line = ""
    purpose: Line = ""
    keep_until: date | None = None
    access: Access = "protected"
    taken_on: date | None = None
    person_key: ColumnName | None = None
    person_key_kind: KeyKind = "other"
    one_row_per_person: bool = False
    pseudonym_key: Line = ""
    future_dates: tuple[ColumnName, ...] = ()
    not_personal: tuple[ColumnName, ...] = ()
    columns: Annotated[tuple[Column, ...], Field(min_length=1)] = field()

    @property
    def plan(self) -> DataPlan:
        """The columns as the tables' checks take them."""
        return DataPlan(person_key=self.person_key if self.one_row_per_person else None, columns=self.columns)


def read_card(content: bytes, format: Format = "yaml") -> DataSet:
    """The card in the bytes of a YAML or JSON file. Raises `BadDocument` with every problem found."""
    return read_part(parse(content, format), DataSet, "card-none", _rules)


def write_card(card: DataSet, format: Format = "yaml") -> str:
    """The card as text that `read_card` turns into the same card."""
    data = to_data(card)
    return dump_json(data) if format == "json" else dump_yaml(data)


def _rules(data: Mapping[str, Any]) -> Iterator[Located]:
    columns = data.get("columns")
    columns = [column for column in columns if isinstance(column, Mapping)] if isinstance(columns, list) else []
    names = [str(column.get("name")) for column in columns]
    yield from _repeated(names)
    yield from _unknown(data, names)
    if data.get("person_key"):
        yield from _owed(data)
    for place, column in enumerate(columns):
        yield from _codes(place, column)


def _repeated(names: list[str]) -> Iterator[Located]:
    for place, name in enumerate(names):
        if names.index(name) < place:
            yield _wrong(("columns", place, "name"), "repeated-column", name)


def _unknown(data: Mapping[str, Any], names: list[str]) -> Iterator[Located]:
    key = data.get("person_key")
    if isinstance(key, str) and key not in names:
        yield _wrong(("person_key",), "unknown-column", key, known=", ".join(names[:20]))
    for field_name in ("future_dates", "not_personal"):
        listed = data.get(field_name)
        for place, name in enumerate(listed if isinstance(listed, list) else ()):
            if isinstance(name, str) and name not in names:
                yield _wrong((field_name, place), "unknown-column", name, known=", ".join(names[:20]))


def _owed(data: Mapping[str, Any]) -> Iterator[Located]:
    for name in _OWED:
        if not data.get(name):
            yield _wrong((name,), "owed", name)
    if data.get("access") == "open":
        yield _wrong(("access",), "open-persons", "open")


def _codes(place: int, column: Mapping[str, Any]) -> Iterator[Located]:
    """Codes that are the same when read (1 and 1.0), or both a code and a mark of a missing value."""
    codes, missing = column.get("codes"), column.get("missing")
    written = [label(code) for code in codes] if isinstance(codes, Mapping) else []
    absent = {label(code) for code in missing} if isinstance(missing, list) else set()
    for code, times in Counter(written).items():
        if times > 1 or code in absent:
            yield _wrong(("columns", place, "codes"), "same-code", code)


def _wrong(path: tuple[str | int, ...], id: str, value: str, **args: str) -> Located:
    what = message(f"card-{id}", value=value, **args)
    return located(path, what, message(f"card-{id}.cure", value=value, **args), value)
