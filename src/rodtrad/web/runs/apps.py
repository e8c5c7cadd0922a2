"""The app's registration."""

from django.apps import AppConfig


class RunsConfig(AppConfig):
    name = "rodtrad.web.runs"
    label = "runs"
