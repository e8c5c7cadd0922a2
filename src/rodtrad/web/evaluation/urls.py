from django.urls import path

from rodtrad.web.evaluation import views

app_name = "evaluation"
urlpatterns = [
    path("<slug:key>/evaluation/", views.page, name="page"),
    path("<slug:key>/evaluation/run/", views.order, name="order"),
    path("<slug:key>/evaluation/table.<slug:format>", views.table, name="table"),
    path("<slug:key>/evaluation/data/", views.data_sets, name="data"),
    path("<slug:key>/evaluation/data/add/", views.upload, name="upload"),
    path("<slug:key>/evaluation/data/<uuid:pk>/rows/", views.rows, name="rows"),
    path("<slug:key>/evaluation/data/<uuid:pk>/open/", views.open_rows, name="open-rows"),
    path("<slug:key>/evaluation/data/<uuid:pk>/remove/", views.remove, name="remove"),
]
