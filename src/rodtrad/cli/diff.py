"""`rodtrad diff OLD NEW`: what differs between two versions."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from rodtrad.cli.options import read_document, step
from rodtrad.cli.speaking import say_json, say_message
from rodtrad.document import Change, diff as differences, version_hash
from rodtrad.document.yaml_text import dump_json

SHOWN_CHARACTERS = 200


@step("diff")
@click.argument("old", type=click.Path(path_type=Path), metavar="OLD")
@click.argument("new", type=click.Path(path_type=Path), metavar="NEW")
@click.pass_context
def diff(ctx: click.Context, old: Path, new: Path, as_json: bool) -> None:
    """See the catalogues: `cli-diff`."""
    before, after = read_document(old), read_document(new)
    changes = differences(before, after)
    if as_json:
        say_json({"old": version_hash(before), "new": version_hash(after), "changes": [asdict(change) for change in changes]})
    else:
        say_message("diff-title", count=len(changes))
        for change in changes:
            say_message(f"diff-{change.kind}", bullet="• ", path=change.path, **_values(change))
    ctx.exit(1 if changes else 0)


def _values(change: Change) -> dict[str, str]:
    return {"old": _shown(change.old), "new": _shown(change.new)}


def _shown(value: Any) -> str:
    """A value on one line, short enough to compare by eye."""
    words = value if isinstance(value, str) else dump_json(value)
    line = " ".join(words.split())
    return line if len(line) <= SHOWN_CHARACTERS else f"{line[:SHOWN_CHARACTERS]}…"
