"""What the database itself refuses: other ways than the process's, and changes of a figure."""

from django.db import migrations

from rodtrad.web.core.immutable import never_changed
from rodtrad.web.core.only_moves import only_moves

MEASUREMENT = (
    ("checked", "corrected"),
    ("corrected", "checked"),
    ("corrected", "returned"),
    ("missed", "recorded"),
    ("planned", "missed"),
    ("planned", "recorded"),
    ("recorded", "checked"),
    ("recorded", "returned"),
    ("returned", "missed"),
    ("returned", "recorded"),
)


class Migration(migrations.Migration):
    dependencies = [("followup", "0001_initial")]
    operations = [
        only_moves("followup_measurement", "state", MEASUREMENT),
        never_changed("followup_figure", "a figure is never changed: a correction is a new one"),
    ]
