"""The app's registration."""

from django.apps import AppConfig

from rodtrad.web.runs import chores


class CallsConfig(AppConfig):
    name = "rodtrad.web.calls"
    label = "calls"

    def ready(self) -> None:
        chores.register("rodtrad.web.calls.closing.close_over")
