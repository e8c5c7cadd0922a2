"""The kinds of organisation, the roles people have in them, and what it takes to use data about individuals."""

from datetime import timedelta
from typing import Final

from django.db.models import TextChoices

from rodtrad.web.core.texts import lazy


class Kind(TextChoices):
    """What an organisation is."""

    MUNICIPALITY = "municipality", lazy("organisation-kind-municipality")
    REGION = "region", lazy("organisation-kind-region")
    AUTHORITY = "authority", lazy("organisation-kind-authority")
    ASSOCIATION = "association", lazy("organisation-kind-association")
    COMPANY = "company", lazy("organisation-kind-company")


class Role(TextChoices):
    """What a person does in the work with social investments. One person may have several."""

    COORDINATOR = "coordinator", lazy("role-coordinator")
    PROJECT_OWNER = "project_owner", lazy("role-project-owner")
    PROJECT_LEADER = "project_leader", lazy("role-project-leader")
    STEERING_GROUP = "steering_group", lazy("role-steering-group")
    ELECTED = "elected", lazy("role-elected")
    ANALYST = "analyst", lazy("role-analyst")
    CONTROLLER = "controller", lazy("role-controller")
    INVESTOR = "investor", lazy("role-investor")


class Access(TextChoices):
    """What it takes to use data that belong to a department, for who has the role there. Between departments: never."""

    OPEN = "open", lazy("need-access-open")
    AUDITED = "audited", lazy("need-access-audited")
    PROTECTED = "protected", lazy("need-access-protected")
    CLOSED = "closed", lazy("need-access-closed")


# How long a stated reason opens what is protected.
ACCESS_LASTS: Final = timedelta(days=1)
