"""Decision packs on disk. What was before those who decided is kept; nothing here removes it."""

from rodtrad.web.core.shelf import Shelf

_SHELF = Shelf("decision-packs")
keep = _SHELF.keep
path_of = _SHELF.path_of
