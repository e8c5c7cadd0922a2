"""What is believed of the outcomes, as a file."""

from typing import Literal

from rodtrad.contracts.naming import problem
from rodtrad.contracts.scenarios import Uncertain
from rodtrad.contracts.types import Contract
from rodtrad.document.part import Key, part
from rodtrad.document.reading import read_part
from rodtrad.document.yaml_text import Format, parse
from rodtrad.errors import BadData


@part
class BeliefsFile:
    format: Literal["rodtrad-beliefs/1"] = "rodtrad-beliefs/1"
    contract: Key
    uncertain: tuple[Uncertain, ...]


def read_uncertain(contract: Contract, content: bytes, format: Format = "yaml") -> tuple[Uncertain, ...]:
    """The beliefs in the bytes of a file. Raises `BadDocument` or `BadData`."""
    file = read_part(parse(content, format), BeliefsFile, "contract-error-no-beliefs")
    if file.contract != contract.key:
        raise BadData([problem("contract", "other-contract", found=file.contract, key=contract.key)])
    return file.uncertain
