"""A warning at start where the database library has a known fault."""

from typing import Any

from django.core.checks import CheckMessage, Tags, Warning, register
from django.db import connection

from rodtrad.web.config.sqlite import SAFE_VERSION, loaded_version


@register(Tags.database)
def sqlite_is_safe(**_: Any) -> list[CheckMessage]:
    """Warn when SQLite is used and has the WAL-reset fault."""
    if connection.vendor != "sqlite" or loaded_version() >= SAFE_VERSION:
        return []
    found, wanted = (".".join(map(str, version)) for version in (loaded_version(), SAFE_VERSION))
    return [
        Warning(
            f"SQLite {found} has a fault that can corrupt the database.",
            hint=f"Install pysqlite3 (it carries a newer one), or a SQLite from {wanted}, or use PostgreSQL.",
            id="rodtrad.W001",
        )
    ]
