"""What the database itself refuses: other ways than the processes', and changes of what was signed, measured, determined or paid."""

from django.db import migrations

from rodtrad.web.core.immutable import content_never_changed, never_changed
from rodtrad.web.core.only_moves import only_moves

CONTRACT = (
    ("draft", "cancelled"),
    ("draft", "signing"),
    ("running", "cancelled"),
    ("running", "ended"),
    ("signing", "cancelled"),
    ("signing", "draft"),
    ("signing", "running"),
)
DETERMINATION = (("pending", "returned"), ("pending", "signed"))
OFFERED = ("contract_id", "number", "hash", "text", "data", "change", "motive", "made_by_id", "made_at")
DETERMINED = (
    "contract_id",
    "version_id",
    "outcomes_id",
    "number",
    "content",
    "total",
    "hash",
    "made_by_id",
    "made_at",
)


class Migration(migrations.Migration):
    dependencies = [("contracts", "0001_initial")]
    operations = [
        only_moves("contracts_contract", "state", CONTRACT),
        only_moves("contracts_determination", "state", DETERMINATION),
        content_never_changed("contracts_version", OFFERED, "a version that was offered is never changed"),
        content_never_changed("contracts_determination", DETERMINED, "a determination is never changed"),
        never_changed("contracts_signature", "a signature is never changed"),
        never_changed("contracts_outcomeset", "verified outcomes are never changed: a new set follows"),
        never_changed("contracts_payment", "a payment is never changed: it is cancelled by another"),
    ]
