"""A contract in and out: YAML or JSON text to `Contract`, or every problem there is, each with its path, line and cure."""

from dataclasses import replace
from typing import Final

from rodtrad.contracts.rules import problems_of
from rodtrad.contracts.types import Contract
from rodtrad.document import hash_of, to_data
from rodtrad.document.reading import path_text, read_part
from rodtrad.document.yaml_text import Format, Parsed, dump_json, dump_yaml, parse
from rodtrad.errors import BadDocument, Problem

ABSENT: Final = "contract-error-empty"


def read_contract(content: bytes, format: Format = "yaml") -> Contract:
    """The contract in the bytes of a file. Raises `BadDocument` with every problem found."""
    return from_parsed(parse(content, format))


def from_parsed(parsed: Parsed) -> Contract:
    """The contract in plain data, whose lines are remembered. Raises `BadDocument`."""
    contract = read_part(parsed, Contract, ABSENT)
    problems = problems_of(contract)
    if problems:
        lines = {path_text(path): line for path, line in parsed.lines.items()}
        raise BadDocument([_with_line(problem, lines) for problem in problems])
    return contract


def write_contract(contract: Contract, format: Format = "yaml") -> str:
    """The contract as text that `read_contract` turns into the same contract."""
    data = to_data(contract)
    return dump_json(data) if format == "json" else dump_yaml(data)


def contract_hash(contract: Contract) -> str:
    """SHA-256 of the contract's canonical form, 64 hexadecimal digits: what a determination refers to."""
    return hash_of(contract)


def _with_line(problem: Problem, lines: dict[str, int]) -> Problem:
    """The line of the path, or of the nearest part around it."""
    path = problem.where
    while path and path not in lines:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return replace(problem, line=lines.get(path))
