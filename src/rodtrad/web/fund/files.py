"""Written statements on disk. What was before a board or an auditor is kept; nothing here removes it."""

import os
import secrets
from pathlib import Path

from django.conf import settings


def keep(content: bytes, ending: str) -> str:
    """The name under which the report now lies."""
    name = f"{secrets.token_hex(16)}.{ending}"
    unfinished = _directory() / f"{name}.part"
    unfinished.write_bytes(content)
    os.replace(unfinished, _directory() / name)
    return name


def path_of(name: str) -> Path | None:
    path = _directory() / name
    return path if name and path.exists() else None


def _directory() -> Path:
    folder = Path(settings.DATA_DIR) / "fund-reports"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
