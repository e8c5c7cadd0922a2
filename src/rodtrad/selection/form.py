"""An application form, built by a coordinator: sections of questions, each of which may fill a place in the investment document.

`fills` is how the red thread begins: the answer to "What is the need?" fills `need.description`, so that what was promised in the
application is what is followed up and judged. Paths are written as in error messages: `target_group.size`,
`need.evidence[0].finding`, `roles[function=project_owner].name`.
"""

from decimal import Decimal
from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, Field

from rodtrad.document.part import Line, not_bool, part
from rodtrad.document.reading import read_part
from rodtrad.document.yaml_text import Format, Parsed, parse
from rodtrad.selection.words import Words

Kind = Literal["note", "line", "text", "whole_number", "amount", "date", "yes_no", "choose_one", "choose_many", "table"]
ColumnKind = Literal["line", "whole_number", "amount", "date", "yes_no", "choose_one"]
# Kinds whose answer can decide whether a later question is asked. A yes/no is "yes" or "no" in `OnlyIf.is_one_of`.
DECIDING: Final[tuple[Kind, ...]] = ("yes_no", "choose_one", "choose_many")
CHOOSING: Final = ("choose_one", "choose_many")
# A name that is good in XLSForm too: a letter first, no hyphens (they read as minus there).
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,59}$")]
ChoiceKey = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,59}$")]
Limit = Annotated[Decimal, BeforeValidator(not_bool), Field(max_digits=15, decimal_places=2)]


@part
class Choice:
    key: ChoiceKey
    label: Words


@part
class OnlyIf:
    """The question is asked only where an earlier one is answered with one of these (of many chosen: at least one)."""

    question: Name
    is_one_of: tuple[str, ...]


@part
class Column:
    """A column of a table question. `fills` is a field of the list item that the row fills: `item`, `amounts.key`."""

    key: Name
    kind: ColumnKind = "line"
    label: Words
    required: bool = False
    choices: tuple[Choice, ...] = ()
    fills: Line = ""


@part
class Question:
    """`least` and `most` limit a number's value, a text's length, how many are chosen, or how many rows a table has.

    A `note` asks nothing. Only a `table` has columns, and its answer is a list of rows.
    """

    key: Name
    kind: Kind = "line"
    label: Words
    hint: Words | None = None
    required: bool = False
    choices: tuple[Choice, ...] = ()
    columns: tuple[Column, ...] = ()
    only_if: OnlyIf | None = None
    least: Limit | None = None
    most: Limit | None = None
    fills: Line = ""


@part
class Section:
    key: Name
    label: Words
    questions: tuple[Question, ...] = ()


@part
class Form:
    """`source`: whose published demands the form is made from."""

    key: Name
    title: Words
    intro: Words | None = None
    source: Line = ""
    sections: tuple[Section, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question, notes too, in the order they are asked."""
        return tuple(question for section in self.sections for question in section.questions)


def read_form(content: bytes, format: Format = "yaml") -> Form:
    """The form in the bytes of a YAML or JSON file. Raises `BadDocument` with every problem of type; see `problems_of_form`."""
    return read_part(parse(content, format), Form, "form-none")


def form_from_data(data: Any) -> Form:
    """The form in plain data, which `rodtrad.document.to_data(form)` gives. Raises `BadDocument`."""
    return read_part(Parsed(data), Form, "form-none")
