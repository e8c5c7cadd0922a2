"""The app's registration."""

from django.apps import AppConfig

from rodtrad.web.runs import chores, kinds


class ReportingConfig(AppConfig):
    name = "rodtrad.web.reporting"
    label = "reporting"

    def ready(self) -> None:
        from rodtrad.web.investments import results

        kinds.register("report", work="rodtrad.web.reporting.work.write_report", page="reporting:page", shows_run=True)
        chores.register("rodtrad.web.reporting.files.clear_old")
        results.register("report", "rodtrad.web.reporting.steps.results")
