"""The app's registration."""

from django.apps import AppConfig


class SigninConfig(AppConfig):
    name = "rodtrad.web.signin"
    label = "signin"

    def ready(self) -> None:
        from rodtrad.web.runs import chores

        chores.register("rodtrad.web.signin.actions.sessions.clear_expired")
