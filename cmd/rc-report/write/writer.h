/*
 * The forms in which a document is written: each has a file and a row in the table of
 * writer.c.  A writer knows documents, and no kind of report.
 */
#ifndef RC_REPORT_WRITE_WRITER_H
#define RC_REPORT_WRITE_WRITER_H

#include "bytes/out.h"
#include "document/document.h"

struct writer {
	const char *name;
	const char *ending;   /* of a file's name */
	bool        is_of_one_grid;   /* it has room for the first table only */
	bool        is_page;          /* for a browser */
	void      (*write)(struct out *o, const struct document *d,
	                   const struct style *style);
};

void write_tsv(struct out *o, const struct document *d, const struct style *style);
void write_csv(struct out *o, const struct document *d, const struct style *style);
void write_json(struct out *o, const struct document *d, const struct style *style);
void write_html(struct out *o, const struct document *d, const struct style *style);
void write_xlsx(struct out *o, const struct document *d, const struct style *style);
void write_md(struct out *o, const struct document *d, const struct style *style);

/* Their names, one by one, then NULL. */
const char *writer_name(size_t i);

/* The writer of that name; dies if there is none. */
const struct writer *writer_of(const char *name);

/* Whether programs see a column. */
static inline bool
is_for_programs(const struct grid *g, size_t column)
{
	return !cell_is_drawn(g->columns[column].kind);
}

#endif
