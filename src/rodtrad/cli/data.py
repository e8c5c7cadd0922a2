"""`rodtrad data …`: data sets checked and pseudonymised, a key made, figures fetched from public sources."""

from pathlib import Path
from typing import Any

import click

from rodtrad.cli.data_fetch import fetch
from rodtrad.cli.options import current_language, format_of, read_bytes, step, step_group
from rodtrad.cli.speaking import say, say_json, say_message
from rodtrad.document.writing import hash_of
from rodtrad.errors import BadData
from rodtrad.tables.card import DataSet, read_card
from rodtrad.tables.database import load_table
from rodtrad.tables.dataset import checked_table
from rodtrad.tables.loading import Loaded, load
from rodtrad.tables.pseudonym_key import fingerprint, new_key, read_key
from rodtrad.tables.pseudonyms import pseudonymise as pseudonymised
from rodtrad.tables.raw import problem
from rodtrad.tables.saving import card_path, save
from rodtrad.tables.table import Table

FILE = click.Path(path_type=Path)
_ADDRESSES = ("postgresql://", "postgres://")
# Stands in for the real key where data are only checked; nothing made with it is kept.
_NO_KEY = b"only for checking"


@step_group("data")
def data() -> None:
    """See the catalogues: `cli-data`."""


@step("check", "cli-data-check")
@click.argument("card", type=FILE, metavar="CARD")
@click.argument("source", metavar="FILE")
@click.option("--table", metavar="TABLE")
def check(card: Path, source: str, table: str | None, as_json: bool) -> None:
    """See the catalogues: `cli-data-check`."""
    about = _card(card)
    found = _read(about, source, table)
    if as_json:
        say_json(_said(about, found))
    else:
        say_message("data-checked", title=about.title, rows=found.rows, columns=found.frame.width, hash=found.sha256[:12])
        if about.person_key_kind == "personal_identity_number":
            say_message("data-pseudonymise-next")
        _say_notes(found)


@step("pseudonymise", "cli-data-pseudonymise")
@click.argument("card", type=FILE, metavar="CARD")
@click.argument("source", metavar="FILE")
@click.option("--table", metavar="TABLE")
@click.option("-o", "--output", type=FILE, metavar="OUT", required=True)
@click.option("--key", type=FILE, metavar="KEYFILE")
def pseudonymise(card: Path, source: str, table: str | None, output: Path, key: Path | None, as_json: bool) -> None:
    """See the catalogues: `cli-data-pseudonymise`."""
    about = _card(card)
    if output.exists() and Path(source).exists() and output.samefile(source):
        raise BadData([problem("save-over-source", value=str(output))])
    made = pseudonymised(about, _load(about, source, table), read_key(key, (card, Path(source), output)))
    save(made.table.frame, made.card, output)
    if as_json:
        say_json({**_said(made.card, made.table), "persons": made.persons, "file": str(output), "card": str(card_path(output))})
    else:
        say_message(
            "data-pseudonymised", persons=made.persons, rows=made.table.rows, file=str(output), card=str(card_path(output))
        )
        _say_notes(made.table)


@step("key", "cli-data-key")
@click.argument("file", type=FILE, metavar="FILE")
def key(file: Path, as_json: bool) -> None:
    """See the catalogues: `cli-data-key`."""
    made = new_key(file)
    if as_json:
        say_json({"file": str(file), "fingerprint": fingerprint(made)})
    else:
        say_message("data-key-made", file=str(file), fingerprint=fingerprint(made))


for command in (check, pseudonymise, key, fetch):
    data.add_command(command)


def _card(path: Path) -> DataSet:
    return read_card(read_bytes(path), format_of(path))


def _load(card: DataSet, source: str, table: str | None) -> Loaded:
    wanted = [column.name for column in card.columns]
    if source.startswith(_ADDRESSES):
        return load_table(source, table or card.key, wanted)
    return load(Path(source), wanted)


def _read(card: DataSet, source: str, table: str | None) -> Table:
    """The table, whether it may be analysed as it is or must be pseudonymised first."""
    loaded = _load(card, source, table)
    if card.person_key_kind == "personal_identity_number":
        return pseudonymised(card, loaded, _NO_KEY).table
    return checked_table(card, loaded)


def _said(card: DataSet, table: Table) -> dict[str, Any]:
    language = current_language()
    return {
        "key": card.key,
        "card_sha256": hash_of(card),
        "sha256": table.sha256,
        "rows": table.rows,
        "columns": table.frame.columns,
        "notes": [note.render(language) for note in table.notes],
    }


def _say_notes(table: Table) -> None:
    for note in table.notes:
        say(note.render(current_language()), bullet="- ")
