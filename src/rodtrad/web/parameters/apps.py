"""The app's registration."""

from django.apps import AppConfig


class ParametersConfig(AppConfig):
    name = "rodtrad.web.parameters"
    label = "parameters"
