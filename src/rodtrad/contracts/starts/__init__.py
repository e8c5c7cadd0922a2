"""Published forms of outcome contracts to begin from, so that nobody begins with an empty page.

Each file is a contract whose titles stand in both languages (`{sv: …, en: …}`), with what one might believe of its outcomes.
The figures are examples; what is published of each form stands in `docs/contracts.md`.
"""

from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Final

from rodtrad.contracts.beliefs import Beliefs, beliefs_from
from rodtrad.document.yaml_text import dump_yaml, parse
from rodtrad.texts import Language

KINDS: Final = ("saving_share", "thresholds", "rate_card", "steps", "corridor", "fee_at_risk", "second_outcome", "first_loss")


@dataclass(frozen=True)
class Start:
    """`text` is the contract as YAML in one language; `beliefs` what its outcomes might be."""

    kind: str
    text: str
    beliefs: Beliefs


def start(kind: str, language: Language, **said: str) -> Start:
    """The form `kind` in a language; `said` takes the place of fields at its root (key, title, investment).

    Raises KeyError for a form that is not there."""
    if kind not in KINDS:
        raise KeyError(kind)
    data = parse(files(__package__).joinpath(f"{kind}.yaml").read_bytes()).data
    contract = _in(language, data["contract"])
    head = {"format": "rodtrad-contract/1", "key": kind.replace("_", "-"), "language": language}
    whole = {**head, **contract, "language": language, **{name: value for name, value in said.items() if value}}
    ordered = ("format", "key", "title", "summary", "language", "currency", "investment", "starts", "ends")
    first = {name: whole[name] for name in ordered if name in whole}
    return Start(kind, dump_yaml(first | whole), beliefs_from(data["beliefs"]))


def _in(language: Language, data: Any) -> Any:
    """The data with every text that stands in two languages in the one."""
    if isinstance(data, dict):
        return data[language] if set(data) == {"sv", "en"} else {key: _in(language, value) for key, value in data.items()}
    return [_in(language, item) for item in data] if isinstance(data, list) else data
