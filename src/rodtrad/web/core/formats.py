"""Numbers, amounts and dates as the reader writes them: filters for templates."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from rodtrad.texts import has_text, numbers
from rodtrad.web.core.models import AuditEvent
from rodtrad.web.core.texts import current_language, t

Number = numbers.Number
NOTHING = "–"


def number(value: Number | None, decimals: int | None = None, sign: bool = False) -> str:
    """ "1 794,34"; without `decimals` only those it needs, at most two. A dash for None."""
    if value is None:
        return NOTHING
    if decimals is None and not sign:
        return numbers.plain(value, current_language())
    return numbers.number(value, current_language(), decimals=decimals or 0, sign=sign)


def money(value: Number | None, currency: str = "SEK", decimals: int = 0, sign: bool = False) -> str:
    """ "1 794 kr", in English "SEK 1,794"."""
    return NOTHING if value is None else numbers.money(value, currency, current_language(), decimals=decimals, sign=sign)


def percent(share: Number | None, decimals: int = 0) -> str:
    """A share (0–1) as "12 %"."""
    return NOTHING if share is None else numbers.percent(share, current_language(), decimals=decimals)


def day(value: date | None) -> str:
    """ "1 mars 2026"; of a moment, the day it is in Sweden."""
    if value is None:
        return NOTHING
    if isinstance(value, datetime):
        value = timezone.localdate(value)
    return numbers.day(value, current_language())


def moment(value: datetime | None) -> str:
    """ "1 mars 2026 kl. 14.32"."""
    if value is None:
        return NOTHING
    return t("core-moment", day=day(value), time=clock(value))


def clock(value: datetime) -> str:
    """The time of day, as written in Swedish (14.32) or English (14:32)."""
    separator = "." if current_language() == "sv" else ":"
    return f"{timezone.localtime(value):%H{separator}%M}"


def size(value: int) -> str:
    """A file's size in kB or MB."""
    if value < 1_000_000:
        return f"{number(max(1, round(value / 1000)))} kB"
    return f"{number(round(value / 1_000_000, 1))} MB"


def action_text(event: AuditEvent) -> str:
    """What was done, in words."""
    return words_of_action(event.action)


def words_of_action(action: str) -> str:
    """The text "action-<thing>-<what>"; the bare name where an app has not written one."""
    id = "action-" + action.replace(".", "-").replace("_", "-")
    return t(id) if has_text(id) else action


def detail_name(key: str) -> str:
    """What a detail of an event is called: the text "detail-<key>"; the bare key where an app has not written one."""
    id = f"detail-{key.replace('_', '-')}"
    return t(id) if has_text(id) else key


def detail(value: Any, key: str) -> str:
    """A detail of an event in words: the text "<key>-<value>" ("role-analyst") where there is one."""
    if isinstance(value, list):
        return ", ".join(detail(each, key) for each in value) or NOTHING
    if value is None or value == "":
        return NOTHING
    if isinstance(value, bool):
        return t("core-yes" if value else "core-no")
    if isinstance(value, int | float):
        return number(value)
    id = f"{key}-{value}".replace("_", "-")
    return t(id) if isinstance(value, str) and has_text(id) else str(value)


FILTERS: dict[str, Callable[..., Any]] = {
    "number": number,
    "money": money,
    "percent": percent,
    "day": day,
    "moment": moment,
    "clock": clock,
    "file_size": size,
    "action_text": action_text,
    "detail_name": detail_name,
    "detail": detail,
}
