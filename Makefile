# Two commands do everything on a machine that has only Python and make.
PYTHON ?= python3
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: check test install lint browser schemas clean

check: install  ## the main job: five documents against the rule library
	@$(BIN)/consistency check $(ARGS) || test $$? -eq 1  # findings (1) are what it is for; 2 is a failure

test: install lint browser schemas  ## everything CI runs
	$(BIN)/consistency rules test
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -n auto
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report --skip-covered

lint: install
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

browser:  ## a headless Chromium for the tests of the HTML report
	@.ci/install-browser

schemas: install  ## the schema of JUnit XML, for the tests of that format
	@.ci/install-schemas

install: .venv/installed

.venv/installed: pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --editable '.[dev,fast,pretty]'
	@$(BIN)/python -m compileall -q src  # pip does this for packages, not for an editable one
	@touch $@

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
