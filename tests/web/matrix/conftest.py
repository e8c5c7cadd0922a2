"""The world of the matrix is made once a module, in a transaction that is taken back when the module's tests are done."""

import gc
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import override_settings


# Not once a package: a directory without __init__.py is none, and the world would stand until the last test of all.
@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from tests.web.matrix.world import make_world

    place = tmp_path_factory.mktemp("matrix")
    hashers = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    logging.disable(logging.ERROR)
    with (
        django_db_blocker.unblock(),
        override_settings(DATA_DIR=place, MEDIA_ROOT=place, PASSWORD_HASHERS=hashers),
        pytest.MonkeyPatch.context() as patched,
        transaction.atomic(),
    ):
        # A file is not taken back with the transaction that says it was removed.
        patched.setattr("rodtrad.web.evaluation.files.remove", lambda name: None)
        made = make_world()
        gc.freeze()  # what stands until the end is not looked through again and again for what can be thrown away
        yield made
        gc.unfreeze()
        transaction.set_rollback(True)
    logging.disable(logging.NOTSET)
