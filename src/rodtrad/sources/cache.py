"""Answers kept on disk: whole and sound, or not at all.

One file for each question, named by its hash: a line of JSON (address, when, the source's mark of version, hash of the answer)
and then the answer's bytes. A file that is cut or altered counts as absent.
"""

import hashlib
import json
import os
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path


@dataclass(frozen=True)
class Answer:
    """The bytes a source answered with, when they were fetched, and the mark (ETag) that the source puts on this version."""

    content: bytes
    fetched: datetime
    etag: str = ""


@dataclass(frozen=True)
class Cache:
    """Answers under `folder`; one younger than `fresh` is used without asking the source."""

    folder: Path
    fresh: timedelta = timedelta(days=1)

    def get(self, question: str) -> Answer | None:
        try:
            head, _, content = self._file(question).read_bytes().partition(b"\n")
            known = json.loads(head)
            sound = known["question"] == question and known["sha256"] == hashlib.sha256(content).hexdigest()
            return Answer(content, datetime.fromisoformat(known["fetched"]), known["etag"]) if sound else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def is_fresh(self, answer: Answer) -> bool:
        return timedelta() <= datetime.now(UTC) - answer.fetched < self.fresh

    def put(self, question: str, answer: Answer) -> None:
        """Keeps the answer; a disk that is full or closed for writing is no reason to fail."""
        head = {
            "question": question,
            "fetched": answer.fetched.isoformat(),
            "etag": answer.etag,
            "sha256": hashlib.sha256(answer.content).hexdigest(),
        }
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            _replace(self._file(question), json.dumps(head).encode() + b"\n" + answer.content)
        except OSError:
            return

    def _file(self, question: str) -> Path:
        return self.folder / f"{hashlib.sha256(question.encode()).hexdigest()}.answer"


def _replace(path: Path, content: bytes) -> None:
    descriptor, beside = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(content)
        Path(beside).replace(path)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise
