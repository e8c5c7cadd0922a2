"""A table and its card to disk: both whole, or neither."""

import tempfile
from pathlib import Path
from typing import Final

import polars as pl

from rodtrad.tables.card import DataSet, write_card
from rodtrad.tables.raw import bad

_SUFFIXES: Final = (".parquet", ".csv")


def card_path(data: Path) -> Path:
    """Where the card of a data file lies: beside it, with the ending .card.yaml."""
    return data.with_suffix(".card.yaml")


def save(frame: pl.DataFrame, card: DataSet, path: Path) -> None:
    """Writes the table (Parquet or CSV, by the ending of `path`) and its card beside it.

    Raises `BadData` for another ending, or where either cannot be written; then nothing is changed.
    """
    if path.suffix.lower() not in _SUFFIXES:
        raise bad("save-kind", value=path.name)
    try:
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".rodtrad-") as folder:
            data, about = Path(folder) / "data", Path(folder) / "card"
            if path.suffix.lower() == ".csv":
                frame.write_csv(data)
            else:
                frame.write_parquet(data)
            about.write_text(write_card(card), encoding="utf-8")
            data.replace(path)
            about.replace(card_path(path))
    except (OSError, pl.exceptions.PolarsError):
        raise bad("save-failed", value=str(path)) from None
