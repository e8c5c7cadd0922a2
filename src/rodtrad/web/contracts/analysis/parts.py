"""The lists of a contract's text as rows that a form can show and put back, whatever else is wrong with the text."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, get_args

from rodtrad.contracts.types import FinancingKind, MetricKind, PartyRole
from rodtrad.document.yaml_text import dump_yaml, parse
from rodtrad.errors import BadDocument
from rodtrad.texts import Language, text as say
from rodtrad.web.contracts.analysis.texts import read_text

Kind = Literal["line", "long", "formula", "choice", "choices", "day", "yes", "lines", "steps", "money"]


@dataclass(frozen=True)
class Spec:
    """One field of a part. `of` is the list whose rows can be chosen, or the words themselves."""

    name: str
    kind: Kind = "line"
    required: bool = False
    of: str = ""


PARTS: Final[dict[str, tuple[Spec, ...]]] = {
    "terms": (
        Spec("title", required=True),
        Spec("payer", "choice", True, "parties"),
        Spec("receiver", "choice", True, "parties"),
        Spec("pays", "formula", True),
        Spec("only_if", "formula"),
        Spec("for_each", "choices", of="groups"),
        Spec("at_least", "formula"),
        Spec("at_most", "formula"),
        Spec("due", "day"),
        Spec("in_kind", "yes"),
        Spec("note", "long"),
        Spec("name"),
    ),
    "metrics": (
        Spec("title", required=True),
        Spec("kind", "choice", True, "metric"),
        Spec("per", "choices", of="groups"),
        Spec("better", "choice", of="better"),
        Spec("definition", "long"),
        Spec("source"),
        Spec("comparison", "long"),
        Spec("measured_by", "choice", of="parties"),
        Spec("negative", "yes"),
        Spec("name"),
    ),
    "figures": (Spec("title", required=True), Spec("formula", "formula", True), Spec("name")),
    "limits": (
        Spec("title", required=True),
        Spec("terms", "choices", True, "terms"),
        Spec("at_most", "formula", True),
    ),
    "tables": (Spec("title", required=True), Spec("rows", "steps", True), Spec("name")),
    "groups": (Spec("title", required=True), Spec("members", "lines"), Spec("name")),
    "parties": (Spec("name", required=True), Spec("roles", "choices", True, "role"), Spec("key")),
    "financing": (
        Spec("kind", "choice", True, "financing"),
        Spec("source", "choice", True, "parties"),
        Spec("receiver", "choice", True, "parties"),
        Spec("amount", "money", True),
        Spec("note", "long"),
        Spec("key"),
    ),
}
_WORDS: Final = {
    "metric": get_args(MetricKind),
    "role": get_args(PartyRole),
    "financing": get_args(FinancingKind),
    "better": ("higher", "lower", "neither"),
}
Row = dict[str, Any]


def data_in(text: str) -> Row | None:
    """The text's plain data; None where it is no YAML, or not a mapping."""
    try:
        data = parse(text.encode()).data
    except BadDocument:
        return None
    return data if isinstance(data, dict) else None


def rows_of(data: Mapping[str, Any], part: str) -> list[Row]:
    """The rows of a list; one that is no row at all is shown as an empty one."""
    return [row if isinstance(row, dict) else {} for row in _listed(data.get(part))]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def heading(row: Row) -> str:
    return str(row.get("title") or row.get("name") or row.get("key") or "–")


def choices(data: Mapping[str, Any], spec: Spec, language: Language) -> list[tuple[str, str]]:
    """What there is to choose: rows of another list, or the words of the language of contracts."""
    if spec.of in _WORDS:
        return [(word, say(language, f"contract-{spec.of}-{word.replace('_', '-')}")) for word in _WORDS[spec.of]]
    keyed = "key" if spec.of == "parties" else "name"
    found = [row for row in rows_of(data, spec.of) if row.get(keyed)]
    return [(str(row[keyed]), str(row.get("title") or row.get("name"))) for row in found]


def typed(row: Row, spec: Spec) -> Any:
    """A field's value as the form shows it."""
    value = row.get(spec.name)
    if spec.kind == "lines":
        return "\n".join(str(each.get("name", "")) if isinstance(each, dict) else str(each) for each in _listed(value))
    if spec.kind == "steps":
        return "\n".join(
            f"{each.get('reaches', '')}; {each.get('gives', '')}" for each in _listed(value) if isinstance(each, dict)
        )
    return value


def plain(row: Row, spec: Spec, value: Any) -> Any:
    """What the form gave as it stands in the text; what the form does not show of a member is kept."""
    if spec.kind == "lines":
        known = {each["name"]: each for each in _listed(row.get(spec.name)) if isinstance(each, dict) and "name" in each}
        return [known.get(line.strip(), {"name": line.strip()}) for line in value.splitlines() if line.strip()]
    if spec.kind == "steps":
        pairs = [line.partition(";") for line in value.splitlines() if line.strip()]
        return [{"reaches": reaches.strip(), "gives": gives.strip()} for reaches, _, gives in pairs]
    return value.isoformat() if spec.kind == "day" and value else value


def with_row(text: str, part: str, place: int, row: Row | None) -> str:
    """The text with a row put in (after the last where `place` is beyond it) or, for None, taken away."""
    data = data_in(text) or {}
    rows = list(_listed(data.get(part)))
    if row is None:
        rows = [each for number, each in enumerate(rows) if number != place]
    elif place < len(rows):
        rows[place] = row
    else:
        rows.append(row)
    whole = {**data, part: rows}
    return dump_yaml({name: value for name, value in whole.items() if value != [] or name == "terms"})


def faults_at(text: str, part: str, place: int, language: Language) -> list[tuple[str, str]]:
    """(field, sentence) of what is wrong with one row; the field is "" for what is wrong with the whole row."""
    start = f"{part}[{place}]"
    found = []
    for fault in read_text(text, language).faults:
        if fault.where == start or fault.where.startswith((f"{start}.", f"{start}[")):
            field = fault.where.removeprefix(start).lstrip(".").split("[")[0].split(".")[0]
            found.append((field, f"{fault.what} {fault.cure}"))
    return found
