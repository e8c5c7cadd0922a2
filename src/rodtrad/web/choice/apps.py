"""The app's registration."""

from django.apps import AppConfig

from rodtrad.web.runs import kinds


class ChoiceConfig(AppConfig):
    name = "rodtrad.web.choice"
    label = "choice"

    def ready(self) -> None:
        from rodtrad.web.calls import onward
        from rodtrad.web.calls.models import readers
        from rodtrad.web.choice.queries import in_sent_case
        from rodtrad.web.investments import links

        readers.append(in_sent_case)
        links.register("rodtrad.web.choice.origins.links")
        onward.register("rodtrad.web.choice.origins.decided")
        kinds.register(
            "decision_pack",
            work="rodtrad.web.choice.work.write_pack",
            page="choice:pack-of-run",
            home="choice:list",
            home_text="nav-choice",
        )
