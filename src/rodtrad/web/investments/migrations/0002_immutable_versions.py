"""The database itself refuses to change a version."""

from django.db import migrations

from rodtrad.web.core.immutable import never_changed


class Migration(migrations.Migration):
    dependencies = [("investments", "0001_initial")]
    operations = [never_changed("investments_version", "a version is never changed")]
