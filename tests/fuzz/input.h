/*
 * For targets whose input is a file: writes it to one, which is gone at the end of the run.
 */
#ifndef RC_TESTS_FUZZ_INPUT_H
#define RC_TESTS_FUZZ_INPUT_H

#include "target.h"

#include <iconv.h>
#include <time.h>
#include <unistd.h>

static char input_path[64];

/* At the end of the run; streams that an input left open are not to be closed then, since
   their memory is gone. */
static inline void
remove_input(void)
{
	unlink(input_path);
	_exit(0);
}

/* iconv keeps what it loads for an encoding as long as one is open: that must not be freed
   with an input. */
static inline void
load_encodings(void)
{
	static const char *const names[] = { "GB18030", "UTF-16LE", "UTF-16BE",
		"UTF-32LE", "UTF-32BE", "MACINTOSH", "CP4517", "CP4899", "CP4909",
		"CP4971", "CP5347", "CP9030", "CP9066", "CP9448", "CP10007",
		"CP12712", "CP16804" };
	enum { NAMES = sizeof(names) / sizeof(*names), PAGES = 1400 };
	static iconv_t opened[NAMES + PAGES];

	for (size_t i = 0; i < NAMES; i++) {
		opened[i] = iconv_open("UTF-8", names[i]);
		MUST(opened[i] != (iconv_t)-1);
	}
	for (unsigned i = 0; i < PAGES; i++) {
		char name[16];

		/* most are not known */
		snprintf(name, sizeof(name), "CP%u", i);
		opened[NAMES + i] = iconv_open("UTF-8", name);
	}
}

/* Without a time zone mktime() takes memory anew and again, in libzip. */
static inline void
settle_time(void)
{
	setenv("TZ", "UTC", 1);
	tzset();
}

/* The file's path, and outside of survives(), where what is kept for the run is not freed
   with an input, all that must be there first. */
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

/* Writes the file; likewise not within survives(). */
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
