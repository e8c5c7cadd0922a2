from django.db import migrations

from rodtrad.web.core.immutable import never_changed


class Migration(migrations.Migration):
    dependencies = [("economics", "0001_initial")]
    operations = [never_changed("economics_economicsresult")]
