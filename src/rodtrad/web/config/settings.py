"""Django's settings. What an operator may change comes from the environment (see `environment.py`)."""

from pathlib import Path

from rodtrad.web.config import environment
from rodtrad.web.config.sqlite import use_safe_sqlite

use_safe_sqlite()

DATA_DIR: Path = environment.data_directory()
SECRET_KEY = environment.secret_key(DATA_DIR)
DEBUG = environment.flag("RODTRAD_DEBUG")
ALLOWED_HOSTS = environment.words("RODTRAD_ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
DEMO = environment.flag("RODTRAD_DEMO")
HTTPS = environment.flag("RODTRAD_HTTPS")

# Ours, in import order: a later one may use an earlier one.
OWN_APPS = ["organisation", "core", "investments", "runs", "evaluation", "economics", "reporting", "needs", "calls", "choice"]
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    *(f"rodtrad.web.{name}" for name in OWN_APPS),
]

MIDDLEWARE = [
    "rodtrad.web.core.middleware.SecurityHeaders",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "rodtrad.web.core.middleware.UploadLimit",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "rodtrad.web.core.middleware.ReadersLanguage",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "rodtrad.web.organisation.middleware.CurrentOrganisation",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "rodtrad.web.core.middleware.PlainErrors",
]

ROOT_URLCONF = "rodtrad.web.config.urls"
WSGI_APPLICATION = "rodtrad.web.config.wsgi.application"
DATABASES = {"default": environment.database(DATA_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "rodtrad.web.config.templates.Templates",
        "APP_DIRS": True,
        "OPTIONS": {"environment": "rodtrad.web.config.templates.environment"},
    },
]

AUTH_USER_MODEL = "organisation.Person"
LOGIN_URL = "organisation:login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "organisation:login"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher", "django.contrib.auth.hashers.PBKDF2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
CSRF_FAILURE_VIEW = "rodtrad.web.core.errors.csrf_failure"

# Behind a proxy that ends TLS and sets the header itself.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True

LANGUAGE_CODE = "sv"
LANGUAGES = [("sv", "Svenska"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_AGE = 365 * 24 * 60 * 60
TIME_ZONE = "Europe/Stockholm"
USE_I18N = USE_TZ = True

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 24 * 60 * 60  # addresses carry a digest of the content, see `static` in templates.py
MEDIA_ROOT = DATA_DIR / "files"

# Where data sets can be fetched from. People choose by name; addresses and passwords are the operator's.
SOURCES = environment.sources()
SOURCE_DATABASES = environment.source_databases()

MAX_UPLOAD_BYTES = 50 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
FILE_UPLOAD_PERMISSIONS = 0o600

SILENCED_SYSTEM_CHECKS = [
    "security.W004",  # HSTS, and
    "security.W008",  # redirect to HTTPS: the proxy's business
]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
