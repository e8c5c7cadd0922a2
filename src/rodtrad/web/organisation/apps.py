"""The app's registration."""

from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    name = "rodtrad.web.organisation"
    label = "organisation"
