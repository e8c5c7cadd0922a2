"""An OpenID Connect issuer on this machine: discovery, keys, code with PKCE, details. It can be told to misbehave."""

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET = "rodtrad", "hemligt"


class Issuer:
    """`person`: the claims of whoever signs in. `token`: claims that override the token's; `key`: what it is signed with."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.person: dict[str, Any] = {}
        self.token: dict[str, Any] = {}
        self.details: dict[str, Any] | None = None
        self.published = self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.algorithm = "RS256"
        self.named = address
        self.codes: dict[str, dict[str, str]] = {}

    def discovery(self) -> dict[str, Any]:
        places = {"authorization": "authorize", "token": "token", "userinfo": "userinfo"}
        return {
            "issuer": self.named,
            "jwks_uri": f"{self.address}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_basic"],
            **{f"{name}_endpoint": f"{self.address}/{place}" for name, place in places.items()},
        }

    def keys(self) -> dict[str, Any]:
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.published.public_key()))
        return {"keys": [{**public, "kid": "1", "alg": "RS256", "use": "sig"}]}

    def authorize(self, asked: dict[str, str]) -> str:
        """The address that the browser is sent back to."""
        assert asked["client_id"] == CLIENT
        assert asked["response_type"] == "code"
        assert asked["code_challenge_method"] == "S256"
        code = secrets.token_urlsafe(8)
        self.codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def exchange(self, given: dict[str, str], authorization: str) -> dict[str, Any] | None:
        """The tokens for a code that is used for the first time, by our client, with the verifier of its challenge."""
        asked = self.codes.pop(given.get("code", ""), None)
        basic = "Basic " + base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        challenge = base64.urlsafe_b64encode(hashlib.sha256(given.get("code_verifier", "").encode()).digest()).rstrip(b"=")
        if not asked or authorization != basic or challenge.decode() != asked["code_challenge"]:
            return None
        return {"access_token": "till", "token_type": "Bearer", "expires_in": 60, "id_token": self.id_token()}

    def id_token(self) -> str:
        now = int(time.time())
        claims = {"iss": self.address, "aud": CLIENT, "iat": now, "exp": now + 60, **self.person, **self.token}
        key: Any = self.key if self.algorithm != "none" else None
        return jwt.encode(claims, key, algorithm=self.algorithm, headers={"kid": "1"})


@contextmanager
def running_issuer() -> Iterator[Issuer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
    server.issuer = Issuer(f"http://127.0.0.1:{server.server_port}")  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.issuer  # type: ignore[attr-defined]
    finally:
        server.shutdown()
        server.server_close()


class _Answers(BaseHTTPRequestHandler):
    @property
    def issuer(self) -> Issuer:
        return self.server.issuer  # type: ignore[attr-defined, no-any-return]

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        if path == "/authorize":
            asked = {name: values[0] for name, values in parse_qs(query).items()}
            self.send_response(302)
            self.send_header("Location", self.issuer.authorize(asked))
            self.end_headers()
            return
        answers = {"/.well-known/openid-configuration": self.issuer.discovery, "/keys": self.issuer.keys}
        self.say(answers[path]() if path in answers else self.issuer.details or self.issuer.person)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        given = {name: values[0] for name, values in parse_qs(body).items()}
        tokens = self.issuer.exchange(given, self.headers.get("Authorization", ""))
        self.say(tokens or {"error": "invalid_grant"}, 200 if tokens else 400)

    def say(self, content: dict[str, Any], status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(content).encode())

    def log_message(self, *_: Any) -> None:
        """Silent."""


def asked_of(address: str) -> dict[str, str]:
    """The parameters of an address."""
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
