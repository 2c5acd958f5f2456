# make run    talk to the bot (in a browser without a token; on Telegram with BOT_TOKEN)
# make test   every test
# make soak   as often as the promises say: 300 and 100 times kill -9, and 100,000 events against the etiquette (a quarter hour)
# make bench  how fast dates are read and paper is set, each beside a baseline in the same run
# make check  what a change must pass before the tests: style, types, arrows, migrations
# make setup  only what the others need: .venv and the locked packages
# make lock   after a change of dependencies in pyproject.toml (needs uv)

PYTHON ?= python3
PY := .venv/bin/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes

.PHONY: run test soak bench check setup lock

run: .venv/run.done
	@$(PY) -m bot

test: .venv/dev.done
	@$(PY) -m pytest --numprocesses auto --dist loadfile

soak: .venv/dev.done
	@SOAK=1 $(PY) -m pytest -s tests/test_kill.py
	@EVENTS=100000 $(PY) -m pytest -s tests/test_etiquette.py

bench: .venv/dev.done
	@$(PY) -m benchmarks.dates
	@$(PY) -m benchmarks.paper

check: .venv/dev.done
	@echo "style ..."      && .venv/bin/ruff check . && .venv/bin/ruff format --check .
	@echo "types ..."      && .venv/bin/mypy && .venv/bin/mypy tests
	@echo "arrows ..."     && .venv/bin/lint-imports --no-logo
	@echo "migrations ..." && $(PY) -m storage.migrations.check

setup: .venv/run.done

.venv/run.done: requirements/run.txt
	@echo "Setting up .venv with the packages of requirements/run.txt (about half a minute, once) ..."
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; this is " + sys.version)'
	@test -x $(PY) || $(PYTHON) -m venv .venv
	@$(PIP) -r requirements/run.txt
	@touch $@ && echo "Ready."

.venv/dev.done: .venv/run.done requirements/dev.txt
	@echo "Adding the packages of requirements/dev.txt for checks and tests ..."
	@$(PIP) -r requirements/dev.txt
	@touch $@ && echo "Ready."

LOCK := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command "make lock" --quiet
lock:
	$(LOCK) -o requirements/run.txt
	$(LOCK) --extra dev -c requirements/run.txt -o requirements/dev.txt
