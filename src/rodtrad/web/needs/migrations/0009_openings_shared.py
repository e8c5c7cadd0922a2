"""Openings of data sets are kept with those of everything else that is protected."""

from typing import Any

from django.db import migrations


def carry_over(apps: Any, schema_editor: Any) -> None:
    Old, New = apps.get_model("needs", "Opening"), apps.get_model("organisation", "Opening")
    New.objects.bulk_create(
        New(
            organisation_id=old.data_set.organisation_id,
            object_kind="needs.dataset",
            object_id=str(old.data_set_id),
            title=old.data_set.title,
            answerable_id=old.data_set.added_by_id,
            person_id=old.person_id,
            reason=old.reason,
            at=old.at,
            until=old.until,
        )
        for old in Old.objects.select_related("data_set").iterator()
    )


class Migration(migrations.Migration):
    dependencies = [("needs", "0008_first_versions"), ("organisation", "0004_opening")]
    operations = [
        migrations.RunPython(carry_over, migrations.RunPython.noop),
        migrations.DeleteModel("Opening"),
    ]
