"""The app's registration."""

from django.apps import AppConfig

from rodtrad.web.runs import kinds


class FundConfig(AppConfig):
    name = "rodtrad.web.fund"
    label = "fund"

    def ready(self) -> None:
        kinds.register(
            "fund_report",
            work="rodtrad.web.fund.work.write_report",
            page="fund:report-of-run",
            home="fund:list",
            home_text="nav-fund",
        )
