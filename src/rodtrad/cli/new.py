"""`rodtrad new FILE`: a template with explanations and examples."""

from importlib.resources import files
from pathlib import Path

from rodtrad.cli.options import current_language, file_argument, step, write_text
from rodtrad.cli.speaking import say_json, say_message


@step("new")
@file_argument
def new(file: Path, as_json: bool) -> None:
    """See the catalogues: `cli-new`."""
    template = files("rodtrad.document").joinpath("template", f"{current_language()}.yaml").read_text(encoding="utf-8")
    write_text(file, template, overwrite=False)
    if as_json:
        say_json({"file": str(file)})
    else:
        say_message("cli-new-written", file=str(file))
