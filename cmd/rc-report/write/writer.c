#include "rc-report/write/writer.h"

#include "bytes/die.h"
#include "document/text.h"

static const struct writer writers[] = {
	{ "text", ".txt",  false, false, text_write },
	{ "tsv",  ".tsv",  true,  false, write_tsv },
	{ "csv",  ".csv",  true,  false, write_csv },
	{ "json", ".json", true,  false, write_json },
	{ "md",   ".md",   false, false, write_md },
	{ "html", ".html", false, true,  write_html },
	{ "xlsx", ".xlsx", false, false, write_xlsx },
};

enum { WRITERS = sizeof(writers) / sizeof(*writers) };

/* "text, tsv or csv" */
static str
names_of_writers(struct arena *a)
{
	str list = S("");

	for (size_t i = 0; i < WRITERS; i++)
		list = arena_printf(a, "%.*s%s%s", STR(list),
		    i == 0 ? "" : i == WRITERS - 1 ? " or " : ", ", writers[i].name);
	return list;
}

const char *
writer_name(size_t i)
{
	return i < WRITERS ? writers[i].name : NULL;
}

const struct writer *
writer_of(const char *name)
{
	struct arena a = { 0 };

	for (size_t i = 0; i < WRITERS; i++)
		if (strcmp(name, writers[i].name) == 0)
			return &writers[i];
	die_wrong("--format: '%s' is not %s", name, names_of_writers(&a).at);
}
