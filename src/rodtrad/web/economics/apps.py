"""The app's registration."""

from django.apps import AppConfig

from rodtrad.web.runs import kinds


class EconomicsConfig(AppConfig):
    name = "rodtrad.web.economics"
    label = "economics"

    def ready(self) -> None:
        from rodtrad.web.investments import results

        kinds.register("economics", work="rodtrad.web.economics.work.calculate_investment", page="economics:page")
        results.register("economics", "rodtrad.web.economics.steps.results")
