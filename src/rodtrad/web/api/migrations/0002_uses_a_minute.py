"""How often a token is used in a minute, counted for all processes of the server."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("api", "0001_initial")]

    operations = [
        migrations.AddField("token", "minute", models.PositiveBigIntegerField(default=0)),
        migrations.AddField("token", "uses", models.PositiveIntegerField(default=0)),
    ]
