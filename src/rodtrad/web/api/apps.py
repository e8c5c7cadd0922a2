"""The app's registration."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "rodtrad.web.api"
    label = "api"

    def ready(self) -> None:
        from rodtrad.web.runs import chores

        chores.register("rodtrad.web.api.actions.forget_answers")
