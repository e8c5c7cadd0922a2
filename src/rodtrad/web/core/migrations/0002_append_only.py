"""The database itself refuses to change the log.

SQLite keeps no trigger against deleting: Django empties tables with DELETE between tests, and who holds the file can do as they
please anyway. A row that is taken away shows in the chain on both.
"""

from django.db import migrations

REFUSE = """
CREATE FUNCTION core_auditevent_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the log is only added to';
END $$;
CREATE TRIGGER core_auditevent_append_only BEFORE UPDATE OR DELETE ON core_auditevent
    FOR EACH ROW EXECUTE FUNCTION core_auditevent_refuse();
"""
ADD = {
    "postgresql": REFUSE,
    "sqlite": (
        "CREATE TRIGGER core_auditevent_append_only BEFORE UPDATE ON core_auditevent "
        "BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END"
    ),
}
REMOVE = {
    "postgresql": "DROP TRIGGER core_auditevent_append_only ON core_auditevent; DROP FUNCTION core_auditevent_refuse();",
    "sqlite": "DROP TRIGGER core_auditevent_append_only",
}


def add(apps, schema_editor):
    schema_editor.execute(ADD[schema_editor.connection.vendor])


def remove(apps, schema_editor):
    schema_editor.execute(REMOVE[schema_editor.connection.vendor])


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]
    operations = [migrations.RunPython(add, remove)]
