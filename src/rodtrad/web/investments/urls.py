"""Addresses of the investments' pages. A key never begins with an underscore, so what is about no investment does."""

from django.urls import path

from rodtrad.web.investments.views import exchange, lock, overview, sections, versions

app_name = "investments"
urlpatterns = [
    path("", overview.index, name="list"),
    path("_new/", exchange.new, name="new"),
    path("_import/", exchange.import_new, name="import-new"),
    path("<slug:key>/", overview.thread, name="thread"),
    path("<slug:key>/sections/<slug:section>/", sections.show, name="section"),
    path("<slug:key>/sections/<slug:section>/edit/", sections.edit, name="edit"),
    path("<slug:key>/sections/<slug:section>/draft/", sections.autosave, name="autosave"),
    path("<slug:key>/sections/<slug:section>/discard/", sections.discard, name="discard"),
    path("<slug:key>/versions/", versions.history, name="versions"),
    path("<slug:key>/versions/<int:number>/", versions.version, name="version"),
    path("<slug:key>/versions/<int:number>/restore/", versions.restore, name="restore"),
    path("<slug:key>/compare/", versions.compare, name="compare"),
    path("<slug:key>/lock/", lock.show, name="lock"),
    path("<slug:key>/lock/<slug:function>/", lock.sign, name="sign"),
    path("<slug:key>/export.<slug:format>", exchange.export, name="export"),
    path("<slug:key>/import/", exchange.import_version, name="import"),
]
