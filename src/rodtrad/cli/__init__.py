"""The command line: one thin module per work step, and one place where errors become words."""

from importlib import import_module
from typing import Final

import click

from rodtrad import __version__
from rodtrad.cli.options import StepGroup, language_option
from rodtrad.cli.speaking import speak_of_errors

# Every command and the module whose attribute of the same name it is. Modules load when asked for, so help is quick and the
# engine runs without the web's packages. Its help is the message `cli-<command>` with the attribute `.short`.
COMMANDS: Final[dict[str, str]] = {
    "new": "rodtrad.cli.new",
    "check": "rodtrad.cli.check",
    "diff": "rodtrad.cli.diff",
    "lock": "rodtrad.cli.lock",
    "data": "rodtrad.cli.data",
    "needs": "rodtrad.cli.needs",
    "flow": "rodtrad.cli.flow",
    "evaluate": "rodtrad.cli.evaluate",
    "economics": "rodtrad.cli.economics",
    "contract": "rodtrad.cli.contract",
    "parameters": "rodtrad.cli.parameters",
    "fund": "rodtrad.cli.fund",
    "report": "rodtrad.cli.report",
    "serve": "rodtrad.cli.serve",
    "schema": "rodtrad.cli.schema",
    "demo": "rodtrad.cli.demo",
}


class Steps(StepGroup):
    """The group of all commands; what goes wrong in any of them is told here."""

    help_id = "cli"

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[cmd_name]), cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> object:
        with speak_of_errors(ctx):
            return super().invoke(ctx)


@click.group(cls=Steps)
@click.version_option(__version__, prog_name="rodtrad", message="%(prog)s %(version)s")
@language_option
def main() -> None:
    """See the catalogues: `cli`."""
