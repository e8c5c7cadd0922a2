"""Questions to a source over HTTP, with a limit on everything: waiting, tries, size, and where an answer may lead.

The standard library's client, so that the proxy and the certificates of the operator's machine apply.
"""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.client import HTTPException
from typing import Any, Final
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from rodtrad import __version__
from rodtrad.errors import BadSource
from rodtrad.sources.answers import parsed
from rodtrad.sources.cache import Answer, Cache
from rodtrad.sources.failures import Passing, failure, refused, unreached
from rodtrad.texts import Message, message

_CHUNK: Final = 65_536
# Failures that say nothing about the question: an answer from before is then better than none.
_AWAY: Final = frozenset(f"source-{id}" for id in ("away", "slow", "cut", "status", "too-many", "html", "broken"))


@dataclass(frozen=True)
class Limits:
    """Seconds without a byte, seconds for a whole answer, tries, the longest wait between them, and bytes."""

    silence: float = 15
    answer: float = 60
    tries: int = 3
    pause: float = 0.5
    longest_pause: float = 30
    max_bytes: int = 50_000_000
    max_pages: int = 500


@dataclass(frozen=True)
class Web:
    """A source's address and how to ask it. Raises `BadSource` for an address that is not `http(s)://host…`.

    Where the source is away, an answer that is kept stands in for it, however old: `stale` are the times such were fetched.
    """

    base: str
    limits: Limits = Limits()
    cache: Cache | None = None
    sleep: Callable[[float], None] = field(default=time.sleep, compare=False)
    stale: list[datetime] = field(default_factory=list, compare=False)

    def __post_init__(self) -> None:
        try:
            parts = urlsplit(self.base)
            fine = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.username is None and parts.port != 0
        except ValueError:
            fine = False
        if not fine:
            raise failure("address", value=self.base)
        object.__setattr__(self, "base", self.base.rstrip("/"))

    @property
    def host(self) -> str:
        return urlsplit(self.base).netloc

    @property
    def notes(self) -> tuple[Message, ...]:
        """That the source was away, and from when the answers are that stood in for it."""
        return (message("source-note-stale", on=min(self.stale).astimezone().date()),) if self.stale else ()

    def address(self, place: str) -> str:
        """A place under the base, or a whole address that the source itself gave, which may lead nowhere else."""
        if "://" not in place:
            return f"{self.base}/{place.lstrip('/')}"
        base, found = urlsplit(self.base), urlsplit(place)
        if found.hostname != base.hostname:
            raise failure("elsewhere", self.host, value=place)
        return urlunsplit((base.scheme, base.netloc, found.path, found.query, ""))

    def json(self, place: str, body: Any = None) -> tuple[Any, datetime]:
        """The answer to a question (a POST where there is a `body`), and when it was fetched."""
        answer, data = self._answer(self.address(place), None if body is None else json.dumps(body, sort_keys=True).encode())
        return data, answer.fetched

    def _answer(self, address: str, body: bytes | None) -> tuple[Answer, Any]:
        question = address if body is None else f"{address}\n{body.decode()}"
        kept = self.cache.get(question) if self.cache else None
        if self.cache and kept and self.cache.is_fresh(kept):
            return kept, parsed(kept.content, "", address)
        try:
            # A source that was away a moment ago is not waited for again.
            if kept and self.stale:
                return self._stood_in(kept, address)
            return self._asked(address, body, question, kept)
        except BadSource as error:
            if kept is None or error.problems[0].what.id not in _AWAY:
                raise
            return self._stood_in(kept, address)

    def _stood_in(self, kept: Answer, address: str) -> tuple[Answer, Any]:
        data = parsed(kept.content, "", address)
        self.stale.append(kept.fetched)
        return kept, data

    def _asked(self, address: str, body: bytes | None, question: str, kept: Answer | None) -> tuple[Answer, Any]:
        content, etag, kind = self._tried(address, body, kept.etag if kept else "")
        if content is None and kept:
            content, kind = kept.content, ""
        answer = Answer(content or b"", datetime.now(UTC), etag)
        data = parsed(answer.content, kind, address)
        if self.cache:
            self.cache.put(question, answer)
        return answer, data

    def _tried(self, address: str, body: bytes | None, etag: str) -> tuple[bytes | None, str, str]:
        """Content (None: as it was), mark and kind; asked again where the failure may pass."""
        for attempt in range(1, self.limits.tries + 1):
            try:
                return self._once(address, body, etag)
            except Passing as passing:
                wait = passing.wait if passing.wait is not None else self.limits.pause * 2 ** (attempt - 1)
                if attempt == self.limits.tries or wait > self.limits.longest_pause:
                    raise passing.failure from None
                self.sleep(wait)
        raise failure("away", address, reason="")

    def _once(self, address: str, body: bytes | None, etag: str) -> tuple[bytes | None, str, str]:
        headers = {"Accept": "application/json", "Accept-Encoding": "identity", "User-Agent": f"rodtrad/{__version__}"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        if etag:
            headers["If-None-Match"] = etag
        ends = time.monotonic() + self.limits.answer
        try:
            with _opener(self).open(Request(address, body, headers), timeout=self.limits.silence) as response:
                content = self._read(response, address, ends)
                return content, response.headers.get("ETag", ""), response.headers.get_content_type()
        except HTTPError as error:
            if error.code == 304 and etag:
                return None, etag, ""
            raise refused(error, address) from None
        except TimeoutError:
            raise Passing(failure("slow", address, seconds=self.limits.silence)) from None
        except URLError as error:
            raise Passing(unreached(error, address, self.limits.silence)) from None
        except (OSError, HTTPException):
            raise Passing(failure("cut", address)) from None

    def _read(self, response: Any, address: str, ends: float) -> bytes:
        parts: list[bytes] = []
        size = 0
        while part := response.read1(_CHUNK):
            parts.append(part)
            size += len(part)
            if size > self.limits.max_bytes:
                raise failure("too-large", address, value=str(self.limits.max_bytes // 1_000_000))
            if time.monotonic() > ends:
                raise failure("slow", address, seconds=self.limits.answer)
        promised = response.headers.get("Content-Length", "")
        if promised.isdigit() and size < int(promised):
            raise HTTPException("cut")
        return b"".join(parts)


def _opener(web: Web) -> OpenerDirector:
    class SameHost(HTTPRedirectHandler):
        max_redirections = 3

        def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Request | None:
            found, base = urlsplit(newurl), urlsplit(web.base)
            if found.hostname != base.hostname or found.scheme not in ("https", base.scheme):
                raise failure("elsewhere", web.host, value=newurl)
            return super().redirect_request(req, fp, code, msg, headers, newurl)

    return build_opener(SameHost)
