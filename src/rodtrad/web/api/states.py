"""What a token lets its holder do."""

from django.db.models import TextChoices

from rodtrad.web.core.texts import lazy


class Scope(TextChoices):
    """Reading alone, or writing too. Never more than the person may."""

    READ = "read", lazy("token-scope-read")
    WRITE = "write", lazy("token-scope-write")
