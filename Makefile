# Two commands do everything on a fresh machine: `make run` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# A test file stays on one worker, so that what a module prepares is prepared once; the files keep
# their order, because those of the browser are long and must not come last. One thread of arithmetic
# a worker: more would only wait for each other.
WORKERS ?= 2
SHARED := -n $(WORKERS) --dist loadfile --no-loadscope-reorder
# Long single files begin, so that at the end no worker waits for the other.
FIRST := tests/test_cli.py tests/test_offline.py
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.DEFAULT_GOAL := help
.PHONY: help setup run lint test audit wheelhouse docs pictures clean

help: ## Say what each command does
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' Makefile

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("需要 Python 3.11 或更新的版本（现在是 %s）；可用 make PYTHON=python3.11 指定。" % sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt | $(BIN)/python
	@echo "正在安装程序包（第一次需要几分钟）……"
	$(INSTALL) --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	@echo "正在安装测试用的程序包……"
	$(INSTALL) --editable '.[dev]'
	@touch $@

setup: $(VENV)/.installed ## Install packages, convert the encoder, import the seven tables
	@$(BIN)/mubiao setup

run: $(VENV)/.installed ## Set up what is missing, then open the page on 127.0.0.1:8501
	@$(BIN)/mubiao serve

lint: $(VENV)/.installed-dev ## Format check, lint, types, import directions
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# The types are checked while the encoder is prepared: neither can use a second core. Compiled
# modules are kept, whatever the environment says: tests start a hundred processes that load them.
test: export OMP_NUM_THREADS = 1
test: export PYTHONDONTWRITEBYTECODE =
test: $(VENV)/.installed-dev ## Everything: lint, types, import directions, all tests
	@$(MAKE) --no-print-directory --jobs 2 lint setup
	$(BIN)/python -m pytest $(SHARED) $(FIRST) tests

wheelhouse: $(BIN)/python ## All packages for installing without a network, in ./wheelhouse (see docs/it.md)
	rm -rf wheelhouse build
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --constraint constraints.txt --wheel-dir wheelhouse .
	cp constraints.txt wheelhouse/
	cp docs/it/* wheelhouse/
	@echo "wheelhouse 已备好：$$(ls wheelhouse/*.whl | wc -l)个包，$$(du -sh wheelhouse | cut -f1)"

docs: $(VENV)/.installed ## Write the pages of docs/ that are made of the program's own data
	$(BIN)/mubiao check --rules > docs/checks.md
	$(BIN)/python -m assistant.library_catalogue > docs/library.md

pictures: $(VENV)/.installed-dev ## Take the pictures of the manual anew (needs Chromium)
	$(BIN)/python -m benchmarks.pictures

audit: $(VENV)/.installed-dev ## Weak code (bandit); ADVISORIES=all.zip: known faults of the packages
	$(BIN)/bandit -q -c pyproject.toml -r app.py assistant corpus index
	@if [ -n "$(ADVISORIES)" ]; then $(BIN)/python -m benchmarks.advisories "$(ADVISORIES)"; fi

clean: ## Remove the virtual environment and caches (state in ./var stays)
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache build *.egg-info
