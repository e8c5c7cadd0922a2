"""The app's registration."""

from django.apps import AppConfig


class CallsConfig(AppConfig):
    name = "rodtrad.web.calls"
    label = "calls"
