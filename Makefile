# make run · make test · make test-quick · make check · make fix · make bench · make accessibility
PYTHON ?= python3
PORT ?= 8501
VENV ?= .venv
BIN = $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK = 1
# Where it is set, each of the hundreds of processes of a run would compile the whole program anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test test-quick check fix bench accessibility sample clean

run: $(VENV)/run.stamp
	@$(BIN)/python cli.py sample
	@echo "Line of Sight is at http://127.0.0.1:$(PORT)  (stop it with Ctrl+C)"
	@$(BIN)/python -m streamlit run app.py --server.port $(PORT)

test:
	@$(MAKE) --no-print-directory -j3 $(VENV)/dev.stamp programs provider
	@$(MAKE) --no-print-directory chromium
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
	LOS_ACCESSIBILITY=data/accessibility.json LOS_ACCESSIBILITY_ON=$$(date +%F) $(BIN)/python -m pytest -m "slow or not slow" tests/browser/test_every_page.py

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

# What tests open besides Python packages, from Debian in one go, while those are installed. Chromium is fetched by Playwright elsewhere; where
# LibreOffice cannot be installed, the tests that open papers in it say so and are skipped.
OFFICE = libreoffice-impress libreoffice-writer libreoffice-calc
.PHONY: programs
programs:
	@command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] || exit 0; wanted=""; \
	command -v chromium >/dev/null || command -v google-chrome >/dev/null || wanted="chromium fonts-liberation"; \
	command -v soffice >/dev/null || wanted="$$wanted $(OFFICE)"; \
	[ -z "$$wanted" ] || { apt-get update -qq && apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 $$wanted; } \
		|| echo "Debian's packages could not be installed: $$wanted. Tests that need them are skipped, or find their own."

# A certified OpenID provider, for the tests of signing in; where there is no npm they say so and are skipped.
PROVIDER = oidc-provider@9.13.3
.PHONY: provider
provider: | $(VENV)/bin/python
	@[ -d $(VENV)/provider/node_modules/oidc-provider ] || ! command -v npm >/dev/null \
		|| npm install --silent --no-audit --no-fund --prefer-offline --fetch-retries=0 --fetch-timeout=20000 --prefix $(VENV)/provider $(PROVIDER) \
		|| echo "$(PROVIDER) could not be installed: tests of signing in are skipped."

.PHONY: chromium
chromium: $(VENV)/dev.stamp
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
		|| $(BIN)/python -m playwright install chromium

clean:
	rm -rf $(VENV) .pytest_cache .ruff_cache .hypothesis
