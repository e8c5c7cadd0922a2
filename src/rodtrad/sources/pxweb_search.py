"""Tables of a PxWeb found by words in their titles.

Version 2 after its published OpenAPI description (`tables?query=`); version 1 where the database's root lets itself be searched
(`?query=`), as that of Statistics Finland does.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from rodtrad.sources.answers import items, mapping, words
from rodtrad.sources.http import Web
from rodtrad.sources.pxweb_api import Version1, api_of

MOST: Final = 30


@dataclass(frozen=True)
class TableFound:
    """`id` is what the table is asked for by; `periods` its first and last, where the source tells."""

    id: str
    title: str
    periods: tuple[str, str] = ("", "")


def tables(web: Web, title: str, language: str = "sv") -> tuple[TableFound, ...]:
    """The tables that the source finds by these words, at most `MOST`. Raises `BadSource`."""
    if isinstance(api_of(web, language), Version1):
        data, _ = web.json(f"?{urlencode({'query': title})}")
        return tuple(_hit(mapping(entry, "tables[]")) for entry in items(data, "tables")[:MOST])
    data, _ = web.json(f"tables?{urlencode({'lang': language, 'query': title, 'pageSize': MOST})}")
    return tuple(_table(mapping(entry, "tables[]")) for entry in items(mapping(data, "tables").get("tables"), "tables")[:MOST])


def _table(entry: Mapping[str, Any]) -> TableFound:
    periods = str(entry.get("firstPeriod") or ""), str(entry.get("lastPeriod") or "")
    return TableFound(words(entry.get("id"), "tables[].id"), str(entry.get("label") or entry["id"]), periods)


def _hit(entry: Mapping[str, Any]) -> TableFound:
    id = words(entry.get("id"), "tables[].id")
    folder = str(entry.get("path") or "").strip("/")
    return TableFound(f"{folder}/{id}" if folder else id, str(entry.get("title") or id))
