/*
 * For targets whose input is a file: writes it to one, which is gone at the end of the run.
 */
#ifndef RC_FUZZ_INPUT_H
#define RC_FUZZ_INPUT_H

#include "target.h"

#include <iconv.h>
#include <time.h>
#include <unistd.h>

static char input_path[64];

static inline void
remove_input(void)
{
	unlink(input_path);
}

/* iconv keeps what it loads for an encoding as long as one is open: that must not be freed
   with an input. */
static inline void
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

/* Without a time zone mktime() takes memory anew and again, in libzip. */
static inline void
settle_time(void)
{
	setenv("TZ", "UTC", 1);
	tzset();
}

/* The file's path, before it is written for the first time. */
static inline char *
input_file(void)
{
	if (!*input_path) {
		snprintf(input_path, sizeof(input_path), "/tmp/rc-fuzz-%ld",
		    (long)getpid());
		load_encodings();
		settle_time();
		atexit(remove_input);
	}
	return input_path;
}

static inline char *
input_written(str input)
{
	FILE *file = fopen(input_file(), "wb");

	MUST(file);
	MUST(input.len == 0 || fwrite(input.at, 1, input.len, file) == input.len);
	fclose(file);
	return input_path;
}

#endif
