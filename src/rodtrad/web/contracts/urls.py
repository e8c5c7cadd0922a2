"""Addresses of the contracts' pages."""

from django.urls import path, register_converter

from rodtrad.web.contracts.views import determinations, money, outcomes, overview, parts, register, reports, signing, writing


class ContractEnd:
    regex = "end|cancel"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(ContractEnd, "contract_end")

app_name = "contracts"
urlpatterns = [
    path("", register.index, name="list"),
    path("new/", register.new, name="new"),
    path("upload/", register.upload, name="upload"),
    path("reports/<uuid:pk>/", reports.of_run, name="report-of-run"),
    path("<uuid:pk>/", overview.show, name="contract"),
    path("<uuid:pk>/write/", writing.write, name="write"),
    path("<uuid:pk>/autosave/", writing.autosave, name="autosave"),
    path("<uuid:pk>/look/", writing.look, name="look"),
    path("<uuid:pk>/parts/", parts.index, name="parts"),
    path("<uuid:pk>/parts/<slug:part>/<int:place>/", parts.edit, name="part"),
    path("<uuid:pk>/scenarios/", writing.scenarios, name="scenarios"),
    path("<uuid:pk>/parties/", signing.parties, name="parties"),
    path("<uuid:pk>/offer/", signing.offer, name="offer"),
    path("<uuid:pk>/take-back/", signing.take_back, name="take-back"),
    path("<uuid:pk>/sign/", signing.sign, name="sign"),
    path("<uuid:pk>/paper/<slug:party>/", signing.paper, name="paper"),
    path("<uuid:pk>/amend/", signing.amend, name="amend"),
    path("<uuid:pk>/close/<contract_end:move>/", signing.close, name="close"),
    path("<uuid:pk>/versions/<int:number>/", overview.version, name="version"),
    path("<uuid:pk>/contract.<slug:format>", overview.export, name="export"),
    path("<uuid:pk>/outcomes/", outcomes.index, name="outcomes"),
    path("<uuid:pk>/outcomes/enter/", outcomes.enter, name="enter"),
    path("<uuid:pk>/outcomes/upload/", outcomes.upload, name="upload-outcomes"),
    path("<uuid:pk>/outcomes/<int:number>/", outcomes.one, name="outcome-set"),
    path("<uuid:pk>/determinations/", determinations.index, name="determinations"),
    path("<uuid:pk>/determinations/<uuid:determination>/", determinations.show, name="determination"),
    path("<uuid:pk>/determinations/<uuid:determination>/sign-off/", determinations.sign_off, name="sign-off"),
    path("<uuid:pk>/determinations/<uuid:determination>/send-back/", determinations.send_back, name="send-back"),
    path("<uuid:pk>/determinations/<uuid:determination>/record.json", determinations.record, name="record"),
    path("<uuid:pk>/why/<slug:term>/", determinations.why, name="why"),
    path("<uuid:pk>/money/", money.show, name="money"),
    path("<uuid:pk>/money/payments.<slug:format>", money.file, name="payments-file"),
    path("<uuid:pk>/money/note/", money.note, name="note-payment"),
    path("<uuid:pk>/money/<uuid:payment>/cancel/", money.cancel, name="cancel-payment"),
    path("<uuid:pk>/report/", reports.show, name="report"),
    path("<uuid:pk>/report/order/", reports.order, name="order-report"),
    path("<uuid:pk>/report/<uuid:run>/", reports.file, name="report-file"),
]
