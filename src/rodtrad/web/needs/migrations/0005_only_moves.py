"""A need goes only the ways of its process, in the database too."""

from django.db import migrations

from rodtrad.web.core.only_moves import only_moves

PAIRS = (
    ("anchored", "prioritised"),
    ("observed", "verified"),
    ("prioritised", "anchored"),
    ("prioritised", "verified"),
    ("verified", "observed"),
    ("verified", "prioritised"),
)


class Migration(migrations.Migration):
    dependencies = [("needs", "0004_register")]
    operations = [only_moves("needs_need", "state", PAIRS)]
