"""Django's settings. What an operator may change comes from the environment (see `environment.py`)."""

import os
from datetime import timedelta
from pathlib import Path

from rodtrad.web.config import environment
from rodtrad.web.config.sqlite import use_safe_sqlite
from rodtrad.web.signin.providers import Provider, read_providers

use_safe_sqlite()

DATA_DIR: Path = environment.data_directory()
SECRET_KEY = environment.secret_key(DATA_DIR)
DEBUG = environment.flag("RODTRAD_DEBUG")
ALLOWED_HOSTS = environment.words("RODTRAD_ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
DEMO = environment.flag("RODTRAD_DEMO")
HTTPS = environment.flag("RODTRAD_HTTPS")

# Ours, in import order: a later one may use an earlier one.
OWN_APPS = [
    "organisation",
    "core",
    "signin",
    "api",
    "investments",
    "runs",
    "parameters",
    "evaluation",
    "economics",
    "reporting",
    "needs",
    "calls",
    "choice",
    "governance",
    "followup",
    "fund",
    "contracts",
]
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.socialaccount.providers.saml",
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
    "allauth.account.middleware.AccountMiddleware",
    "rodtrad.web.core.middleware.SignInFirst",
    "rodtrad.web.organisation.middleware.CurrentOrganisation",
    "rodtrad.web.signin.middleware.OpenSession",
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
LOGIN_URL = "signin:login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "signin:login"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher", "django.contrib.auth.hashers.PBKDF2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
SESSION_ENGINE = "rodtrad.web.signin.sessions"
SESSION_IDLE = timedelta(minutes=environment.whole_number("RODTRAD_SESSION_IDLE_MINUTES", 120))
SESSION_LONGEST = timedelta(hours=environment.whole_number("RODTRAD_SESSION_HOURS", 12))
SESSION_COOKIE_AGE = int(SESSION_LONGEST.total_seconds())
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
CSRF_FAILURE_VIEW = "rodtrad.web.core.errors.csrf_failure"

# Other organisations' sign-ins. django-allauth speaks their protocols; people, passwords and pages are ours.
SIGN_IN_PROVIDERS: tuple[Provider, ...] = read_providers(os.environ)
SOCIALACCOUNT_ADAPTER = "rodtrad.web.signin.adapter.Adapter"
SOCIALACCOUNT_REQUESTS_TIMEOUT = 10
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if HTTPS else "http"

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

# Where no mail server is named, letters are taken away as files and nothing is sent.
EMAIL_HOST = os.environ.get("RODTRAD_EMAIL_HOST", "")
EMAIL_PORT = int(os.environ.get("RODTRAD_EMAIL_PORT") or 25)
EMAIL_HOST_USER = os.environ.get("RODTRAD_EMAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("RODTRAD_EMAIL_PASSWORD", "")
EMAIL_USE_TLS = environment.flag("RODTRAD_EMAIL_TLS")
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get("RODTRAD_EMAIL_FROM", "rodtrad@localhost")
EMAIL_IS_SET_UP = bool(EMAIL_HOST)

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
