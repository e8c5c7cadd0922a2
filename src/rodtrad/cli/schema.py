"""`rodtrad schema`: the document's JSON Schema, with names and explanations in the reader's language."""

from pathlib import Path

from rodtrad.cli.options import current_language, output_option, step, write_text
from rodtrad.cli.speaking import say_json, say_message
from rodtrad.document.schema import described_schema
from rodtrad.document.yaml_text import dump_json


@step("schema")
@output_option
def schema(output: Path | None, as_json: bool) -> None:
    """See the catalogues: `cli-schema`. The schema is JSON with or without `--json`."""
    described = described_schema(current_language())
    if output is None:
        say_json(described)
    else:
        write_text(output, dump_json(described) + "\n")
        say_message("cli-written", file=str(output))
