"""The app's registration."""

from django.apps import AppConfig

from rodtrad.web.runs import chores


class FollowupConfig(AppConfig):
    name = "rodtrad.web.followup"
    label = "followup"

    def ready(self) -> None:
        from rodtrad.web.investments import results

        results.register("running", "rodtrad.web.followup.steps.results")
        chores.register("rodtrad.web.followup.planning.plan_running")
