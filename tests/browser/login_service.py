"""A small login service of an office, on this machine: OIDC with a signed token, one user at a time."""

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

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "mubiao", "the-secret-of-the-client-0815"


class LoginService:
    """Whoever asks is the user in ``user``; every code and token that it gives out is kept."""

    def __init__(self, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}"
        self.user: dict[str, Any] = {}
        self.given_out: list[str] = []
        self.refused: list[str] = []
        self._key = RSAKey.generate_key(2048, {"kid": "k1", "alg": "RS256", "use": "sig"})
        self._waiting: dict[str, dict[str, str]] = {}

    def metadata(self) -> dict[str, Any]:
        return {
            "issuer": self.address, "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token", "jwks_uri": f"{self.address}/keys",
            "response_types_supported": ["code"], "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "code_challenge_methods_supported": ["S256"],
        }  # fmt: skip

    def keys(self) -> dict[str, Any]:
        return {"keys": [self._key.as_dict(private=False)]}

    def authorize(self, asked: dict[str, str]) -> str:
        """Where the browser goes next."""
        code = secrets.token_urlsafe(24)
        self._waiting[code] = {**asked, "user": json.dumps(self.user)}
        self.given_out.append(code)
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, form: dict[str, str], authorization: str) -> dict[str, Any] | None:
        """The tokens for a code, or None where client, code or proof are wrong."""
        asked = self._waiting.pop(form.get("code", ""), None)
        basic = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        known = authorization == f"Basic {basic}" or form.get("client_secret") == SECRET
        if asked is None or not known or not _proven(asked, form):
            self.refused.append(str(form))
            return None
        now = int(time.time())
        claims = {
            "iss": self.address, "aud": CLIENT, "iat": now, "exp": now + 600,
            "nonce": asked.get("nonce"), **json.loads(asked["user"]),
        }  # fmt: skip
        token = jwt.encode({"alg": "RS256", "kid": "k1"}, claims, self._key)
        access = secrets.token_urlsafe(24)
        self.given_out += [token, access]
        return {
            "access_token": access,
            "id_token": token,
            "token_type": "Bearer",
            "expires_in": 600,
        }


def _proven(asked: dict[str, str], form: dict[str, str]) -> bool:
    if "code_challenge" not in asked:
        return True
    seal = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
    return base64.urlsafe_b64encode(seal).decode().rstrip("=") == asked["code_challenge"]


@contextmanager
def login_service() -> Iterator[LoginService]:
    """The service, answering until the block ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    service = LoginService(server.server_address[1])

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            target = urlsplit(self.path)
            if target.path == "/authorize":
                asked = {key: one[0] for key, one in parse_qs(target.query).items()}
                self.send_response(302)
                self.send_header("Location", service.authorize(asked))
                self.end_headers()
            elif target.path == "/keys":
                self._say(service.keys())
            else:
                self._say(service.metadata())

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            form = {key: one[0] for key, one in parse_qs(body).items()}
            found = service.token(form, self.headers.get("Authorization", ""))
            self._say(found or {"error": "invalid_grant"}, 200 if found else 400)

        def _say(self, data: dict[str, Any], status: int = 200) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(data).encode())

        def log_message(self, *_: Any) -> None:
            pass

    server.RequestHandlerClass = Answering
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
