# make demo      from nothing to the whole story, on this machine
# make test      every test
# make release   the programs as they are installed, without installing them
# make test-release   the tests that run programs, on those
# make bench     every promised speed beside its limit; ARGUMENTS=--quick for under a minute
# make install   PREFIX=/usr/local DESTDIR=

SHELL := bash
.SHELLFLAGS := -euo pipefail -c

PREFIX ?= /usr/local
DESTDIR ?=

SOURCES := Package.swift Sources Tests
TOOLS := $(CURDIR)/.build-tools
COMMANDS := sanad sanad-print sanadd sanad-bench

# What is built as it is installed before a change lands: the optimizer fails where a debug build does not.
RELEASED := sanad sanadd sanad-print
RELEASE_TESTS := AcceptanceTests|SanadCommandTests|SanadPrintTests

# Interpreters for the independent checks; a test whose tool is missing says so.
export SANAD_TEST_PYTHON = $(wildcard $(TOOLS)/python/bin/python)
export SANAD_TEST_PYTHON_TLOG = $(wildcard $(TOOLS)/python-tlog/bin/python)
export SANAD_TEST_GO = $(firstword $(wildcard $(TOOLS)/python/bin/go))

# Tests of real programs wait for each other's answers: more of them at once than there are cores
# to run them on, and some wait in vain.
export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH ?= 4

.PHONY: demo test test-release bench lint format sanitize build release install install-icon tools clean page page-fingerprint

# A debug build: half the time of a release build, and the story is the same.
demo:
	.ci/tools build
	swift build --product sanad
	swift build --product sanadd
	swift build --product sanad-print
	"$$(swift build --show-bin-path)/sanad" demo $(ARGUMENTS)

build:
	.ci/tools build
	swift build

release:
	.ci/tools build
	for command in $(RELEASED); do swift build -c release --static-swift-stdlib --product "$$command"; done

bench:
	.ci/tools build
	for command in $(COMMANDS); do swift build -c release --static-swift-stdlib --product "$$command"; done
	"$$(swift build -c release --show-bin-path)/sanad-bench" $(ARGUMENTS)

tools:
	.ci/tools

# The tools come first, in a make of their own: only the second one sees where they are.
test: tools
	$(MAKE) --no-print-directory run-tests

test-release: tools release
	SANAD_TEST_PROGRAMS="$$(swift build -c release --show-bin-path)" \
	    $(MAKE) --no-print-directory run-tests ARGUMENTS="--filter '$(RELEASE_TESTS)'"

# Tests send programs signals: what starts in the background, or under nohup, would have its programs ignore some.
.PHONY: run-tests
run-tests:
	env --default-signal swift test --disable-xctest $(ARGUMENTS)

# The verification page as static files, for any web server or for sanadd serve --page:
#   make page OUT=page KEYS=Keys PAGES="BD=https://verify.bd.example/ JP=https://verify.jp.example/"
page:
	.ci/page out "$(OUT)" "$(KEYS)" $(PAGES)

# After a change of a page: the hashes by which copies of the one are compared, and by which the program knows the other.
page-fingerprint:
	.ci/page fingerprint
	.ci/office-page fingerprint

lint:
	.ci/page check
	.ci/office-page check
	swift format lint --recursive --parallel --strict $(SOURCES)
	.ci/lint

format:
	swift format format --recursive --parallel --in-place $(SOURCES)

# Finds leaks and races in the targets that hold C pointers, and in what is read there. Not ours are: what Foundation
# loses when a Process starts or an empty file is read, which only the tests do; what fontconfig keeps for a process;
# and what cairo loses for each font of a PDF, 768 bytes.
SANITIZED := LedgerCryptoTests|CredentialsTests|SanadPrintTests
sanitize: tools
	mkdir -p .build-address
	printf 'leak:%s\n' 10Foundation7ProcessC3run readBytesFromFile libfontconfig libcairo >.build-address/not-ours
	LSAN_OPTIONS=suppressions=$(CURDIR)/.build-address/not-ours:print_suppressions=0 \
	    swift test --disable-xctest --sanitize=address --scratch-path .build-address --filter '$(SANITIZED)'
	swift test --disable-xctest --sanitize=thread --scratch-path .build-thread --filter '$(SANITIZED)'

install:
	.ci/tools build
	for command in $(COMMANDS); do swift build -c release --static-swift-stdlib --product "$$command"; done
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/sanad"
	for command in $(COMMANDS); do \
	    install -m 0755 "$$(swift build -c release --show-bin-path)/$$command" "$(DESTDIR)$(PREFIX)/bin/$$command"; \
	done
	cp -R Keys deploy/catalog deploy/profiles Sources/VerificationPage "$(DESTDIR)$(PREFIX)/share/sanad/"
	rm -rf "$(DESTDIR)$(PREFIX)/share/sanad/OfficePage"
	cp -R Sources/OfficePage/Site "$(DESTDIR)$(PREFIX)/share/sanad/OfficePage"
	$(MAKE) --no-print-directory install-icon

# The icon by which a center's people open their desk, and the service for an office's network.
OFFICE := deploy/office/sanad-office
install-icon:
	install -D -m 0755 $(OFFICE) "$(DESTDIR)$(PREFIX)/bin/sanad-office"
	install -D -m 0644 Sources/OfficePage/Site/icon.svg \
	    "$(DESTDIR)$(PREFIX)/share/icons/hicolor/scalable/apps/sanad-office.svg"
	install -d "$(DESTDIR)$(PREFIX)/share/applications" "$(DESTDIR)$(PREFIX)/lib/systemd/user"
	sed 's,@BIN@,$(PREFIX)/bin,' $(OFFICE).desktop >"$(DESTDIR)$(PREFIX)/share/applications/sanad-office.desktop"
	sed 's,@BIN@,$(PREFIX)/bin,' $(OFFICE).service >"$(DESTDIR)$(PREFIX)/lib/systemd/user/sanad-office.service"

clean:
	rm -rf .build .build-address .build-thread .build-tools sanad-demo
