"""The keyed chain through the log: each row's code covers its content and the code of the row before."""

import hashlib
import hmac
import json
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder

COVERED = ("person_id", "person_name", "organisation_id", "action", "object_kind", "object_id", "object_name")


def mac_of(event: Any, previous: str) -> str:
    """The code of `event`, a row of the log, after the row whose code is `previous` ("" for the first)."""
    content = {name: getattr(event, name) for name in COVERED}
    content |= {
        "at": event.at.isoformat(),
        "details": json.loads(json.dumps(event.details, cls=DjangoJSONEncoder)),
        "previous": previous,
    }
    written = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return hmac.new(_key(), written.encode(), hashlib.sha256).hexdigest()


def _key() -> bytes:
    return hmac.new(settings.SECRET_KEY.encode(), b"rodtrad audit chain", hashlib.sha256).digest()
