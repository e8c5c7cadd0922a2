"""The entry of a WSGI server: `gunicorn rodtrad.web.config.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rodtrad.web.config.settings")
application = get_wsgi_application()
