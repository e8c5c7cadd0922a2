"""What the database itself refuses: changing a value that the organisation has counted with."""

from django.db import migrations

from rodtrad.web.core.immutable import never_changed


class Migration(migrations.Migration):
    dependencies = [("parameters", "0001_initial")]
    operations = [
        never_changed("parameters_edition", "an edition is never changed: a new one says what holds"),
        never_changed("parameters_ownvalue", "a value is never changed: a new edition says what holds"),
    ]
