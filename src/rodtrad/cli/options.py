"""What the commands share: options, help in the reader's language, reading the document that a file holds."""

import difflib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from rodtrad.document import Investment, read
from rodtrad.document.yaml_text import Format
from rodtrad.errors import BadDocument, Problem, RodtradError
from rodtrad.texts import LANGUAGES, Language, has_text, language_of, message, text

F = TypeVar("F", bound=Callable[..., Any])
# Keys in click's `meta`, which a command's context shares with its parent's.
LANGUAGE: Final = "rodtrad.language"
JSON: Final = "rodtrad.json"
READING: Final = "rodtrad.reading"


def help_id(command: click.Command) -> str:
    """The message that is a command's help: `cli-<name>`, with its group's name before its own where it is part of one."""
    return str(getattr(command, "help_id", None) or f"cli-{command.name}")


class Step(click.Command):
    """A command whose help stands in the catalogues: `help_id`, and `<help_id>-<option>` or `cli-option-<option>`."""

    help_id: str | None = None

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        translate_options(self, ctx)
        super().format_help(ctx, formatter)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_paragraph()
        for paragraph in text(current_language(ctx), help_id(self)).split("\n\n"):
            formatter.write_text(paragraph)


class StepGroup(click.Group):
    """A group of commands, whose help stands in the catalogues too; each command's line is its help's attribute `.short`."""

    help_id: str | None = None

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        translate_options(self, ctx)
        super().format_help(ctx, formatter)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_paragraph()
        formatter.write_text(text(current_language(ctx), help_id(self)))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        language = current_language(ctx)
        with formatter.section(text(language, "cli-commands")):
            formatter.write_dl([(name, text(language, f"{help_id(self)}-{name}.short")) for name in self.list_commands(ctx)])

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in self.list_commands(ctx):
            raise RodtradError([unknown_command(args[0], self.list_commands(ctx), ctx.command_path)])
        return super().resolve_command(ctx, args)


def unknown_command(word: str, known: Sequence[str], group: str) -> Problem:
    """A word that is none of the group's commands, with the one it may have been meant to be."""
    near = difflib.get_close_matches(word, known, n=1)
    cure = message("error-did-you-mean", suggestion=near[0]) if near else message("cli-usage.cure", command=group)
    return Problem(word, message("cli-unknown-command"), cure, word)


def step_group(name: str, help_id: str | None = None) -> Callable[[Callable[..., Any]], StepGroup]:
    """Makes a function the group `name`; its commands are made with `step` and added to it."""

    def decorate(function: Callable[..., Any]) -> StepGroup:
        group = click.group(name, cls=StepGroup)(language_option(function))
        group.help_id = help_id
        return group

    return decorate


def step(name: str, help_id: str | None = None) -> Callable[[Callable[..., Any]], click.Command]:
    """Makes a function the command `name`. It also gets `--language` (see `current_language`) and `--json` (`as_json`)."""

    def decorate(function: Callable[..., Any]) -> click.Command:
        command = click.command(name, cls=Step)(json_option(language_option(function)))
        command.help_id = help_id
        return command

    return decorate


def translate_options(command: click.Command, ctx: click.Context) -> None:
    """Gives each option of `command` its help in the reader's language."""
    for param in command.get_params(ctx):
        if isinstance(param, click.Option):
            name = max(param.opts, key=len).lstrip("-")
            own = f"{help_id(command)}-{name}"
            param.help = text(current_language(ctx), own if has_text(own) else f"cli-option-{name}")


def current_language(ctx: click.Context | None = None) -> Language:
    """The language asked for on the command line or in RODTRAD_LANGUAGE; Swedish where neither says."""
    ctx = ctx or click.get_current_context()
    return language_of(str(ctx.meta.get(LANGUAGE, "sv")))


def language_option(function: F) -> F:
    return click.option(
        "--language",
        type=click.Choice(LANGUAGES),
        envvar="RODTRAD_LANGUAGE",
        is_eager=True,
        expose_value=False,
        callback=_keep(LANGUAGE),
    )(function)


def json_option(function: F) -> F:
    return click.option("--json", "as_json", is_flag=True, is_eager=True, callback=_keep(JSON))(function)


def _keep(name: str) -> Callable[[click.Context, click.Parameter, Any], Any]:
    def callback(ctx: click.Context, _param: click.Parameter, value: Any) -> Any:
        if value:
            ctx.meta[name] = value
        return value

    return callback


file_argument = click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
output_option = click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="OUT")


def read_document(path: Path) -> Investment:
    """The investment in a YAML or JSON file (by its suffix). Raises `BadDocument` with every problem, also a missing file."""
    click.get_current_context().meta[READING] = path
    investment = read(read_bytes(path), format_of(path))
    del click.get_current_context().meta[READING]
    return investment


def format_of(path: Path) -> Format:
    """Whether a file's suffix says JSON; every other file is YAML."""
    return "json" if path.suffix.lower() == ".json" else "yaml"


def read_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadDocument([file_problem(error, path)]) from error


def write_text(path: Path, content: str, *, overwrite: bool = True) -> None:
    """Writes a text file, as `write_bytes`."""
    write_bytes(path, content.encode(), overwrite=overwrite)


def write_bytes(path: Path, content: bytes, *, overwrite: bool = True) -> None:
    """Writes a file whole or not at all. Raises `RodtradError` where it cannot, or may not overwrite."""
    beside = path.with_name(f".{path.name}.part")
    if not path.parent.is_dir():
        raise RodtradError([Problem(str(path), message("cli-no-folder"), message("cli-no-folder.cure"), str(path.parent))])
    if not overwrite and path.exists():
        raise RodtradError([Problem(str(path), message("cli-exists"), message("cli-exists.cure"), str(path))])
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise RodtradError([file_problem(error, path)]) from error


def file_problem(error: OSError, path: Path | str | None = None) -> Problem:
    """A file that cannot be opened, in words."""
    known = {FileNotFoundError: "missing", IsADirectoryError: "directory", PermissionError: "permission"}
    kind = next((name for cls, name in known.items() if isinstance(error, cls)), "other")
    place = str(path or error.filename or "")
    return Problem(
        place, message(f"cli-file-{kind}", reason=error.strerror or type(error).__name__), message(f"cli-file-{kind}.cure"), place
    )
