from django.urls import path

from rodtrad.web.needs.views import data, flows, register, results

app_name = "needs"
urlpatterns = [
    path("", register.page, name="list"),
    path("results/", results.page, name="results"),
    path("new/", register.new, name="new"),
    path("<uuid:pk>/", register.show, name="need"),
    path("<uuid:pk>/note/", register.note, name="note"),
    path("<uuid:pk>/anchor/", register.anchored, name="anchor"),
    path("<uuid:pk>/cite/", register.cite, name="cite"),
    path("<uuid:pk>/move/", register.move, name="move"),
    path("data/", data.page, name="data"),
    path("data/add/", data.add, name="add"),
    path("data/rule/", data.rule, name="rule"),
    path("data/<uuid:pk>/", data.card, name="card"),
    path("data/<uuid:pk>/open/", data.open_data, name="open"),
    path("data/<uuid:pk>/remove/", data.remove, name="remove"),
    path("data/<uuid:pk>/breakdown/", results.ask_breakdown, name="breakdown"),
    path("data/<uuid:pk>/flow/", flows.ask, name="flow"),
    path("runs/<uuid:pk>/", results.of_run, name="of-run"),
    path("results/<uuid:pk>/", results.show, name="result"),
    path("results/<uuid:pk>/table.<slug:format>", results.file, name="file"),
]
