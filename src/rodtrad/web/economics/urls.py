from django.urls import path

from rodtrad.web.economics import views

app_name = "economics"
urlpatterns = [
    path("<slug:key>/economics/", views.page, name="page"),
    path("<slug:key>/economics/run/", views.order, name="order"),
    path("<slug:key>/economics/table.<slug:format>", views.table, name="table"),
]
