"""With what the figures can be made again: hashes, versions, seeds, and the command lines."""

from collections.abc import Iterator

from rodtrad import __version__
from rodtrad.document import version_hash
from rodtrad.reporting.blocks import Block, Commands, Fact, Facts, Paragraph
from rodtrad.reporting.final.case import Case


def appendix(case: Case) -> Iterator[Block]:
    yield case.heading("appendix")
    yield Paragraph(case.say("appendix-intro"))
    yield Facts(tuple(Fact(case.say(f"field-{id}"), value) for id, value in _versions(case) if value))
    yield Paragraph(case.say("appendix-commands"))
    yield Commands(_commands(case))


def _versions(case: Case) -> Iterator[tuple[str, str]]:
    yield "version", version_hash(case.investment)
    yield "locked-version", case.investment.lock.version if case.investment.lock else case.say("none")
    for data in dict.fromkeys(effect.provenance.data for effect in case.effects):
        yield "data-hash", data
    for version in dict.fromkeys(effect.provenance.version for effect in case.effects):
        yield "effect-version", version
    yield "engine", ", ".join(dict.fromkeys([*(effect.provenance.engine for effect in case.effects)])) or __version__
    for effect in case.effects:
        yield "seed", f"{effect.analysis}: {effect.provenance.seed}"
    if case.economics is not None:
        yield "economics-version", case.economics.version
        yield "economics-seed", str(case.economics.seed)
        yield "parameters", case.economics.parameters


def _commands(case: Case) -> tuple[str, ...]:
    file, data = f"{case.investment.key}.yaml", case.investment.evaluation.data.file or "data.csv"
    return (
        f"rodtrad check {file}",
        f"rodtrad evaluate {file} --data {data} --json > effects.json",
        f"rodtrad economics {file} --effects effects.json --json > economics.json",
        f"rodtrad report {file} --effects effects.json --economics economics.json -o {case.investment.key}.docx",
    )
