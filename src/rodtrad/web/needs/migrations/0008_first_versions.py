"""Needs that were noted before their texts had versions: what they say is their first."""

from typing import Any

from django.db import migrations

FIELDS = ("title", "problem", "target_group", "causes", "measures")


def first_versions(apps: Any, schema_editor: Any) -> None:
    Need, Version = (apps.get_model("needs", name) for name in ("Need", "NeedVersion"))
    Version.objects.bulk_create(
        Version(
            need=need,
            number=1,
            data={name: getattr(need, name) for name in FIELDS},
            made_by_id=need.noted_by_id,
            made_at=need.noted_at,
        )
        for need in Need.objects.iterator()
    )


class Migration(migrations.Migration):
    dependencies = [("needs", "0007_mappings_versions_placements")]
    operations = [migrations.RunPython(first_versions, migrations.RunPython.noop)]
