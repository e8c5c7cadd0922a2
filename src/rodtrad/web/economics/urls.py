from django.urls import path

from rodtrad.web.economics.views import edit, outcome, page, reading, workbook

app_name = "economics"
urlpatterns = [
    path("<slug:key>/economics/", page.show, name="page"),
    path("<slug:key>/economics/run/", page.order, name="order"),
    path("<slug:key>/economics/table.<slug:format>", page.table, name="table"),
    path("<slug:key>/economics/payers/", reading.payers, name="payers"),
    path("<slug:key>/economics/sensitivity/", reading.sensitivity, name="sensitivity"),
    path("<slug:key>/economics/explain/", reading.explain, name="explain"),
    path("<slug:key>/economics/outcome/", outcome.show, name="outcome"),
    path("<slug:key>/economics/outcome/booked/", outcome.read_in, name="booked"),
    path("<slug:key>/economics/workbook/", workbook.show, name="workbook"),
    path("<slug:key>/economics/workbook.xlsx", workbook.file, name="workbook-file"),
    path("<slug:key>/economics/edit/", edit.show, name="edit"),
    path("<slug:key>/economics/edit/sums/", edit.sums, name="sums"),
]
