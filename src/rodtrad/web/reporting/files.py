"""Written reports on disk. They hold no rows about persons and can be written again at any time."""

import time
from datetime import timedelta
from typing import Final

from rodtrad.web.core.shelf import Shelf

KEPT: Final = timedelta(days=30)
_SHELF = Shelf("reports")
keep = _SHELF.keep
path_of = _SHELF.path_of


def clear_old() -> None:
    """Remove what nobody has had written for a month."""
    oldest = time.time() - KEPT.total_seconds()
    for path in _SHELF.folder.iterdir():
        if path.stat().st_mtime < oldest:
            path.unlink(missing_ok=True)
