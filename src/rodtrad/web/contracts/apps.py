"""The app's registration."""

from django.apps import AppConfig

from rodtrad.web.runs import kinds


class ContractsConfig(AppConfig):
    name = "rodtrad.web.contracts"
    label = "contracts"

    def ready(self) -> None:
        from rodtrad.web.investments import links

        links.register("rodtrad.web.contracts.origins.links")
        kinds.register(
            "contract_report",
            work="rodtrad.web.contracts.work.write_report",
            page="contracts:report-of-run",
            home="contracts:list",
            home_text="nav-contracts",
        )
