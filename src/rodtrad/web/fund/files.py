"""Written statements on disk. What was before a board or an auditor is kept; nothing here removes it."""

from rodtrad.web.core.shelf import Shelf

_SHELF = Shelf("fund-reports")
keep = _SHELF.keep
path_of = _SHELF.path_of
