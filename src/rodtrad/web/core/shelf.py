"""Written papers on disk: a folder for each kind, names that cannot be guessed, never half a file."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings


@dataclass(frozen=True)
class Shelf:
    """A folder of the data directory, made when it is first asked for."""

    name: str

    def keep(self, content: bytes, ending: str) -> str:
        """The name under which the paper now lies."""
        name = f"{secrets.token_hex(16)}.{ending}"
        unfinished = self.folder / f"{name}.part"
        unfinished.write_bytes(content)
        os.replace(unfinished, self.folder / name)
        return name

    def path_of(self, name: str) -> Path | None:
        """Where the paper lies; None where it is not there."""
        path = self.folder / name
        return path if name and path.exists() else None

    @property
    def folder(self) -> Path:
        folder = Path(settings.DATA_DIR) / self.name
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder
