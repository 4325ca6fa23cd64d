/*
 * XML spreadsheets of 2003, in any encoding.
 */
#include "cells.h"

#include <iconv.h>
#include <unistd.h>

#include "rc-import/sheet/spreadsheetml.h"

static char path[64];

static void
read_book(str input)
{
	(void)input;
	struct in *in = in_open(path, true);
	struct encoding e = encoding_guess(in);

	in_again(in);
	check_sheets(book_sheet(spreadsheetml_open(in, e)));
}

/* iconv keeps what it loads for an encoding as long as one is open: that must not be
   freed with an input. */
static void
load_encodings(void)
{
	static const char *const names[] =
		{ "GB18030", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE" };
	static iconv_t opened[sizeof(names) / sizeof(*names)];

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		opened[i] = iconv_open("UTF-8", names[i]);
		MUST(opened[i] != (iconv_t)-1);
	}
}

static void
remove_file(void)
{
	unlink(path);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	if (!path[0]) {
		snprintf(path, sizeof(path), "/tmp/rc-fuzz-%ld", (long)getpid());
		load_encodings();
		atexit(remove_file);
	}
	FILE *file = fopen(path, "wb");
	MUST(file);
	MUST(fwrite(bytes, 1, n, file) == n);
	fclose(file);
	survives(read_book, (str){ (const char *)bytes, n });
	return 0;
}
