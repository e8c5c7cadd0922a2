"""Writes the reference pages that follow from code: commands, the document's fields, published figures, processes.

    python scripts/reference.py            writes docs/reference/{sv,en}/
    python scripts/reference.py --check    exit 1 where a page is not what the code says

Every sentence comes from the catalogues, so that the command's help, the form and the reference say the same.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click
from click.testing import CliRunner

from rodtrad.cli import COMMANDS, main
from rodtrad.document.investment import SECTIONS
from rodtrad.document.labels import choice_id, help_id, label_id, section_help_id, section_id
from rodtrad.document.shape import Shape, document_shape
from rodtrad.parameters import CatalogueUnitCost, catalogue, name_of
from rodtrad.reporting.parameter_tables import amount
from rodtrad.texts import LANGUAGES, Language, text
from rodtrad.web.core.process import Move, Process, picture, processes, who_text

DOCS = Path(__file__).resolve().parent.parent / "docs" / "reference"


def pages() -> Iterator[tuple[Path, str]]:
    """(path, text) of every generated page."""
    for language in LANGUAGES:
        for name, lines in (("commands", commands), ("document", document), ("figures", figures), ("processes", all_processes)):
            heading = [f"# {text(language, f'reference-{name}')}", "", text(language, "reference-generated"), ""]
            yield DOCS / language / f"{name}.md", "\n".join([*heading, *lines(language)]).rstrip() + "\n"


def commands(language: Language) -> Iterator[str]:
    with click.Context(main, info_name="rodtrad") as context:
        names = [name for name in COMMANDS for name in _with_parts(main, name, context)]
    for name in names:
        said = CliRunner().invoke(
            main, ["--language", language, *name.split(), "--help"], prog_name="rodtrad", terminal_width=100
        )
        if said.exit_code:
            raise RuntimeError(f"rodtrad {name} --help failed: {said.output}")
        yield from (f"## rodtrad {name}", "", "```", said.output.rstrip(), "```", "")


def _with_parts(group: click.Group, name: str, context: click.Context) -> Iterator[str]:
    """The command, and those that are part of it."""
    yield name
    command = group.get_command(context, name)
    if isinstance(command, click.Group):
        for part in command.list_commands(context):
            yield from (f"{name} {inner}" for inner in _with_parts(command, part, context))


def document(language: Language) -> Iterator[str]:
    root = document_shape()
    for section, names in SECTIONS.items():
        yield from (f"## {text(language, section_id(section))}", "", text(language, section_help_id(section)), "")
        yield _row(text(language, f"reference-column-{column}") for column in ("key", "name", "kind", "help"))
        yield _row("---" for _ in range(4))
        yield from (*(row for name in names for row in _rows(language, root, name, "")), "")


def _rows(language: Language, owner: Shape, name: str, path: str) -> Iterator[str]:
    """A row for the field `name` of `owner`, then one for every field inside it, each by its path in the document."""
    field, here = owner.fields[name], f"{path}{name}"
    label, purpose = (text(language, id(owner.part or "", name)) for id in (label_id, help_id))
    yield _row((f"`{here}`", label, _kind(language, owner, name, field), purpose))
    inner = field.item if field.kind in ("list", "map") and field.item else field
    for deeper in inner.fields:
        yield from _rows(language, inner, deeper, f"{here}[]." if field.kind == "list" else f"{here}.")


def _kind(language: Language, owner: Shape, name: str, field: Shape) -> str:
    kind = text(language, f"reference-kind-{field.kind}")
    value = field.item if field.kind in ("list", "map") and field.item else field
    if value.refers_to:
        kind = text(language, "reference-refers", to=value.refers_to)
    if value.choices:
        kind = "; ".join(f"`{choice}` {text(language, choice_id(owner.part or '', name, choice))}" for choice in value.choices)
    return f"{kind} {text(language, 'reference-required')}" if field.required else kind


def figures(language: Language) -> Iterator[str]:
    yield _row(text(language, f"reference-column-{column}") for column in ("key", "name", "value", "source"))
    yield _row("---" for _ in range(4))
    for kind, value in sorted(catalogue().everything(), key=lambda each: each[1].key):
        year = f" ({value.price_year})" if isinstance(value, CatalogueUnitCost) and value.price_year else ""
        yield _row((f"`{value.key}`", name_of(kind, value, language), amount(value, language) + year, value.source))


def all_processes(language: Language) -> Iterator[str]:
    for process in processes():
        texts = f"process-{process.name}"
        yield from (f"## {text(language, texts)}", "", text(language, f"{texts}.about"), "")
        yield from ("```mermaid", picture(process, language), "```", "")
        yield _row(text(language, f"process-{column}") for column in ("move", "from", "to", "who", "needs", "code"))
        yield _row("---" for _ in range(6))
        names = dict.fromkeys(move.name for move in process.moves)
        yield from (_moves(language, process, [move for move in process.moves if move.name == name]) for name in names)
        stored = text(language, "process-kept", where=process.kept_in) if process.kept_in else text(language, "process-follows")
        yield from ("", stored, "")


def _moves(language: Language, process: Process, moves: list[Move]) -> str:
    """A row for the moves that share a name."""
    one = moves[0]
    sources = {source for move in moves for source in move.sources}
    return _row(
        (
            text(language, process.move_text(one)),
            _states(language, process, sources) if sources else text(language, "process-begins"),
            _states(language, process, {move.target for move in moves}),
            ", ".join(text(language, who_text(who)) for who in one.who),
            text(language, one.needs or "process-nothing"),
            f"`{one.action.removeprefix('rodtrad.web.')}`",
        )
    )


def _states(language: Language, process: Process, found: set[str]) -> str:
    if found == set(process.states):
        return text(language, "process-anywhere")
    return ", ".join(text(language, process.state_text(state)) for state in process.states if state in found)


def _row(cells: Iterator[str] | tuple[str, ...]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def run(arguments: list[str]) -> int:
    stale = [(path, page) for path, page in pages() if not path.exists() or path.read_text(encoding="utf-8") != page]
    if "--check" in arguments:
        for path, _ in stale:
            print(f"{path.relative_to(DOCS.parent.parent)} is not what the code says; run: make docs")
        return bool(stale)
    for path, page in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
