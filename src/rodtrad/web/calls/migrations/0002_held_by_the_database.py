"""What the database itself refuses: other ways than the processes', and changes of what was promised or handed in."""

from django.db import migrations

from rodtrad.web.core.immutable import never_changed
from rodtrad.web.core.only_moves import only_moves

CALL = (
    ("closed", "cancelled"),
    ("closed", "decided"),
    ("closed", "open"),
    ("decided", "archived"),
    ("draft", "cancelled"),
    ("draft", "open"),
    ("open", "cancelled"),
    ("open", "closed"),
    ("open", "draft"),
)
IDEA = (
    ("idea", "submitted"),
    ("returned", "submitted"),
    ("submitted", "approved"),
    ("submitted", "rejected"),
    ("submitted", "returned"),
)
APPLICATION = (
    ("complete", "declined"),
    ("complete", "granted"),
    ("complete", "idea_approved"),
    ("complete", "returned"),
    ("complete", "withdrawn"),
    ("declined", "granted"),
    ("declined", "idea_approved"),
    ("draft", "submitted"),
    ("draft", "withdrawn"),
    ("granted", "declined"),
    ("idea_approved", "declined"),
    ("idea_approved", "granted"),
    ("idea_approved", "returned"),
    ("idea_approved", "withdrawn"),
    ("returned", "submitted"),
    ("returned", "withdrawn"),
    ("submitted", "complete"),
    ("submitted", "returned"),
    ("submitted", "withdrawn"),
)


class Migration(migrations.Migration):
    dependencies = [("calls", "0001_initial")]
    operations = [
        only_moves("calls_call", "state", CALL),
        only_moves("calls_idea", "state", IDEA),
        only_moves("calls_application", "state", APPLICATION),
        never_changed("calls_applicationversion", "what was handed in is never changed"),
        never_changed("calls_formversion", "a call has been opened with this form", once="frozen_at"),
        never_changed("calls_criteriaversion", "a call has been opened with these criteria", once="frozen_at"),
    ]
