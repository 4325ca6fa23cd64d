/*
 * The tables of a page as rows of one sheet, in the order in which they stand there: a table
 * inside another is rows between those of the other.  Columns are where browsers show them,
 * with colspan and rowspan.  Text inside a table but outside its cells, such as a caption, is a
 * row of its own; text outside tables isn't read.
 *
 * Excel says in x:num what number is behind a cell that shows a rounded one: that is taken.
 */
#ifndef RC_IMPORT_FORMS_HTML_PAGE_H
#define RC_IMPORT_FORMS_HTML_PAGE_H

#include "rc-import/forms/html/table.h"
#include "rc-import/forms/html/tags.h"

enum { TABLES_MOST = 64 };

struct html_page {
	struct html_reader reader;
	const char        *name;         /* of the file, for messages */
	struct spool      *to;
	struct html_table  tables[TABLES_MOST];
	size_t             depth;
	unsigned long      rows, hidden;
	bool               has_table, has_frames;
	char              *text;         /* of the cell at hand */
	size_t             len, room;
	bool               blank;        /* comes before what comes next */
};

void html_page_open(struct html_page *p, const char *name, struct spool *to);

/* Dies if the page has no table, or ends inside one. */
void html_page_end(const struct html_page *p);

void html_page_close(struct html_page *p);

#endif
