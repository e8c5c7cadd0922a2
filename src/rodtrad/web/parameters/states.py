"""Who decides which values the organisation counts with."""

from datetime import timedelta
from typing import Final

from rodtrad.web.organisation.states import Role

KEEPS: Final = (Role.CONTROLLER,)
# How long a file that was read in waits to be confirmed.
WAITS: Final = timedelta(days=2)
