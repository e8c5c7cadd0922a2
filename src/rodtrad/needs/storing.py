"""A breakdown as plain data, for JSON and for keeping."""

from dataclasses import asdict
from typing import Any

from rodtrad.needs.result import Breakdown, Group


def to_data(found: Breakdown) -> dict[str, Any]:
    """Dicts, lists, text and numbers only. Whether a hidden group was small itself, or hides another, is not told."""
    return {
        "indicator": asdict(found.indicator),
        "whole": _group(found.whole),
        "missing": found.missing,
        "reference": found.reference,
        "level": found.level,
        "multiplicity": found.multiplicity,
        "rule": asdict(found.rule) if found.rule else None,
        "groups": [_group(group) for group in found.groups],
        "splits": [asdict(split) for split in found.splits],
    }


def _group(group: Group) -> dict[str, Any]:
    plain = asdict(group)
    del plain["mark"]
    return {**plain, "levels": dict(group.levels), "hidden": group.hidden, "sure": group.sure}
