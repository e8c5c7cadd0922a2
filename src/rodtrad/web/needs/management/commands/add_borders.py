"""`python -m rodtrad.web.manage add_borders`: a map for every organisation, put in by the operator."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from rodtrad.errors import BadData
from rodtrad.texts import LANGUAGES
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.needs import actions
from rodtrad.web.needs.analysis import borders as borders_file


class Command(BaseCommand):
    help = "Adds a map (GeoJSON with areas) that all organisations can draw on."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--title", required=True)
        parser.add_argument("--source", required=True)
        parser.add_argument("--licence", default="")
        parser.add_argument("--code", default="", help="the property that holds each area's code")
        parser.add_argument("--name", default="", help="the property that holds each area's name")
        parser.add_argument("--language", choices=LANGUAGES, default="sv")

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override(options["language"]):
            try:
                read = borders_file.read(options["file"].read_bytes(), options["code"], options["name"])
            except OSError as error:
                raise CommandError(str(error)) from None
            except BadData as error:
                raise CommandError("\n".join(error.render(current_language()))) from None
            said = {name: options[name] for name in ("title", "source", "licence")}
            borders = actions.add_borders(organisation=None, read=read, by=None, **said)
            self.stdout.write(t("need-borders-added", title=borders.title, areas=borders.areas))
