# Nothing is needed first but Python 3.11+ and make: each target sets up what it uses.
#   make run      serve the dashboard (PORT=8501 HOST=localhost)
#   make build    publish data/published from the ledger
#   make check    show everything that is wrong with the data; writes nothing
#   make extract read the figures of a new report (REPORT=data/reports/…) into PROPOSED
#   make accept   add the proposed figures that were looked at to the ledger
#   make test     what CI runs: format, lint, types, data, tests
#   make bench    one table of what is fast and what is slow
#   make golden   renew tests/golden after a change of figures that is meant
#   make docs     renew the data dictionary in data/README.md and the picture in docs
#   make lock     renew the pinned versions from pyproject.toml
PORT ?= 8501
HOST ?= localhost
PYTHON ?= python3
REPORT ?= data/reports
PROPOSED ?= data/reports/proposed.csv
BIN := .venv/bin
RUN := .venv/.installed
TEST := .venv/.installed-dev
OTHERS := .venv/others/.tried
PUBLISHED := data/published/manifest.json
CHANGED := $(shell find etl data ! -path 'data/published*' \( -name '*.py' -o -path 'data/*' \) -newer $(PUBLISHED) 2>/dev/null | head -1)

# Where this is set, every start compiles all libraries again: seconds each time.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run build check extract accept test bench golden docs lock FORCE
.DELETE_ON_ERROR:

run: $(PUBLISHED)
	$(BIN)/streamlit run dashboard/server.py --server.port $(PORT) --server.address $(HOST) --browser.serverAddress $(HOST)

build: $(PUBLISHED)

$(PUBLISHED): $(RUN) $(if $(CHANGED),FORCE)
	$(BIN)/python -m etl build

check: $(RUN)
	$(BIN)/python -m etl check

# What was proposed before may be corrected by hand: it stays until the new one is whole, then as .bak.
extract: $(RUN)
	$(BIN)/python -m etl extract $(REPORT) > $(PROPOSED).new || { echo "what could be read: $(PROPOSED).new"; exit 1; }
	if [ -e $(PROPOSED) ]; then mv $(PROPOSED) $(PROPOSED).bak; fi
	mv $(PROPOSED).new $(PROPOSED)

accept: $(RUN)
	$(BIN)/python -m etl accept $(PROPOSED)

test: $(TEST)
	.ci/chromium
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m etl check
	$(BIN)/python -m pytest -n 2 --dist loadfile

bench: $(TEST) $(PUBLISHED) $(OTHERS)
	$(BIN)/python -m tests.bench

# Where they do not install, the table goes without them.
$(OTHERS): tests/bench/others.txt | $(TEST)
	mkdir -p $(@D)
	-$(BIN)/python -m pip install --quiet --target $(@D) --requirement $<
	touch $@

docs: $(TEST) $(PUBLISHED)
	$(BIN)/python -m tests.docs
	$(BIN)/python -m tests.browser.screenshots

golden: $(TEST)
	$(BIN)/python -m tests.golden

lock: $(RUN)
	$(BIN)/python .ci/lock.py

$(RUN): requirements.txt pyproject.toml .ci/install.py
	$(PYTHON) .ci/install.py requirements.txt
	touch $@

$(TEST): $(RUN) requirements-dev.txt
	$(PYTHON) .ci/install.py requirements.txt requirements-dev.txt
	touch $@

FORCE:
