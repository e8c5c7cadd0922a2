"""What the database itself refuses: changing what was entered, decided, verified or reported."""

from django.db import migrations

from rodtrad.web.core.immutable import never_changed


class Migration(migrations.Migration):
    dependencies = [("fund", "0001_initial")]
    operations = [
        never_changed("fund_ledgerevent", "an event in the ledger is never changed: it is corrected by a new one"),
        never_changed("fund_rulesversion", "rules are never changed: new ones are a new version"),
        never_changed("fund_saving", "a verified saving is never changed: a new one replaces it"),
        never_changed("fund_fundreport", "a report that was made is never changed"),
    ]
