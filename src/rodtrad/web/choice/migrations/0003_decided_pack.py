"""What a body had before it when it decided, kept as it was then."""

import django.core.serializers.json
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

from rodtrad.web.core.immutable import never_changed


class Migration(migrations.Migration):
    dependencies = [("choice", "0002_held_by_the_database")]

    operations = [
        migrations.CreateModel(
            name="DecidedPack",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("language", models.CharField(max_length=2)),
                ("content", models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="decided_on", to="choice.decisioncase"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("case", "language"), name="choice_decided_pack_once")],
            },
        ),
        never_changed("choice_decidedpack", "what was decided on is never changed"),
    ]
