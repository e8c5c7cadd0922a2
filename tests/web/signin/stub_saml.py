"""A SAML identity provider in a few functions: its metadata, and signed answers to our questions. It can be told to misbehave."""

import base64
import zlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from xml.etree import ElementTree

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from onelogin.saml2.utils import OneLogin_Saml2_Utils as Utils

ENTITY = "https://idp.prov.example/metadata"
SSO = "https://idp.prov.example/sso"
HOST = "rodtrad.prov.example"
SP = f"http://{HOST}/login/saml/prov/metadata/"
ACS = f"http://{HOST}/login/saml/prov/acs/"
EMAIL = "urn:oid:0.9.2342.19200300.100.1.3"


@cache
def key_and_certificate(who: str) -> tuple[str, str]:
    """A key and its self-signed certificate, as PEM."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name, now = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, who)]), datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return private.decode(), certificate.public_bytes(serialization.Encoding.PEM).decode()


def metadata() -> str:
    bare = "".join(key_and_certificate("idp")[1].splitlines()[1:-1])
    return f"""<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="{ENTITY}">
    <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:KeyDescriptor use="signing">
    <ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>{bare}</ds:X509Certificate>
    </ds:X509Data></ds:KeyInfo></md:KeyDescriptor><md:SingleSignOnService
    Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="{SSO}"/></md:IDPSSODescriptor></md:EntityDescriptor>"""


@dataclass(frozen=True)
class Answer:
    """What the assertion says, and how it is signed."""

    to: str  # the ID of the question
    subject: str = "a1b2"
    email: str = "ny@prov.example"
    audience: str = SP
    issuer: str = ENTITY
    recipient: str = ACS
    minutes: int = 5  # for how long it holds
    signer: str = "idp"
    is_signed: bool = True
    id: str = field(default_factory=lambda: f"_{Utils.generate_unique_id()}")


def posted(answer: Answer) -> str:
    """The answer as the browser posts it."""
    assertion = _assertion(answer)
    if answer.is_signed:
        assertion = Utils.add_sign(assertion, *key_and_certificate(answer.signer)).decode()
    return base64.b64encode(_response(answer, assertion).encode()).decode()


def question_id(address_query: str) -> str:
    """The ID of the question that we sent (the parameter SAMLRequest)."""
    request = ElementTree.fromstring(zlib.decompress(base64.b64decode(address_query), -15))
    return request.attrib["ID"]


def _time(minutes: int = 0) -> str:
    return (datetime.now(UTC) + timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M:%SZ")


def _response(answer: Answer, assertion: str) -> str:
    return f"""<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"
    xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_r{answer.id}"
    Version="2.0" IssueInstant="{_time()}" Destination="{ACS}" InResponseTo="{answer.to}">
    <saml:Issuer>{ENTITY}</saml:Issuer><samlp:Status>
    <samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>{assertion}</samlp:Response>"""


def _assertion(answer: Answer) -> str:
    until = _time(answer.minutes)
    return f"""<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ID="{answer.id}" Version="2.0" IssueInstant="{_time()}">
    <saml:Issuer>{answer.issuer}</saml:Issuer><saml:Subject>
    <saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">{answer.subject}</saml:NameID>
    <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData
    NotOnOrAfter="{until}" Recipient="{answer.recipient}" InResponseTo="{answer.to}"/></saml:SubjectConfirmation></saml:Subject>
    <saml:Conditions NotBefore="{_time(-10)}" NotOnOrAfter="{until}"><saml:AudienceRestriction>
    <saml:Audience>{answer.audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>
    <saml:AuthnStatement AuthnInstant="{_time()}" SessionIndex="1"><saml:AuthnContext>
    <saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext>
    </saml:AuthnStatement><saml:AttributeStatement><saml:Attribute Name="{EMAIL}"><saml:AttributeValue
    xsi:type="xs:string">{answer.email}</saml:AttributeValue></saml:Attribute></saml:AttributeStatement></saml:Assertion>"""
