"""Addresses of the pages about measurements. A key never begins with an underscore, so what is about no investment does."""

from django.urls import path

from rodtrad.web.followup.views import lists, one

app_name = "followup"
_ALL, _ONE = "<slug:key>/measurements/", "<slug:key>/measurements/<int:pk>/"
urlpatterns = [
    path("_measurements/", lists.index, name="index"),
    path(_ALL, lists.measurements, name="measurements"),
    path(f"{_ALL}plan/", lists.plan, name="plan"),
    path(f"{_ALL}table.<slug:format>", lists.table, name="table"),
    path(_ONE, one.measurement, name="measurement"),
    path(f"{_ONE}record/", one.record, name="record"),
    path(f"{_ONE}correct/", one.correct, name="correct"),
    path(f"{_ONE}check/", one.check, name="check"),
    path(f"{_ONE}return/", one.give_back, name="return"),
    path(f"{_ONE}miss/", one.miss, name="miss"),
]
