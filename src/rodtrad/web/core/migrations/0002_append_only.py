"""The database itself refuses to change the log. A row that is taken away shows in the chain."""

from django.db import migrations

from rodtrad.web.core.immutable import never_changed


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]
    operations = [never_changed("core_auditevent", "the log is only added to")]
