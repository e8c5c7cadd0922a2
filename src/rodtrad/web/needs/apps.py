"""The app's registration."""

from django.apps import AppConfig

from rodtrad.web.runs import chores, kinds


class NeedsConfig(AppConfig):
    name = "rodtrad.web.needs"
    label = "needs"

    def ready(self) -> None:
        from rodtrad.web.investments import results

        results.register("need", "rodtrad.web.needs.steps.results")
        for kind in ("breakdown", "flow"):
            kinds.register(
                kind, work=f"rodtrad.web.needs.work.{kind}_of_data", page="needs:of-run", home="needs:list", home_text="nav-needs"
            )
        for kind in ("spread", "change", "comparison", "index", "map"):
            kinds.register(
                kind,
                work=f"rodtrad.web.needs.work_explore.{kind}_of_data",
                page="needs:of-run",
                home="needs:list",
                home_text="nav-needs",
            )
        for kind in ("fetch", "database"):
            kinds.register(
                kind,
                work=f"rodtrad.web.needs.work_sources.{kind}",
                page="needs:fetched",
                home="needs:data",
                home_text="nav-needs",
            )
        chores.register("rodtrad.web.needs.retention.remove_expired")
