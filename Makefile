# rc: `make demo` and `make check` do all the set-up; `make help` lists the rest.

TOOLS   = $(patsubst cmd/%.c,%,$(wildcard cmd/rc-*.c))

VERSION = 0.1
PREFIX  = /usr/local
B       = build

CC      = gcc
CFLAGS  = -O3 -g $(if $(findstring clang,$(CC)),,-flto=auto)
WARN    = -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes \
          -Wmissing-prototypes -Wvla -Wformat=2 -Wcast-qual
ALL_C   = -std=c11 -D_XOPEN_SOURCE=700 -DRC_VERSION='"$(VERSION)"' -Icommon -Icmd \
          -include common/bytes/banned.h $(WARN) $(WERROR) $(CFLAGS)
SAN     = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all \
          -fno-omit-frame-pointer
LIBS    = -lyaml -pthread
LIBS_rc-import = -lzip -lexpat -lyajl

BUILTIN = config/policy.yaml config/headings.yaml config/calendar-cn.tsv \
          $(wildcard config/letters/*)
COMMON  = $(patsubst %.c,$B/%.o,$(wildcard common/*/*.c)) $B/builtin.o
UNITS   = $(patsubst tests/unit/%.c,$B/unit/%,$(wildcard tests/unit/*.c \
          tests/unit/*/*.c))
TESTS   = $(UNITS) tests/examples.sh $(wildcard tests/*.bats tests/*/*.bats)
FUZZERS = $(patsubst tests/fuzz/%.c,%,$(wildcard tests/fuzz/fuzz_*.c))
SECONDS = 60
BENCH   = age import growth

all: $(TOOLS:%=$B/%)

# A tool is cmd/TOOL.c and, if it is more than a file, cmd/TOOL/*.c.
define tool
$B/$(1): $B/cmd/$(1).o $(patsubst %.c,$B/%.o,$(wildcard cmd/$(1)/*.c cmd/$(1)/*/*.c cmd/$(1)/*/*/*.c)) $(COMMON)
	$$(CC) $$(CFLAGS) $$(LDFLAGS) -o $$@ $$^ $$(LIBS) $$(LIBS_$(1))
endef
$(foreach t,$(TOOLS),$(eval $(call tool,$t)))

$B/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_C) -MMD -MP -c -o $@ $<

$B/builtin.c: $(BUILTIN) config/builtin.sh
	@mkdir -p $(@D)
	sh config/builtin.sh $(BUILTIN) > $@.new && mv $@.new $@

$B/builtin.o: $B/builtin.c
	$(CC) $(ALL_C) -c -o $@ $<

# A unit test is tests/unit/NAME.c, or tests/unit/TOOL/NAME.c for the tool's own modules.
define unit
$B/unit/$(1)/%: $B/tests/unit/$(1)/%.o $(patsubst %.c,$B/%.o,$(wildcard cmd/$(1)/*.c cmd/$(1)/*/*.c cmd/$(1)/*/*/*.c)) $(COMMON)
	@mkdir -p $$(@D)
	$$(CC) $$(CFLAGS) $$(LDFLAGS) -o $$@ $$^ $$(LIBS) $$(LIBS_$(1))
endef
$(foreach t,$(TOOLS),$(eval $(call unit,$t)))

$B/unit/%: $B/tests/unit/%.o $(COMMON)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

setup:
	@sh config/setup.sh build

setup-check:
	@sh config/setup.sh build check

# The sample portfolio of tests/sample through the whole pipeline, on two days.
demo: setup
	@$(MAKE) --no-print-directory -s all
	@PATH="$(CURDIR)/$B:$$PATH" sh tests/sample/demo.sh

check: setup-check
	@$(MAKE) --no-print-directory -s all $(UNITS)
	@RC_BUILD="$(abspath $B)" sh tests/run.sh $(TESTS)

# What lives for the run is not given back at its end (common/bytes/mem.h): no leaks are
# counted.
check-san: setup-check
	@ASAN_OPTIONS=detect_leaks=0 $(MAKE) --no-print-directory check B=$B/san CFLAGS='$(SAN)'

fuzz:
	@sh config/setup.sh build fuzz
	@for f in $(FUZZERS); do sh tests/fuzz/run.sh $$f $(SECONDS) || exit 1; done

# Every fuzz target over its seeds.
fuzz-seeds: setup
	@for f in $(FUZZERS); do sh tests/fuzz/run.sh $$f replay || exit 1; done

bench: all
	@PATH="$(CURDIR)/$B:$$PATH" sh tests/bench/run.sh $(BENCH)

lint:
	@sh config/setup.sh build check lint
	@$(MAKE) --no-print-directory -s all
	@RC_BUILD="$(abspath $B)" sh tests/lint.sh

install: all
	mkdir -p $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/rc
	cp $(TOOLS:%=$B/%) $(DESTDIR)$(PREFIX)/bin
	cp $(BUILTIN) config/shard.pl $(DESTDIR)$(PREFIX)/share/rc
	for page in man/*.[157]; do \
		section=$(DESTDIR)$(PREFIX)/share/man/man$${page##*.}; \
		mkdir -p $$section && cp $$page $$section || exit 1; done
	mkdir -p $(DESTDIR)$(PREFIX)/share/bash-completion/completions
	for tool in $(TOOLS); do cp config/rc.bash-completion \
		$(DESTDIR)$(PREFIX)/share/bash-completion/completions/$$tool \
		|| exit 1; done

clean:
	rm -rf $B

help:
	@echo 'make demo       set up, build, and report on the sample portfolio'
	@echo 'make check      set up, build, and run every test, or those of TESTS'
	@echo 'make            build into $B/'
	@echo 'make install    into DESTDIR and PREFIX ($(PREFIX))'
	@echo 'make check-san  every test with AddressSanitizer and UBSan'
	@echo 'make lint       layers, man pages, scripts, options against pages'
	@echo 'make fuzz       every fuzz target for SECONDS=$(SECONDS) each'
	@echo 'make fuzz-seeds each of them over its seeds, without libFuzzer'
	@echo 'make bench      time and memory on a large made-up portfolio: $(BENCH)'
	@echo 'make clean      remove $B/'

-include $(shell find $B -name '*.d' 2>/dev/null)

.PHONY: all setup setup-check demo check check-san fuzz fuzz-seeds bench lint install clean help
.SECONDARY:
