from django.db import migrations

from rodtrad.web.core.immutable import never_changed


class Migration(migrations.Migration):
    dependencies = [("evaluation", "0001_initial")]
    operations = [never_changed("evaluation_effectresult")]
