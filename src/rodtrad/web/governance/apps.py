"""The app's registration."""

from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    name = "rodtrad.web.governance"
    label = "governance"
