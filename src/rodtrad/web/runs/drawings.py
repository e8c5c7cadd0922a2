"""What takes time to draw and never changes is drawn once in each process."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, Final, TypeVar

T = TypeVar("T")
MOST: Final = 200

_KEPT: "OrderedDict[Hashable, Any]" = OrderedDict()
_LOCK: Final = Lock()


def kept(key: Hashable, draw: Callable[[], T]) -> T:
    """What `draw` gave the last time it was asked for by this key; the least lately asked for is forgotten."""
    with _LOCK:
        if key in _KEPT:
            _KEPT.move_to_end(key)
            found: T = _KEPT[key]
            return found
    drawn = draw()
    with _LOCK:
        _KEPT[key] = drawn
        while len(_KEPT) > MOST:
            _KEPT.popitem(last=False)
    return drawn
