"""The database itself refuses to change a version.

SQLite keeps no trigger against deleting: Django empties tables with DELETE between tests.
"""

from django.db import migrations

REFUSE = """
CREATE FUNCTION investments_version_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a version is never changed';
END $$;
CREATE TRIGGER investments_version_immutable BEFORE UPDATE OR DELETE ON investments_version
    FOR EACH ROW EXECUTE FUNCTION investments_version_refuse();
"""
ADD = {
    "postgresql": REFUSE,
    "sqlite": (
        "CREATE TRIGGER investments_version_immutable BEFORE UPDATE ON investments_version "
        "BEGIN SELECT RAISE(ABORT, 'a version is never changed'); END"
    ),
}
REMOVE = {
    "postgresql": "DROP TRIGGER investments_version_immutable ON investments_version; DROP FUNCTION investments_version_refuse();",
    "sqlite": "DROP TRIGGER investments_version_immutable",
}


def add(apps, schema_editor):
    schema_editor.execute(ADD[schema_editor.connection.vendor])


def remove(apps, schema_editor):
    schema_editor.execute(REMOVE[schema_editor.connection.vendor])


class Migration(migrations.Migration):
    dependencies = [("investments", "0001_initial")]
    operations = [migrations.RunPython(add, remove)]
