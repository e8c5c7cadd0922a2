"""A decision pack as plain data and back, so that what was decided on is shown as it was then, whatever has happened since."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, get_args

from rodtrad.reporting.blocks import Block, Report
from rodtrad.web.runs.stored import from_json, to_json

_KINDS: Final = {kind.__name__: kind for kind in get_args(Block)}


def to_data(pack: Report) -> dict[str, Any]:
    """The pack as JSON; each block beside the name of its kind."""
    blocks = [[type(block).__name__, to_json(block)] for block in pack.blocks]
    return {"head": to_json(replace(pack, blocks=())), "blocks": blocks}


def from_data(data: Mapping[str, Any]) -> Report:
    """What `to_data` wrote. Exact figures behind a table's cells come back as floats: what is read in the cells is text."""
    blocks = tuple(from_json(_KINDS[kind], block) for kind, block in data["blocks"])
    return replace(from_json(Report, data["head"]), blocks=blocks)
