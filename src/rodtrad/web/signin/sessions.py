"""Django's sessions in a table that knows whose they are: `SESSION_ENGINE`.

A session that was left alone for `SESSION_IDLE`, or began before `SESSION_LONGEST`, is not found: the next request is signed out.
"""

from typing import Any, Final

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.utils import timezone
from django.utils.dateparse import parse_datetime

SIGNED_IN: Final = "signed-in"  # in the session: {at, method, device, address, strong}


class SessionStore(DatabaseStore):
    """Keeps what the list of sessions shows beside the session's content. `row` is the row that was read."""

    row: Any = None

    @classmethod
    def get_model_class(cls) -> Any:
        from rodtrad.web.signin.models import Session

        return Session

    def _get_session_from_db(self) -> Any:
        model: Any = self.model
        found = model.objects.filter(model.still_open(), session_key=self.session_key).first()
        if found is None:
            self._session_key = None
        self.row = found
        return found

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        told = data.get(SIGNED_IN) or {}
        row: Any = super().create_model_instance(data)
        row.person_id = data.get(SESSION_KEY)
        row.started = parse_datetime(told.get("at", "")) or timezone.now()
        row.device, row.address, row.method = (told.get(name, "") for name in ("device", "address", "method"))
        return row
