"""The app's registration."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "rodtrad.web.core"
    label = "core"

    def ready(self) -> None:
        from rodtrad.web.core import checks  # noqa: F401  # registers itself
