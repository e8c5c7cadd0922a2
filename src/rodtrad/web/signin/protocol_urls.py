"""Addresses by the names that django-allauth looks for."""

from django.urls import path

from rodtrad.web.signin.views import entering, protocol

urlpatterns = [
    path("with/<slug:provider>/", entering.start, name="sign_in_with"),
    path("oidc/<slug:provider_id>/callback/", protocol.oidc_callback, name="openid_connect_callback"),
    path("saml/<slug:organization_slug>/acs/", protocol.saml_acs, name="saml_acs"),
    path("saml/<slug:organization_slug>/acs/finish/", protocol.saml_finish, name="saml_finish_acs"),
    path("saml/<slug:organization_slug>/metadata/", protocol.saml_metadata, name="saml_metadata"),
    path("saml/<slug:organization_slug>/sls/", protocol.no_single_logout, name="saml_sls"),
]
