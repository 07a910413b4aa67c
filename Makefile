# make run · make test · make test-quick · make check · make fix · make bench · make accessibility
PYTHON ?= python3
PORT ?= 8501
VENV ?= .venv
BIN = $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: run test test-quick check fix bench accessibility sample clean

run: $(VENV)/run.stamp
	@$(BIN)/python cli.py sample
	@echo "Line of Sight is at http://127.0.0.1:$(PORT)  (stop it with Ctrl+C)"
	@$(BIN)/python -m streamlit run app.py --server.port $(PORT)

test: $(VENV)/dev.stamp chromium libreoffice
	$(BIN)/python -m pytest -n auto --dist loadgroup --durations=20

# For work in progress: what needs neither a browser nor minutes.
test-quick: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -n auto --dist loadgroup -x -m "not slow and not browser" --ignore tests/redteam --ignore tests/pages --ignore tests/oracle

check: $(VENV)/dev.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/python -m mypy
	$(BIN)/python -m pytest tests/test_imports.py tests/test_catalogue.py
	$(BIN)/python cli.py check

fix: $(VENV)/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/dev.stamp
	$(BIN)/python -m bench

# Judges every page with axe, and keeps the run for the accessibility statement.
accessibility: $(VENV)/dev.stamp chromium
	LOS_ACCESSIBILITY=data/accessibility.json $(BIN)/python -m pytest -m "slow or not slow" tests/browser/test_every_page.py

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Line of Sight needs Python 3.11 or newer. Name one with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python could not make an environment. On Debian or Ubuntu: sudo apt-get install python3-venv"; exit 1; }

$(VENV)/run.stamp: requirements.txt | $(VENV)/bin/python
	@echo "Installing what the dashboard needs (once, about a minute) …"
	@$(BIN)/python -m pip install --quiet -r requirements.txt
	@touch $@

$(VENV)/dev.stamp: requirements.txt requirements-dev.txt | $(VENV)/bin/python
	@echo "Installing what the tests need (once, about a minute) …"
	@$(BIN)/python -m pip install --quiet -r requirements-dev.txt
	@touch $@ $(VENV)/run.stamp

# The system's Chromium, else Debian's package, else Playwright's own.
.PHONY: chromium
chromium: $(VENV)/dev.stamp
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
		|| { command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq -o DPkg::Lock::Timeout=300 chromium; } \
		|| $(BIN)/python -m playwright install chromium

# Opens the papers as a member's own programs would: 42 seconds to install. Where it cannot be installed, those tests say so and are skipped.
.PHONY: libreoffice
libreoffice:
	@command -v soffice >/dev/null \
		|| { command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 libreoffice-impress libreoffice-writer libreoffice-calc; } \
		|| echo "LibreOffice is not installed: the tests that open papers in it are skipped."

clean:
	rm -rf $(VENV) .pytest_cache .ruff_cache .hypothesis
