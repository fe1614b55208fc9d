# make demo    the check of a sample drop, from a fresh clone
# make test    every test
# Everything else: build, release, format, lint, bench, pictures, spark, install PREFIX=…, clean

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

JOBS ?= 2
PREFIX ?= /usr/local
DESTDIR ?=

# One set of flags for building and for testing: with others, each would build the other's products anew.
FLAGS := --jobs $(JOBS) --explicit-target-dependency-import-check error
# The runtime linked in: the command starts in half the time, and runs where no Swift is installed. libyaml stays shared.
RELEASE := $(FLAGS) --configuration release --product plumbline --static-swift-stdlib
SOURCES := Package.swift Sources Tests

DEMO := check --rules Rules/tianning-2022 --as-of 2022-11-10 Fixtures/drops/tianning-2022

.PHONY: demo test build release where format lint bench pictures spark install clean setup
.DEFAULT_GOAL := build

setup:
	@.ci/setup

build: setup
	swift build $(FLAGS)

release: setup
	swift build $(RELEASE)

# Where the release build puts the command.
where:
	@echo "$$(swift build $(RELEASE) --show-bin-path)/plumbline"

# Failures found are what the demo is there to show: 1 is its success. Anything but 0 and 1 is an error and stays one.
# The products that `make test` builds too, so that a fresh clone builds them once.
demo: setup
	swift build $(FLAGS) --product plumbline
	@echo 'plumbline $(DEMO)'
	@status=0; "$$(swift build $(FLAGS) --show-bin-path)/plumbline" $(DEMO) || status=$$?; \
	case $$status in \
	  0) echo; echo 'demo: exit status 0: nothing failed' ;; \
	  1) echo; echo 'demo: exit status 1: the check did its job and found failures, as this sample means it to' ;; \
	  *) echo; echo "demo: exit status $$status: the check could not do its job"; exit $$status ;; \
	esac

test: setup
	swift build $(FLAGS) --build-tests
	swift test $(FLAGS) --skip-build --disable-xctest
	@if [ -d Tests/Python ]; then .ci/setup --checks && .ci/python-checks; fi

format:
	swift format format --in-place --recursive $(SOURCES)

lint:
	swift format lint --strict --recursive $(SOURCES)

# Times of whole processes, for people to read, beside the limit of the machine and by format; ROWS=5800000 for a
# nation's year, SIZES=S,M,L for its check; PEERS=soda for Soda Core 3 on the same table, SPARK=1 for a cluster of two local
# workers (Java too): both are installed then, each apart.
bench: release
	@[ '$(PEERS)' != soda ] || [ -x .build-soda/bin/soda ] || { python3 -m venv .build-soda && .build-soda/bin/python -m pip install --quiet --disable-pip-version-check --requirement .ci/soda.txt; }
	@[ -z '$(SPARK)' ] || { [ -x .build-spark/bin/python ] || python3 -m venv .build-spark; .build-spark/bin/python -m pip install --quiet --disable-pip-version-check --requirement .ci/spark.txt --requirement .ci/bench.txt; }
	@.ci/setup --bench
	@.build-venv/bin/python -B Tests/Python/limit_bench.py "$$(swift build $(RELEASE) --show-bin-path)/plumbline" $(if $(SIZES),--sizes $(SIZES))
	@.build-venv/bin/python -B Tests/Python/database_bench.py "$$(swift build $(RELEASE) --show-bin-path)/plumbline" $(if $(SIZES),--sizes $(SIZES)) $(if $(filter soda,$(PEERS)),--soda .build-soda/bin/python)
	@[ -z '$(SPARK)' ] || .build-spark/bin/python -B Tests/Python/cluster_bench.py "$$(swift build $(RELEASE) --show-bin-path)/plumbline" $(if $(SIZES),--sizes $(SIZES))
	@.build-venv/bin/python -B Tests/Python/bench.py "$$(swift build $(RELEASE) --show-bin-path)/plumbline" $(if $(ROWS),--rows $(ROWS))

# The tests of a real Spark cluster of two local workers; half a gigabyte of PySpark, and Java, so no part of `make test`.
spark: build
	@[ -x .build-spark/bin/python ] || { python3 -m venv .build-spark && .build-spark/bin/python -m pip install --quiet --requirement .ci/spark.txt; }
	@cd Tests/Python && ../../.build-spark/bin/python -B -m unittest -v test_cluster.Spark

# The pictures of the READMEs, from what the command prints now.
pictures: build
	@.ci/setup --checks
	@.build-venv/bin/python -B Fixtures/pictures/make.py

install: release
	install -d '$(DESTDIR)$(PREFIX)/bin'
	install -m 755 --strip "$$(swift build $(RELEASE) --show-bin-path)/plumbline" '$(DESTDIR)$(PREFIX)/bin/plumbline'

clean:
	rm -rf .build .build-ci .build-venv .build-spark .build-soda
