"""Every write about organisations and people. One action, one transaction, one row in the log."""

from rodtrad.web.organisation.actions.access import open_guarded
from rodtrad.web.organisation.actions.people import (
    add_person,
    end_membership,
    give_role,
    invite,
    set_language,
    set_name,
    set_password,
    take_role,
)
from rodtrad.web.organisation.actions.places import (
    add_department,
    add_unit,
    close_place,
    create_organisation,
    rename_place,
    reopen_place,
    save_partner,
)

__all__ = [
    "add_department",
    "add_person",
    "add_unit",
    "close_place",
    "create_organisation",
    "end_membership",
    "give_role",
    "invite",
    "open_guarded",
    "rename_place",
    "reopen_place",
    "save_partner",
    "set_language",
    "set_name",
    "set_password",
    "take_role",
]
