# Every target does its own set-up, and a second time only what has changed since.
# Nothing but Python 3.11 or newer is presumed. Another Python: make PYTHON=/path/to/python3 run

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

export PYTHON PYTHONUTF8 := 1

BIN := .venv/bin
WORKERS ?= 2
SERVE ?= 1
ADDRESS ?= 127.0.0.1:8000
WEB_TESTS := $(wildcard tests/web)
SETTINGS := $(wildcard src/rodtrad/web/config/settings.py)

# macOS: where Homebrew keeps the libraries that draw PDF. System programs drop the variable, so it stands before each use.
ifeq ($(shell uname -s),Darwin)
LIBRARIES := DYLD_FALLBACK_LIBRARY_PATH="$$(brew --prefix 2>/dev/null || echo /usr/local)/lib"
endif

.PHONY: help run test test-spark check slow bench bench-needs bench-economics lock vendor docs screenshots clean run-env test-env
.PHONY: check-style check-types check-layers check-vendored check-migrations check-docs

help: ## This list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /|/' | while IFS='|' read -r name what; do printf '  make %-12s %s\n' "$$name" "$$what"; done

run: run-env ## The demo investment from plan to verdict, then the web application (SERVE=0: without it)
	@$(LIBRARIES) $(BIN)/rodtrad demo
	@if [ "$(SERVE)" != 0 ]; then $(LIBRARIES) $(BIN)/rodtrad serve --demo --address $(ADDRESS); fi

test: test-env ## All tests, the web ones on SQLite and on PostgreSQL (WORKERS=2)
	@$(LIBRARIES) $(BIN)/pytest -n $(WORKERS)
ifneq ($(WEB_TESTS),)
	@echo "The web tests again, on PostgreSQL:"
	@$(LIBRARIES) $(BIN)/python tests/postgres.py $(BIN)/pytest -n $(WORKERS) $(WEB_TESTS)
endif

check: check-style check-types check-layers check-vendored check-migrations check-docs ## Style, types, layers, vendored files, migrations, generated pages

test-spark: ## The analyses of large registers on Spark, two executors on this machine (needs Java 17)
	@scripts/python-env spark
	@$(BIN)/pytest -m spark tests/engine

slow: test-env ## Simulations and other long tests
	@$(LIBRARIES) $(BIN)/pytest -n $(WORKERS) -m slow

bench: test-env ## The thread beside what one would use instead, into bench/results
	@$(LIBRARIES) $(BIN)/python bench/thread.py

bench-economics: test-env ## A million draws through a large calculation beside numpy written by hand and the memory's limit
	@$(BIN)/python bench/economics.py

bench-needs: test-env ## Breakdowns and flows of 10⁵–10⁷ beside other tools (PART=breakdowns SIZES="100000")
	@$(BIN)/python bench/needs.py $(PART) $(SIZES)

lock: test-env ## Writes requirements/*.txt anew from pyproject.toml (UPGRADE=1: newest versions)
	@scripts/lock

vendor: test-env ## Fetches the vendored browser files with npm and writes their manifest
	@scripts/vendor

docs: test-env ## The reference pages that are generated from code
	@$(BIN)/python scripts/reference.py

screenshots: test-env ## Pictures of the demo for docs/pictures, and of every page, wide and on a phone, in out/screenshots
	@$(LIBRARIES) $(BIN)/python scripts/screenshots.py out/screenshots

clean: ## Removes what the set-up and the tools made
	rm -rf .venv node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

check-style: test-env
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

check-types: test-env
	@$(BIN)/mypy
ifneq ($(SETTINGS),)
	@RODTRAD_SECRET_KEY=only-for-types RODTRAD_DATA_DIR=.mypy_cache $(BIN)/mypy --config-file mypy-web.toml
endif

check-layers: test-env
	@$(BIN)/lint-imports

check-vendored: test-env
	@$(BIN)/pytest -q tests/test_vendored_assets.py

check-migrations: test-env
ifneq ($(SETTINGS),)
	@RODTRAD_SECRET_KEY=only-for-checks RODTRAD_DATA_DIR=.mypy_cache DJANGO_SETTINGS_MODULE=rodtrad.web.config.settings $(BIN)/python -m django makemigrations --check --dry-run
endif

check-docs: test-env
ifneq ($(wildcard docs/reference),)
	@$(BIN)/python scripts/reference.py --check
endif

run-env:
	@scripts/python-env run
	@scripts/system-packages run

test-env:
	@scripts/python-env test
	@scripts/system-packages test
