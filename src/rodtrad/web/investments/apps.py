"""The app's registration."""

from django.apps import AppConfig


class InvestmentsConfig(AppConfig):
    name = "rodtrad.web.investments"
    label = "investments"
