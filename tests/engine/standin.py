"""A stand-in for a source: a server on this machine that answers what a test tells it to, well or badly."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit


@dataclass
class Asked:
    """A question as it came: its place without the server's address, its query and its body."""

    method: str
    place: str
    query: dict[str, str]
    headers: dict[str, str]
    body: Any = None


@dataclass
class Reply:
    """What to answer. `drip` seconds between bytes; `promise` more bytes than are sent."""

    body: Any = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0
    drip: float = 0
    promise: int = 0

    @property
    def content(self) -> bytes:
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()


Answering = Callable[[Asked], Reply]


@dataclass
class StandIn:
    address: str
    asked: list[Asked]


@contextmanager
def stand_in(answer: Answering) -> Iterator[StandIn]:
    """A server that answers every question with `answer` until the block ends."""
    asked: list[Asked] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            length = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(length)) if length else None
            query = dict(parse_qsl(parts.query, keep_blank_values=True))
            question = Asked(self.command, parts.path, query, dict(self.headers.items()), body)
            asked.append(question)
            self._send(answer(question))

        do_POST = do_GET  # noqa: N815  # the name that http.server looks for

        def _send(self, reply: Reply) -> None:
            time.sleep(reply.delay)
            self.send_response(reply.status)
            for name, value in {"Content-Type": "application/json", **reply.headers}.items():
                self.send_header(name, value)
            if reply.status != 304:
                self.send_header("Content-Length", str(len(reply.content) + reply.promise))
            self.end_headers()
            self._write(b"" if reply.status == 304 else reply.content, reply.drip)

        def _write(self, content: bytes, drip: float) -> None:
            try:
                for byte in [content] if not drip else [bytes([one]) for one in content]:
                    self.wfile.write(byte)
                    self.wfile.flush()
                    time.sleep(drip)
            except OSError:  # the asker has had enough
                return

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield StandIn(f"http://127.0.0.1:{server.server_port}", asked)
    finally:
        server.shutdown()
        server.server_close()
