import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from rodtrad.web.core.immutable import never_changed


class Migration(migrations.Migration):
    dependencies = [
        ("economics", "0002_immutable_results"),
        ("investments", "0002_immutable_versions"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="BookedCosts",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("project", models.CharField(max_length=80)),
                ("project_name", models.CharField(blank=True, max_length=200)),
                ("company", models.CharField(blank=True, max_length=200)),
                ("file_name", models.CharField(max_length=200)),
                ("content_hash", models.CharField(max_length=64)),
                ("rows", models.PositiveIntegerField()),
                ("by_year", models.JSONField()),
                ("read_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "investment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="booked", to="investments.investment"
                    ),
                ),
                (
                    "read_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={"ordering": ["-read_at", "-pk"]},
        ),
        never_changed("economics_bookedcosts"),
    ]
