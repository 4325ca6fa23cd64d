# rc: `make demo` and `make check` do all the set-up; `make help` lists the rest.

TOOLS   = $(patsubst cmd/%.c,%,$(wildcard cmd/rc-*.c))
IN_SHELL = $(patsubst cmd/%.sh,%,$(wildcard cmd/rc-*.sh))

VERSION = 0.1
PREFIX  = /usr/local
B       = build

CC      = gcc
CFLAGS  = -O3 -g $(if $(findstring clang,$(CC)),,-flto=auto)
WARN    = -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes \
          -Wmissing-prototypes -Wvla -Wformat=2 -Wcast-qual
ALL_C   = -std=c11 -D_XOPEN_SOURCE=700 -DRC_VERSION='"$(VERSION)"' -Icommon -Icmd \
          $(BEFORE) -include common/bytes/banned.h $(WARN) $(WERROR) $(CFLAGS)
# Tests begin some ten thousand processes: what takes the loader less is worth most.
TEST    = -O1 -g1
SAN     = $(TEST) -fsanitize=address,undefined -fno-sanitize-recover=all \
          -fno-omit-frame-pointer
SAN_LD  = -no-pie $(if $(findstring clang,$(CC)),,-static-libasan -static-libubsan)
LIBS    = -lyaml -pthread
LIBS_rc-import = -lzip -lexpat -lyajl
LIBS_rc-report = -lxlsxwriter

BUILTIN = config/policy.yaml config/headings.yaml config/calendar-cn.tsv \
          $(wildcard config/letters/*) $(wildcard config/pages/*)
objects = $(patsubst %.c,$B/%.o,$(shell find $(1) -name '*.c' 2> /dev/null))
COMMON  = $(call objects,common) $B/builtin.o
UNITS   = $(patsubst tests/unit/%.c,$B/unit/%,$(wildcard tests/unit/*.c \
          tests/unit/*/*.c))
TESTS   = $(UNITS) $(SCRIPTS) $(OUTSIDE)
SCRIPTS = tests/examples.sh $(filter-out $(THEIRS), \
          $(wildcard tests/*.bats tests/*/*.bats))
