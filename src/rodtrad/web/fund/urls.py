"""Addresses of the pages about funds."""

from django.urls import path

from rodtrad.web.fund.views import funds, ledger, planning, statements

app_name = "fund"
_FUND = "<slug:fund>/"
urlpatterns = [
    path("", funds.page, name="list"),
    path("new/", funds.new, name="new"),
    path("reports/of-run/<uuid:pk>/", statements.report_of_run, name="report-of-run"),
    path("reports/<uuid:pk>/file/", statements.report_file, name="report-file"),
    path(_FUND, statements.statement, name="statement"),
    path(f"{_FUND}statement.<slug:format>", statements.statement_file, name="statement-file"),
    path(f"{_FUND}report/", statements.order_report, name="report"),
    path(f"{_FUND}rules/", funds.rules_page, name="rules"),
    path(f"{_FUND}rules/new/", funds.new_rules, name="new-rules"),
    path(f"{_FUND}ledger/", ledger.page, name="ledger"),
    path(f"{_FUND}ledger.<slug:format>", ledger.file, name="ledger-file"),
    path(f"{_FUND}ledger/new/", ledger.choose, name="choose"),
    path(f"{_FUND}ledger/new/<slug:kind>/", ledger.enter, name="enter"),
    path(f"{_FUND}ledger/<int:number>/correct/", ledger.correct, name="correct"),
    path(f"{_FUND}investments/<slug:key>/", statements.investment, name="investment"),
    path(f"{_FUND}pay-back/", planning.pay_back, name="pay-back"),
    path(f"{_FUND}pay-back/new/", planning.new_saving, name="new-saving"),
    path(f"{_FUND}forecast/", planning.forecast, name="forecast"),
    path(f"{_FUND}forecast/change/", planning.plan, name="plan"),
]
