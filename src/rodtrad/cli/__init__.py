"""The command line: one thin module per work step, and one place where errors become words."""

import difflib
from importlib import import_module
from typing import Final

import click

from rodtrad import __version__
from rodtrad.cli.options import current_language, language_option, translate_options
from rodtrad.cli.speaking import speak_of_errors
from rodtrad.errors import Problem, RodtradError
from rodtrad.texts import message, text

# Every command and the module whose attribute of the same name it is. Modules load when asked for, so help is quick and the
# engine runs without the web's packages. Its help is the message `cli-<command>` with the attribute `.short`.
COMMANDS: Final[dict[str, str]] = {
    "new": "rodtrad.cli.new",
    "check": "rodtrad.cli.check",
    "diff": "rodtrad.cli.diff",
    "lock": "rodtrad.cli.lock",
    "flow": "rodtrad.cli.flow",
    "evaluate": "rodtrad.cli.evaluate",
    "economics": "rodtrad.cli.economics",
    "report": "rodtrad.cli.report",
    "serve": "rodtrad.cli.serve",
    "schema": "rodtrad.cli.schema",
    "demo": "rodtrad.cli.demo",
}


class Steps(click.Group):
    """The group of all commands; what goes wrong in any of them is told here."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[cmd_name]), cmd_name)
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            raise RodtradError([unknown_command(args[0])])
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        with speak_of_errors(ctx):
            return super().invoke(ctx)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        translate_options(self, ctx)
        super().format_help(ctx, formatter)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_paragraph()
        formatter.write_text(text(current_language(ctx), "cli"))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        language = current_language(ctx)
        with formatter.section(text(language, "cli-commands")):
            formatter.write_dl([(name, text(language, f"cli-{name}.short")) for name in self.list_commands(ctx)])


def unknown_command(word: str) -> Problem:
    near = difflib.get_close_matches(word, COMMANDS, n=1)
    cure = message("error-did-you-mean", suggestion=near[0]) if near else message("cli-usage.cure", command="rodtrad")
    return Problem(word, message("cli-unknown-command"), cure, word)


@click.group(cls=Steps)
@click.version_option(__version__, prog_name="rodtrad", message="%(prog)s %(version)s")
@language_option
def main() -> None:
    """See the catalogues: `cli`."""