# Tests over files that are not part of the project: they run where those are.
RC_SHARED ?= ../shared
THEIRS  = $(wildcard tests/outside/*.bats)
OUTSIDE = $(if $(wildcard $(RC_SHARED)/data),$B/outside/vectors $(THEIRS))
FUZZERS = $(patsubst tests/fuzz/fuzz_%.c,%,$(wildcard tests/fuzz/fuzz_*.c))
FUZZ_rc-import = import xlsx spreadsheetml xls html json
FUZZ_rc-letter = template
FUZZ_rc-match  = remark
FUZZ_rc-age    = $(filter-out $(FUZZ_rc-import) $(FUZZ_rc-letter) $(FUZZ_rc-match),$(FUZZERS))
FUZZ_MAIN      = $B/tests/fuzz/main.o
SECONDS = 60
BENCH   = age kinds import match growth

# A make below this one, with as many jobs as there are processors unless it was told.
SUBMAKE = $(MAKE) --no-print-directory \
          $(if $(filter -j% --jobserver%,$(MAKEFLAGS)),,-j$(shell nproc))

all: $(TOOLS:%=$B/%) $(IN_SHELL:%=$B/%)

# A tool is cmd/TOOL.c and, if it is more than a file, what is in cmd/TOOL at any depth.
define tool
$B/$(1): $B/cmd/$(1).o $(call objects,cmd/$(1)) $(COMMON)
	$$(CC) $$(CFLAGS) $$(LDFLAGS) -o $$@ $$^ $$(LIBS) $$(LIBS_$(1))
endef
$(foreach t,$(TOOLS),$(eval $(call tool,$t)))

# The library's header has functions that banned.h forbids.
$B/cmd/rc-report/write/xlsx%: BEFORE = -include xlsxwriter.h

$B/%.o: %.c $B/flags
	@mkdir -p $(@D)
	$(CC) $(ALL_C) -MMD -MP -c -o $@ $<

# One in the shell is cmd/TOOL.sh and what is in cmd/TOOL, behind each other.
define script
$B/$(1): cmd/$(1).sh $(sort $(wildcard cmd/$(1)/*.sh))
	@mkdir -p $$(@D)
	cat $$^ > $$@ && chmod +x $$@
endef
$(foreach t,$(IN_SHELL),$(eval $(call script,$t)))

$B/builtin.c: $(BUILTIN) config/builtin.sh
	@mkdir -p $(@D)
	sh config/builtin.sh $(BUILTIN) > $@.new && mv $@.new $@

$B/builtin.o: $B/builtin.c $B/flags
	$(CC) $(ALL_C) -MMD -MP -c -o $@ $<

# What everything is compiled with; newer than the objects where that has changed.
$B/flags: always
	$(shell mkdir -p $(@D))$(file > $@.new,$(CC) $(ALL_C) $(LDFLAGS))
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@

# Unit tests and fuzz targets take from an archive what they use.  Files of two folders may
# have the same name, so members are appended, not replaced.
define archive
	@mkdir -p $(@D)
	@rm -f $@
	ar qcs $@ $^
endef

$B/common.a: $(COMMON)
	$(archive)

# A unit test is tests/unit/NAME.c, or tests/unit/TOOL/NAME.c for the tool's own modules; a
# fuzz target has another die() than the tools (tests/fail), which is found first.
define test
$B/$(1).a: $(call objects,cmd/$(1))
	$$(archive)

$B/unit/$(1)/%: $B/tests/unit/$(1)/%.o $B/$(1).a $B/common.a
	@mkdir -p $$(@D)
	$$(CC) $$(CFLAGS) $$(LDFLAGS) -o $$@ $$^ $$(LIBS) $$(LIBS_$(1))

$(FUZZ_$(1):%=$B/fuzz/%): $B/fuzz/%: $B/tests/fuzz/fuzz_%.o $(FUZZ_MAIN) $B/tests/fail/die.o \
		$B/$(1).a $B/common.a
	@mkdir -p $$(@D)
	$$(CC) $$(CFLAGS) $$(LDFLAGS) -o $$@ $$^ $$(LIBS) $$(LIBS_$(1))
endef
$(foreach t,$(TOOLS),$(eval $(call test,$t)))

$B/fuzz/allocate: $B/tests/fuzz/allocate_model.o

$B/outside/vectors: $B/tests/outside/vectors.o $B/rc-letter.a $B/common.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$B/unit/%: $B/tests/unit/%.o $B/common.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

setup:
	@sh config/setup.sh build

setup-check:
	@sh config/setup.sh build check

# The sample portfolio of tests/sample through the whole pipeline, on two days.
demo: setup
	@$(SUBMAKE) -s all
	@PATH="$(CURDIR)/$B:$$PATH" sh tests/sample/demo.sh $B/demo

# The picture of the dashboard in README.
picture: demo
	@sh config/setup.sh web
	@chromium --headless=new --no-sandbox --hide-scrollbars --window-size=1200,880 \
		--screenshot=$(CURDIR)/tests/sample/dashboard.png \
		file://$(CURDIR)/$B/demo/dashboard.html

check: setup-check
	@$(SUBMAKE) -s test B=$B/test CFLAGS='$(TEST)'

check-units: setup-check
	@$(SUBMAKE) -s test B=$B/test CFLAGS='$(TEST)' SCRIPTS= THEIRS=

# What lives for the run is not given back at its end (common/bytes/mem.h): no leaks are
# counted.
check-san: setup-check
	@ASAN_OPTIONS=detect_leaks=0 $(SUBMAKE) -s test B=$B/san CFLAGS='$(SAN) -fno-pie' \
		LDFLAGS='$(SAN_LD)'

# The pages in a browser: what it says of them, what axe finds, and whether their figures are
# those of the tables.
check-web: setup
	@sh config/setup.sh web
	@$(SUBMAKE) -s all
	@mkdir -p $B/web && cp tests/web/package.json tests/web/package-lock.json \
		tests/web/.npmrc $B/web
	@cd $B/web && npm ci --silent --no-audit --no-fund
	@rm -rf $B/web/pages
	@PATH="$(CURDIR)/$B:$$PATH" sh tests/web/pages.sh $(CURDIR)/$B/web/pages
	@cd $B/web && node $(CURDIR)/tests/web/pages.mjs pages

# The tests of this build.
test: all $(UNITS) $(filter $B/%,$(OUTSIDE))
	@RC_BUILD="$(abspath $B)" sh tests/run.sh $(TESTS)
	@$(if $(OUTSIDE),,echo 'not run: the $(words $(THEIRS) .c) files of tests/outside, for want of $(RC_SHARED)')

fuzz:
	@sh config/setup.sh build fuzz
	@$(SUBMAKE) -s fuzzers B=$B/fuzz CC=clang CFLAGS='$(SAN) -fsanitize=fuzzer-no-link' \
		LDFLAGS=-fsanitize=fuzzer FUZZ_MAIN=
	@for f in $(FUZZERS); do sh tests/fuzz/run.sh $B/fuzz/fuzz/$$f $(SECONDS) || exit 1; done

# Every fuzz target over its seeds.
fuzz-seeds: setup
	@$(SUBMAKE) -s fuzzers B=$B/san CFLAGS='$(SAN) -fno-pie' LDFLAGS='$(SAN_LD)'
	@for f in $(FUZZERS); do echo "== $$f"; \
		$B/san/fuzz/$$f tests/fuzz/corpus/$$f/* || exit 1; done

fuzzers: $(FUZZERS:%=$B/fuzz/%)

bench: all
	@PATH="$(CURDIR)/$B:$$PATH" sh tests/bench/run.sh $(BENCH)

lint:
	@sh config/setup.sh build check lint
	@$(SUBMAKE) -s all
	@RC_BUILD="$(abspath $B)" sh tests/lint.sh

# What is installed, as SOURCE:TARGET below PREFIX.
into = $(foreach f,$(1),$f:$(2)/$(notdir $f))
INSTALLED = $(call into,$(TOOLS:%=$B/%) $(IN_SHELL:%=$B/%),bin) \
	$(call into,$(BUILTIN) config/shard.pl,share/rc) \
	$(foreach n,1 5 7 8,$(call into,$(wildcard man/*.$n),share/man/man$n)) \
	$(foreach t,$(TOOLS),config/completion/rc.bash:share/bash-completion/completions/$t \
	config/completion/rc.fish:share/fish/vendor_completions.d/$t.fish) \
	config/completion/rc.zsh:share/zsh/$(ZSH)/_rc \
	$(call into,$(wildcard config/systemd/*@.*),lib/systemd/system) \
	config/systemd/rc.sysusers:lib/sysusers.d/rc.conf \
	$(call into,README.md LICENSE,share/doc/$(DOC)) \
	$(call into,config/cron tests/sample/README.md,share/doc/$(DOC)/examples) \
	$(foreach f,$(EXAMPLE),$B/example/$f:share/doc/$(DOC)/examples/firm/$f)
ZSH = site-functions
DOC = rc
OURS = share/rc share/doc/$(DOC)

# A folder for rc-daily with the exports of the sample.
EXAMPLE = policy.yaml README log/contacts.tsv maps/contacts.yaml \
	in/dues/receivables-crm.csv in/receipts/receipts-finance.csv \
	in/contacts/contacts-crm.csv in/targets/targets-sales.csv

$B/example: $B/rc-daily $(wildcard tests/sample/*)
	rm -rf $@
	sh $B/rc-daily --init $@
	mkdir -p $@/in/contacts
	cd tests/sample && cp receivables-crm.csv $(abspath $@)/in/dues && \
		cp receipts-finance.csv $(abspath $@)/in/receipts && \
		cp contacts-crm.csv $(abspath $@)/in/contacts && \
		cp contacts-map.yaml $(abspath $@)/maps/contacts.yaml && \
		cp targets-sales.csv $(abspath $@)/in/targets

install: all $B/example
	@for f in $(INSTALLED); do \
		to="$(DESTDIR)$(PREFIX)/$${f#*:}"; f=$${f%%:*}; \
		mkdir -p "$${to%/*}" && cp "$$f" "$$to" && chmod u=rwX,go=rX "$$to" || exit 1; done

# Takes away what install put there, and the folders that are the tools' own.
uninstall:
	@for f in $(INSTALLED); do rm -f "$(DESTDIR)$(PREFIX)/$${f#*:}" || exit 1; done
	@for d in $(OURS:%="$(DESTDIR)$(PREFIX)/%"); do \
		[ ! -d "$$d" ] || find "$$d" -depth -type d -empty -delete; done

# The package is called after what it is for: Debian has a shell of the name rc.
deb:
	@sh config/setup.sh build deb
	@[ "$$(dpkg-parsechangelog -l config/debian/changelog -S Version)" = $(VERSION) ] || \
		{ echo 'config/debian/changelog: its version is not $(VERSION)'; exit 1; }
	@rm -rf $B/deb && mkdir -p $B/deb/source/tests
	@cp -R Makefile README.md LICENSE cmd common config man $B/deb/source
	@cp -R tests/sample $B/deb/source/tests && cp -R config/debian $B/deb/source
	cd $B/deb/source && dpkg-buildpackage -b -us -uc
	@rm -rf $B/deb/source
	lintian --fail-on error,warning $B/deb/*.changes

clean:
	rm -rf $B

help:
	@echo 'make demo       set up, build, and report on the sample portfolio'
	@echo 'make check      set up, build, and run every test, or those of TESTS'
	@echo 'make            build into $B/'
	@echo 'make install    into DESTDIR and PREFIX ($(PREFIX))'
	@echo 'make uninstall  take that away again'
	@echo 'make deb        the package for Debian, into $B/deb'
	@echo 'make check-units the unit tests alone'
	@echo 'make check-san  every test with AddressSanitizer and UBSan'
	@echo 'make check-web  the pages in Chromium: axe, console, figures, a telephone'
	@echo 'make lint       layers, man pages, scripts, options against pages'
	@echo 'make fuzz       every fuzz target for SECONDS=$(SECONDS) each'
	@echo 'make fuzz-seeds each of them over its seeds, without libFuzzer'
	@echo 'make bench      time and memory on a large made-up portfolio: $(BENCH)'
	@echo 'make picture    the dashboard in README, by Chromium'
	@echo 'make clean      remove $B/'

# Those of this build, not of others in folders of it.
-include $(shell find $B/builtin.d $B/cmd $B/common $B/tests -name '*.d' 2> /dev/null)

.PHONY: all setup setup-check demo picture check check-units check-san check-web test fuzz fuzz-seeds fuzzers \
	bench lint install uninstall deb clean help always
.SECONDARY:
