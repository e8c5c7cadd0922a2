"""The role of who represents an organisation in outcome contracts."""

from django.db import migrations, models

ROLES = ["coordinator", "project_owner", "project_leader", "steering_group", "elected", "analyst", "controller", "investor"]


class Migration(migrations.Migration):
    dependencies = [("organisation", "0004_opening")]
    operations = [
        migrations.RemoveConstraint(model_name="membership", name="membership_role"),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.CheckConstraint(condition=models.Q(role__in=ROLES), name="membership_role"),
        ),
    ]
