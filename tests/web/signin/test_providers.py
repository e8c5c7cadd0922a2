"""What the operator writes in the environment, and what is said when it cannot be used."""

import pytest

from rodtrad.errors import RodtradError
from rodtrad.web.signin.providers import read_providers

OIDC = {
    "RODTRAD_SIGN_IN": "lindvik",
    "RODTRAD_SIGN_IN_LINDVIK_NAME": "Lindviks inloggning",
    "RODTRAD_SIGN_IN_LINDVIK_ISSUER": "https://id.lindvik.example/",
    "RODTRAD_SIGN_IN_LINDVIK_CLIENT_ID": "rodtrad",
    "RODTRAD_SIGN_IN_LINDVIK_CLIENT_SECRET": "hemligt",
    "RODTRAD_SIGN_IN_LINDVIK_EMAIL_DOMAINS": "lindvik.example, @skola.lindvik.example",
    "RODTRAD_SIGN_IN_LINDVIK_SECOND_FACTOR": "yes",
}


def test_openid_connect():
    (provider,) = read_providers(OIDC)
    assert (provider.key, provider.name, provider.protocol) == ("lindvik", "Lindviks inloggning", "oidc")
    assert provider.issuer == "https://id.lindvik.example"
    assert provider.strong
    assert provider.vouches_for("Eva@Skola.Lindvik.example")
    assert not provider.vouches_for("eva@annan.example")
    assert not provider.vouches_for("eva@sub.lindvik.example")


def test_saml_from_a_file(tmp_path):
    file = tmp_path / "metadata.xml"
    file.touch()
    (provider,) = read_providers({"RODTRAD_SIGN_IN": "region-x", "RODTRAD_SIGN_IN_REGION_X_METADATA": str(file)})
    assert (provider.protocol, provider.name) == ("saml", "region-x")


def test_none():
    assert read_providers({}) == ()


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"RODTRAD_SIGN_IN": "lind vik"}, "RODTRAD_SIGN_IN"),
        ({"RODTRAD_SIGN_IN_LINDVIK_ISSUER": ""}, "RODTRAD_SIGN_IN_LINDVIK_ISSUER"),
        ({"RODTRAD_SIGN_IN_LINDVIK_ISSUER": "http://id.lindvik.example"}, "RODTRAD_SIGN_IN_LINDVIK_ISSUER"),
        ({"RODTRAD_SIGN_IN_LINDVIK_METADATA": "x.xml"}, "RODTRAD_SIGN_IN_LINDVIK_ISSUER"),
        (
            {"RODTRAD_SIGN_IN_LINDVIK_ISSUER": "", "RODTRAD_SIGN_IN_LINDVIK_METADATA": "finns/inte.xml"},
            "RODTRAD_SIGN_IN_LINDVIK_METADATA",
        ),
        ({"RODTRAD_SIGN_IN_LINDVIK_CLIENT_SECRET": ""}, "RODTRAD_SIGN_IN_LINDVIK_CLIENT_SECRET"),
    ],
)
def test_what_cannot_be_used_is_said_with_the_variables_name(change, where):
    with pytest.raises(RodtradError) as raised:
        read_providers(OIDC | change)
    assert [problem.where for problem in raised.value.problems] == [where]
    assert "docs/signing-in.md" in raised.value.render("sv")[0]


def test_everything_wrong_is_said_at_once():
    with pytest.raises(RodtradError) as raised:
        read_providers(OIDC | {"RODTRAD_SIGN_IN_LINDVIK_CLIENT_ID": "", "RODTRAD_SIGN_IN_LINDVIK_CLIENT_SECRET": ""})
    assert len(raised.value.problems) == 2
