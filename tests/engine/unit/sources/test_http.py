"""Every way in which a source can fail, and what is kept of its answers."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from rodtrad.errors import BadSource
from rodtrad.sources import Limits, Web
from rodtrad.sources.cache import Cache
from rodtrad.sources.waiting import retry_after
from tests.engine.standin import Answering, Asked, Reply, stand_in

QUICK = Limits(silence=0.3, answer=0.6, tries=2, pause=0.01, longest_pause=1, max_bytes=100_000)


def failing(answer: Answering, limits: Limits = QUICK) -> tuple[str, int]:
    """The id of what is said of a source that answers so, and how often it was asked; the words stand in both languages."""
    with stand_in(answer) as server, pytest.raises(BadSource) as caught:
        Web(server.address, limits, sleep=lambda _: None).json("data")
    assert all(len(line) > 30 for language in ("sv", "en") for line in caught.value.render(language))
    return caught.value.problems[0].what.id, len(server.asked)


@pytest.mark.parametrize(
    ("reply", "said", "times"),
    [
        (Reply(b"<!DOCTYPE html><html>Driftstopp</html>"), "source-html", 1),
        (Reply({"values": []}, headers={"Content-Type": "text/html; charset=utf-8"}), "source-html", 1),
        (Reply(b'{"values": [1, 2'), "source-broken", 1),
        (Reply(b"\xff\xfe\x00"), "source-broken", 1),
        (Reply(b"[" * 100_000), "source-broken", 1),
        (Reply(b""), "source-broken", 1),
        (Reply(b" " * 200_000), "source-too-large", 1),
        (Reply({}, status=404), "source-not-found", 1),
        (Reply({}, status=403), "source-refused", 1),
        (Reply({}, status=400), "source-refused", 1),
        (Reply({}, status=503), "source-status", 2),
        (Reply({}, status=429), "source-too-many", 2),
        (Reply({}, status=429, headers={"Retry-After": "3600"}), "source-too-many", 1),
        (Reply({"values": []}, promise=10), "source-cut", 2),
        (Reply({"values": []}, delay=1), "source-slow", 2),
        (Reply({"values": list(range(50))}, drip=0.02), "source-slow", 1),
        (Reply({}, status=302, headers={"Location": "http://elsewhere.invalid/data"}), "source-elsewhere", 1),
        (Reply({}, status=302, headers={"Location": "file:///etc/passwd"}), "source-elsewhere", 1),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_source_that_fails_is_said_to(reply: Reply, said: str, times: int) -> None:
    assert failing(lambda _: reply) == (said, times)


def test_a_source_that_is_away() -> None:
    with stand_in(lambda _: Reply({})) as server:
        gone = server.address
    with pytest.raises(BadSource) as caught:
        Web(gone, QUICK, sleep=lambda _: None).json("data")
    assert caught.value.problems[0].what.id == "source-away"


@pytest.mark.parametrize(
    "base", ["", "kolada.se", "file:///etc/passwd", "ftp://x.se", "http://", "https://me:secret@x.se", "http://x:99999"]
)
def test_an_address_that_cannot_be(base: str) -> None:
    with pytest.raises(BadSource) as caught:
        Web(base)
    assert caught.value.problems[0].what.id == "source-address"


def test_it_is_asked_again_after_a_passing_failure_and_waits_as_told() -> None:
    waited: list[float] = []
    replies = iter([Reply({}, status=503), Reply({}, status=429, headers={"Retry-After": "1"}), Reply({"fine": True})])
    with stand_in(lambda _: next(replies)) as server:
        data, _ = Web(server.address, replace(QUICK, tries=3), sleep=waited.append).json("data")
    assert data == {"fine": True}
    assert waited == [0.01, 1]


def test_an_answer_may_lead_to_the_same_host_only() -> None:
    web = Web("https://api.example.se/v3")
    assert web.address("kpi/N1") == "https://api.example.se/v3/kpi/N1"
    # Kolada has named its next page with http:// though it was asked with https://.
    assert web.address("http://api.example.se/v3/kpi?page=2") == "https://api.example.se/v3/kpi?page=2"
    with pytest.raises(BadSource):
        web.address("https://evil.example.com/v3/kpi?page=2")


def test_a_fresh_answer_is_not_fetched_again(tmp_path: Path) -> None:
    with stand_in(lambda _: Reply({"n": 1})) as server:
        web = Web(server.address, QUICK, Cache(tmp_path))
        first, second = web.json("data"), web.json("data")
        web.json("other")
        web.json("data", {"a": 1})
        web.json("data", {"a": 2})
    assert first == second
    assert [asked.place for asked in server.asked] == ["/data", "/other", "/data", "/data"]


def test_an_old_answer_is_asked_about_by_its_mark(tmp_path: Path) -> None:
    def answer(asked: Asked) -> Reply:
        unchanged = asked.headers.get("If-None-Match") == '"v1"'
        return Reply(status=304) if unchanged else Reply({"n": 1}, headers={"ETag": '"v1"'})

    with stand_in(answer) as server:
        web = Web(server.address, QUICK, Cache(tmp_path, fresh=timedelta()))
        first, second = web.json("data"), web.json("data")
    assert first[0] == second[0] == {"n": 1}
    assert first[1] < second[1]
    assert len(server.asked) == 2


@pytest.mark.parametrize(
    ("reply", "stands_in"),
    [
        (Reply({}, status=503), True),
        (Reply(b"<html>Driftstopp</html>"), True),
        (Reply({"values": []}, promise=10), True),
        (Reply({}, status=404), False),
        (Reply({}, status=403), False),
        (Reply({}, status=302, headers={"Location": "http://elsewhere.invalid/data"}), False),
    ],
)
def test_what_is_kept_stands_in_for_a_source_that_is_away_and_only_then(tmp_path: Path, reply: Reply, stands_in: bool) -> None:
    replies = iter([Reply({"n": 1}), reply, reply])
    with stand_in(lambda _: next(replies)) as server:
        web = Web(server.address, QUICK, Cache(tmp_path, fresh=timedelta()), sleep=lambda _: None)
        first = web.json("data")
        assert not web.notes
        if not stands_in:
            with pytest.raises(BadSource):
                web.json("data")
            assert not web.stale
            return
        assert web.json("data") == first
    assert web.stale == [first[1]]
    assert str(first[1].astimezone().year) in web.notes[0].render("sv")


@pytest.mark.parametrize("harm", [lambda content: content[:-3], lambda content: content.replace(b"41", b"42"), lambda _: b""])
def test_a_damaged_file_in_the_cache_counts_as_absent(tmp_path: Path, harm: Callable[[bytes], bytes]) -> None:
    with stand_in(lambda _: Reply({"n": 41})) as server:
        web = Web(server.address, QUICK, Cache(tmp_path))
        web.json("data")
        (kept,) = tmp_path.iterdir()
        kept.write_bytes(harm(kept.read_bytes()))
        assert web.json("data")[0] == {"n": 41}
    assert len(server.asked) == 2


@pytest.mark.parametrize("reply", [Reply(b"<html>"), Reply(b"{"), Reply({}, promise=5), Reply({}, status=500)])
def test_a_bad_answer_is_not_kept(tmp_path: Path, reply: Reply) -> None:
    with stand_in(lambda _: reply) as server, pytest.raises(BadSource):
        Web(server.address, QUICK, Cache(tmp_path), sleep=lambda _: None).json("data")
    assert list(tmp_path.iterdir()) == []


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with stand_in(lambda _: Reply({"n": 1})) as server:
        assert Web(server.address, QUICK, Cache(tmp_path / "file" / "cache")).json("data")[0] == {"n": 1}


def test_retry_after_in_seconds_or_as_a_date() -> None:
    in_a_minute = format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)
    assert retry_after("12") == 12
    assert 50 < (retry_after(in_a_minute) or 0) <= 60
    assert retry_after("soon") is None
    assert retry_after(None) is None
