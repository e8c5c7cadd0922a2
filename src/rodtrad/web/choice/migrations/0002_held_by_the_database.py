"""What the database itself refuses: other ways than the processes', changes of what was decided, scores where none may be given."""

from typing import Any

from django.db import migrations

from rodtrad.web.core.immutable import never_changed
from rodtrad.web.core.only_moves import only_moves

ROUND = (("closed", "open"), ("open", "closed"), ("preparing", "open"))
REVIEW = (
    ("assigned", "conflict"),
    ("assigned", "released"),
    ("assigned", "started"),
    ("conflict", "assigned"),
    ("released", "assigned"),
    ("started", "conflict"),
    ("started", "released"),
    ("started", "submitted"),
    ("submitted", "conflict"),
    ("submitted", "started"),
)
CASE = (("preparing", "sent"), ("sent", "decided"), ("sent", "preparing"))

GUARD = {
    "postgresql": """
        CREATE FUNCTION choice_score_guard() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF (SELECT state FROM choice_reviewassignment WHERE id = NEW.assignment_id) IS DISTINCT FROM 'started' THEN
                RAISE EXCEPTION 'the review is not under way' USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER choice_score_guard BEFORE INSERT OR UPDATE ON choice_score FOR EACH ROW EXECUTE FUNCTION choice_score_guard();
    """,
    "sqlite": """
        CREATE TRIGGER choice_score_guard_{event} BEFORE {event} ON choice_score
        WHEN (SELECT state FROM choice_reviewassignment WHERE id = NEW.assignment_id) IS NOT 'started'
        BEGIN SELECT RAISE(ABORT, 'the review is not under way'); END
    """,
}


def add_guard(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(GUARD["postgresql"])
        return
    for event in ("INSERT", "UPDATE"):
        schema_editor.execute(GUARD["sqlite"].format(event=event))


def remove_guard(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP TRIGGER choice_score_guard ON choice_score; DROP FUNCTION choice_score_guard();")
        return
    for event in ("INSERT", "UPDATE"):
        schema_editor.execute(f"DROP TRIGGER choice_score_guard_{event}")


class Migration(migrations.Migration):
    dependencies = [("choice", "0001_initial")]
    operations = [
        only_moves("choice_round", "state", ROUND),
        only_moves("choice_reviewassignment", "state", REVIEW),
        only_moves("choice_decisioncase", "state", CASE),
        migrations.RunPython(add_guard, remove_guard),
        never_changed("choice_decision", "a decision is never changed: it is corrected by a new one"),
        never_changed("choice_pack", "a decision pack is never changed"),
        never_changed("choice_letter", "a letter that went out is never changed"),
        never_changed("choice_delivery", "a delivery is never changed"),
    ]
