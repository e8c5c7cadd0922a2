"""The text of a need that two have changed: what only one of them changed is taken from that one."""

from collections.abc import Mapping
from typing import Final

from rodtrad.web.needs.models import NeedVersion

FIELDS: Final = ("title", "problem", "target_group", "causes", "measures")
Said = Mapping[str, str]


class TextConflict(Exception):  # named for what is wrong
    """Somebody else changed the same field of the need meanwhile. `theirs` is the current version."""

    def __init__(self, theirs: NeedVersion, fields: tuple[str, ...]) -> None:
        self.theirs, self.fields = theirs, fields
        super().__init__(f"{theirs}: {', '.join(fields)}")


def in_conflict(base: Said, mine: Said, theirs: Said) -> tuple[str, ...]:
    """The fields that both changed, and not to the same."""
    return tuple(name for name in FIELDS if len({base[name], mine[name], theirs[name]}) == 3)


def merged(base: Said, mine: Said, theirs: Said) -> dict[str, str]:
    """`theirs`, with what was changed from `base` to `mine`."""
    return {name: theirs[name] if mine[name] == base[name] else mine[name] for name in FIELDS}
