from django.db import migrations

from rodtrad.web.runs.immutable import never_changed


class Migration(migrations.Migration):
    dependencies = [("needs", "0001_initial")]
    operations = [never_changed("needs_result")]
