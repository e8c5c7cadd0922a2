"""What later apps add to the public page of a call: its decisions."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from django.utils.module_loading import import_string

from rodtrad.web.calls.models import Call

# A call → (template, context) of a piece of its public page, or None where there is nothing to tell yet.
Piece = Callable[[Call], tuple[str, Mapping[str, Any]] | None]
_PIECES: Final[list[str]] = []


def register(piece: str) -> None:
    """`piece` is the dotted path of a `Piece`, named when Django starts (`AppConfig.ready`)."""
    if piece not in _PIECES:
        _PIECES.append(piece)


def pieces_of(call: Call) -> list[tuple[str, Mapping[str, Any]]]:
    found = (import_string(path)(call) for path in _PIECES)
    return [piece for piece in found if piece is not None]
