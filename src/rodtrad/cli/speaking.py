"""What a command says: problems in words or as JSON, results as lines that fit the terminal."""

import shutil
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from rodtrad.cli.options import JSON, READING, current_language, file_problem
from rodtrad.document.yaml_text import dump_json
from rodtrad.errors import Problem, RodtradError
from rodtrad.texts import Message, message, text

WIDEST = 100
# Packages of the extra `web`: without them the commands that serve pages cannot run.
WEB_PACKAGES = ("django", "django_htmx", "whitenoise", "gunicorn")


@contextmanager
def speak_of_errors(ctx: click.Context) -> Iterator[None]:
    """Turns what went wrong into words (or JSON) and the exit code. Mistakes in the program itself pass through."""
    try:
        yield
    except BrokenPipeError:
        raise
    except RodtradError as error:
        _tell(ctx, error)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in WEB_PACKAGES:
            raise
        _tell(ctx, RodtradError([Problem("", message("cli-no-web"), message("cli-no-web.cure"), str(error.name))]))
    except click.UsageError as error:
        if isinstance(error, click.exceptions.NoArgsIsHelpError):
            raise
        _tell(ctx, RodtradError([_usage_problem(error)]))
    except OSError as error:
        _tell(ctx, RodtradError([file_problem(error)]))


def _usage_problem(error: click.UsageError) -> Problem:
    """A command line that does not fit the command, in words."""
    command = error.ctx.command_path if error.ctx else "rodtrad"
    cure = message("cli-usage.cure", command=command)
    if isinstance(error, click.NoSuchOption):
        return Problem(error.option_name, message("cli-unknown-option"), cure, error.option_name)
    name = _parameter(error) if isinstance(error, click.BadParameter) else ""
    if isinstance(error, click.MissingParameter):
        return Problem(name, message("cli-missing-parameter"), cure)
    if isinstance(error, click.BadParameter):
        return Problem(name, message("cli-bad-parameter", reason=error.message.rstrip(".")), cure)
    return Problem(name, message("cli-usage", reason=error.format_message()), cure)


def _parameter(error: click.BadParameter) -> str:
    """The option by its long name, or the argument as the help writes it."""
    if isinstance(error.param, click.Option):
        return max(error.param.opts, key=len)
    return error.param.make_metavar(error.ctx) if error.param and error.ctx else ""


def _tell(ctx: click.Context, error: RodtradError) -> None:
    language = current_language(ctx)
    if ctx.meta.get(JSON):
        say_json({"problems": [problem_data(problem, ctx) for problem in error.problems]})
        ctx.exit(error.exit_code)
    if READING in ctx.meta:
        heading = message("cli-unreadable", file=str(ctx.meta[READING]), count=len(error.problems))
        say(heading.render(language), err=True)
    for line in error.render(language):
        say(line, bullet="- " if READING in ctx.meta else "", err=True)
    ctx.exit(error.exit_code)


def problem_data(problem: Problem, ctx: click.Context) -> dict[str, Any]:
    """A problem as machines read it."""
    return {
        "where": problem.where,
        "line": problem.line,
        "value": problem.value,
        "message": problem.sentence(current_language(ctx)),
    }


def say(line: str = "", *, bullet: str = "", err: bool = False) -> None:
    """A line of text, folded to the terminal's width under its bullet."""
    width = min(shutil.get_terminal_size((WIDEST, 24)).columns, WIDEST)
    under = " " * len(bullet)
    folded = textwrap.fill(line, max(width, 40), initial_indent=bullet, subsequent_indent=under, break_long_words=False)
    click.echo(folded or bullet.rstrip(), err=err)


def say_heading(heading: Message | str) -> None:
    """A heading with its line under it, after an empty line."""
    words = heading if isinstance(heading, str) else heading.render(current_language())
    click.echo(f"\n{words}\n{'─' * len(words)}")


def say_message(id: str, /, *, bullet: str = "", **args: Any) -> None:
    say(text(current_language(), id, **args), bullet=bullet)


def say_json(value: Any) -> None:
    click.echo(dump_json(value))
