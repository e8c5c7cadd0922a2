"""A meeting goes only the ways of its process, in the database too."""

from django.db import migrations

from rodtrad.web.core.only_moves import only_moves

PAIRS = (("cancelled", "planned"), ("planned", "cancelled"), ("planned", "held"))


class Migration(migrations.Migration):
    dependencies = [("governance", "0001_initial")]
    operations = [only_moves("governance_meeting", "state", PAIRS)]
