/*
 * What a writer makes of a document, as a text.
 */
#ifndef RC_TESTS_UNIT_WRITTEN_H
#define RC_TESTS_UNIT_WRITTEN_H

#include "document/document.h"

#include "check.h"

typedef void writer(struct out *o, const struct document *d, const struct style *style);

/* Good until the next call. */
static inline str
written(writer *write, const struct document *d, struct style style)
{
	static char text[8192];
	const char *name = file_of("", 0);
	struct out *o = out_open(name);

	write(o, d, &style);
	out_close();
	FILE *file = fopen(name, "r");
	size_t n = file ? fread(text, 1, sizeof(text), file) : 0;
	if (file)
		fclose(file);
	unlink(name);
	return (str){ text, n };
}

#endif
