"""The app's registration."""

from django.apps import AppConfig

from rodtrad.web.runs import chores, kinds


class EvaluationConfig(AppConfig):
    name = "rodtrad.web.evaluation"
    label = "evaluation"

    def ready(self) -> None:
        from rodtrad.web.investments import results

        kinds.register("evaluation", work="rodtrad.web.evaluation.work.evaluate_data_set", page="evaluation:page")
        chores.register("rodtrad.web.evaluation.retention.remove_expired")
        results.register("effect", "rodtrad.web.evaluation.steps.results")
