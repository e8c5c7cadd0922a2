"""A SQLite without the WAL-reset fault, which can corrupt a database (mended in 3.51.3).

Many systems carry an older one. The wheel `pysqlite3` carries a newer; it takes the place of Python's own before Django loads.
"""

import sqlite3
import sys
from importlib import import_module

SAFE_VERSION = (3, 51, 3)


def use_safe_sqlite() -> None:
    """Put `pysqlite3` in the place of an old `sqlite3`, where it is installed and newer."""
    if sqlite3.sqlite_version_info >= SAFE_VERSION:
        return
    try:
        newer = import_module("pysqlite3")
    except ImportError:
        return
    if newer.sqlite_version_info > sqlite3.sqlite_version_info:
        sys.modules["sqlite3"] = newer
        sys.modules["sqlite3.dbapi2"] = import_module("pysqlite3.dbapi2")


def loaded_version() -> tuple[int, ...]:
    """The version of the SQLite that Django gets."""
    return tuple(sys.modules["sqlite3"].sqlite_version_info)
