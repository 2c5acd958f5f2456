# make run    talk to the bot (in a browser without a token; on Telegram with BOT_TOKEN)
# make test   every test
# make test-postgresql  those that touch a database, on a PostgreSQL server that is started for them
# make soak   as often as the promises say: 300 and 100 times kill -9, 100,000 events against the etiquette, 5,000 drafts proofread
# make prove  the promises of docs/proof.md at their full counts: kills, faults, outages, floods
# make bench  how fast it is, each figure beside a baseline in the same run; writes docs/benchmarks.md
# make audit  known holes in the locked packages
# make check  what a change must pass before the tests: style, types, arrows, migrations
# make setup  only what the others need: .venv and the locked packages
# make lock   after a change of dependencies in pyproject.toml (needs uv)

PYTHON ?= python3
PY := .venv/bin/python
FIGURES := .venv/figures.json
PIP := $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes

.PHONY: run test test-postgresql soak prove bench audit check setup lock

run: .venv/run.done
	@$(PY) -m bot

test: .venv/dev.done
	@$(PY) -m pytest --numprocesses auto --dist loadfile

test-postgresql: .venv/dev.done
	@TEST_DATABASE=postgresql $(PY) -m pytest --numprocesses auto --dist loadfile $(TESTS)

soak: .venv/dev.done
	@SOAK=1 $(PY) -m pytest -s tests/test_kill.py
	@EVENTS=100000 $(PY) -m pytest -s tests/test_etiquette.py
	@DRAFTS=200 $(PY) -m pytest -s tests/test_letters_proofread.py

prove: .venv/dev.done
	@$(PY) tests/prove.py

bench: .venv/dev.done
	@$(PY) -m benchmarks.dates
	@$(PY) -m benchmarks.paper
	@rm -f $(FIGURES)
	@for what in turns nudges start million; do $(PY) -m benchmarks.$$what --results $(FIGURES) || true; done
	@$(PY) -m benchmarks.report $(FIGURES)

audit: .venv/dev.done
	@.venv/bin/pip-audit --disable-pip --require-hashes -r requirements/run.txt

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
