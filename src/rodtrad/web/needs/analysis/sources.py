"""Public sources by their names: what there is to choose from, and what was chosen, fetched as a data set.

While somebody waits for a page a source gets a few seconds; a fetch in the background has the engine's own patience. Answers are
kept in the data directory for a day.
"""

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from django.conf import settings

from rodtrad.document.writing import to_data
from rodtrad.sources import Area, ComparisonGroup, IndicatorSeries, Limits, Web, kolada, pxweb
from rodtrad.sources.as_dataset import side_by_side
from rodtrad.sources.cache import Cache
from rodtrad.sources.kolada import Kpi
from rodtrad.sources.pxweb_api import TableInfo, api_of
from rodtrad.sources.pxweb_lists import with_lists
from rodtrad.sources.pxweb_search import TableFound, tables
from rodtrad.texts import Language, text
from rodtrad.web.runs.stored import to_json

__all__ = ["Area", "ComparisonGroup", "Fetched", "Kpi", "TableFound", "TableInfo"]

KOLADA: Final = "kolada"
_ADDRESSES: Final = {KOLADA: kolada.BASE, "scb": pxweb.SCB, "statfi": pxweb.STATISTICS_FINLAND}
WAITING: Final = Limits(silence=6, answer=12, tries=1)
FETCHING: Final = Limits()
MOST_FIGURES: Final = 8
MOST_FOUND: Final = 30
_FRESH: Final = timedelta(days=1)


@dataclass(frozen=True)
class Fetched:
    """A data set as it is added: a Parquet file, its card, a name, and what was asked of which source when."""

    content: bytes
    card: dict[str, Any]
    name: str
    origin: dict[str, Any]


def offered() -> tuple[str, ...]:
    """The names of the sources that the operator offers."""
    return tuple(settings.SOURCES)


def web_of(source: str, limits: Limits) -> Web:
    """Raises `KeyError` for a source that is not offered."""
    address = settings.SOURCES[source] or _ADDRESSES[source]
    return Web(address, limits, Cache(Path(settings.DATA_DIR) / "sources", _FRESH))


def waiting(source: str) -> Web:
    """The source asked while somebody waits for a page. Afterwards its `notes` tell where old answers stood in."""
    return web_of(source, WAITING)


def key_figures(web: Web, words: str) -> tuple[Kpi, ...]:
    """Kolada's key figures with these words in their title, or with this code. Raises `BadSource`."""
    if len(words) == 6 and words[1:].isdigit():
        return (kolada.key_figure(web, words.upper()),)
    return kolada.key_figures(web, words)[:MOST_FOUND]


def key_figures_of(web: Web, codes: Sequence[str]) -> tuple[Kpi, ...]:
    return tuple(kolada.key_figure(web, code) for code in codes[:MOST_FIGURES])


def areas(web: Web) -> tuple[Area, ...]:
    """Every municipality and region that Kolada knows."""
    return kolada.areas(web)


def groups(web: Web, words: str) -> tuple[ComparisonGroup, ...]:
    """Kolada's groups of municipalities with these words in their title."""
    return kolada.comparison_groups(web, words)[:MOST_FOUND]


def tables_with(web: Web, words: str, language: Language) -> tuple[TableFound, ...]:
    return tables(web, words, language)


def table_info(web: Web, table: str, language: Language, lists: Mapping[str, str]) -> TableInfo:
    """The table, its variables put by the code lists named for them."""
    api = api_of(web, language)
    return with_lists(api, api.info(table), lists)


def fetch(question: Mapping[str, Any], language: Language) -> Fetched:
    """What was asked, as a data set. Raises `BadSource`: then nothing has come that could be kept."""
    series = _kolada(question) if question["source"] == KOLADA else [_pxweb(question, language)]
    frame, card = side_by_side(series)
    licence = text(language, f"source-licence-{question['source']}")
    said = json.loads(json.dumps(to_data(card), default=str)) | {"licence": licence}
    if title := question.get("title"):
        said["title"] = title
    origin = {
        "question": dict(question),
        "fetched_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "notes": [to_json(note) for note in dict.fromkeys(note for each in series for note in each.notes)],
    }
    buffer = io.BytesIO()
    frame.write_parquet(buffer)
    return Fetched(buffer.getvalue(), said, f"{'+'.join(each.indicator for each in series)}.parquet", origin)


def _kolada(question: Mapping[str, Any]) -> list[IndicatorSeries]:
    web, years = web_of(KOLADA, FETCHING), range(question["first"], question["last"] + 1)
    genders = ("T", "K", "M") if question["gender"] else ("T",)
    return [kolada.series(web, code, question["areas"], years, genders) for code in question["figures"]]


def _pxweb(question: Mapping[str, Any], language: Language) -> IndicatorSeries:
    web = web_of(question["source"], FETCHING)
    return pxweb.series(web, question["table"], question["choice"], language=language)
