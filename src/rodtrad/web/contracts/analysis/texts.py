"""A contract's text read: the contract, or every fault at its line with its cure."""

from dataclasses import dataclass
from typing import Any

from rodtrad.contracts import Contract as Document, contract_hash, from_parsed, read_contract
from rodtrad.contracts.beliefs import Beliefs, beliefs_from
from rodtrad.contracts.starts import KINDS, Start, start
from rodtrad.document import to_data
from rodtrad.document.yaml_text import Parsed, dump_yaml
from rodtrad.errors import BadDocument, Problem
from rodtrad.texts import Language
from rodtrad.web.contracts.models import Contract, Version

__all__ = [
    "KINDS",
    "Document",
    "Fault",
    "Read",
    "Start",
    "beliefs_of",
    "document_of",
    "in_force",
    "read_text",
    "start",
    "written",
]


@dataclass(frozen=True)
class Fault:
    """Something wrong with the text: at which line, what stands there, what is wrong and what to do."""

    line: int | None
    where: str
    quoted: str
    what: str
    cure: str


@dataclass(frozen=True)
class Read:
    """The text as it is; `document` is None where there are faults."""

    text: str
    document: Document | None
    faults: tuple[Fault, ...] = ()

    @property
    def lines(self) -> list[tuple[int, str, list[Fault]]]:
        """Every line with its number and the faults that stand there."""
        return [(n, line, [f for f in self.faults if f.line == n]) for n, line in enumerate(self.text.split("\n"), start=1)]


def read_text(text: str, language: Language) -> Read:
    """The contract in a text, or all that is wrong with it, in the reader's language."""
    try:
        return Read(text, read_contract(text.encode()))
    except BadDocument as error:
        lines = text.split("\n")
        faults = sorted((_fault(problem, lines, language) for problem in error.problems), key=lambda each: each.line or 0)
        return Read(text, None, tuple(dict.fromkeys(faults)))


def _fault(problem: Problem, lines: list[str], language: Language) -> Fault:
    quoted = lines[problem.line - 1].strip() if problem.line and problem.line <= len(lines) else ""
    what, cure = problem.what.render(language), problem.cure.render(language)
    return Fault(problem.line, problem.where, quoted[:120], what, cure)


def document_of(version: Version) -> Document:
    """The contract in a version; read once for each object `version`, since a version never changes."""
    known: Document | None = getattr(version, "_document", None)
    if known is None:
        known = version._document = from_parsed(Parsed(version.data))  # type: ignore[attr-defined]
    return known


def in_force(contract: Contract, language: Language) -> Document | None:
    """The contract that holds, else the one that is offered, else the draft if it can be read."""
    version = contract.current or contract.proposed
    return document_of(version) if version else read_text(contract.text, language).document


def beliefs_of(contract: Contract) -> Beliefs:
    """What is believed of the outcomes; nothing where it was kept in a form that is no longer read."""
    try:
        return beliefs_from(contract.beliefs)
    except BadDocument:
        return Beliefs()


def written(document: Document) -> tuple[str, str, dict[str, Any]]:
    """(text, hash, data) of a contract: what a version keeps."""
    data: dict[str, Any] = to_data(document)
    return dump_yaml(data), contract_hash(document), data
