from django.db import migrations, models

from rodtrad.web.core.immutable import may_change, never_changed


class Migration(migrations.Migration):
    dependencies = [("needs", "0009_openings_shared")]
    operations = [
        may_change("needs_result"),
        migrations.AddField("result", "told", models.JSONField(default=list)),
        never_changed("needs_result"),
    ]
