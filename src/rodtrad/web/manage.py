"""Django's management commands with our settings: `python -m rodtrad.web.manage migrate`."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Run the command named in `sys.argv`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rodtrad.web.config.settings")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
