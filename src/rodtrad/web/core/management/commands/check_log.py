"""`python -m rodtrad.web.manage check_log`: whether somebody has changed the log behind the program's back."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from rodtrad.web.core.models import AuditEvent
from rodtrad.web.core.queries import broken_links
from rodtrad.web.core.texts import t


class Command(BaseCommand):
    help = "Follows the chain through the log. Ends with 1 and names the rows where it breaks."

    def handle(self, *args: Any, **options: Any) -> None:
        broken = list(broken_links())
        for event in broken:
            self.stdout.write(t("check-log-broken", row=str(event.pk), event=str(event)))
        if broken:
            sys.exit(1)
        self.stdout.write(t("check-log-whole", count=AuditEvent.objects.count()))
