/*
 * A file that holds worksheets.  A kind of book (XLSX, XLS, XML, HTML, JSON lines) lists the
 * sheets when it is opened and puts the rows of one into a spool; the rest, that rows can
 * be read again and again, is done here for all kinds.
 */
#ifndef RC_IMPORT_SHEET_BOOK_H
#define RC_IMPORT_SHEET_BOOK_H

#include "rc-import/sheet/sheet.h"
#include "rc-import/sheet/spool.h"

struct book;

struct book_kind {
	/* Puts a sheet's rows; may stop when the spool has `most` of them. */
	void (*read)(struct book *b, size_t leaf, struct spool *to, unsigned long most);
	void (*close)(struct book *b);
};

/* A kind's own struct begins with one. */
struct book {
	const struct book_kind *kind;
	struct in              *in;
	struct arena            arena;
	const char             *name;        /* of the kind: "XLSX" */
	struct leaf            *leaves;      /* at least one */
	size_t                  n;
	bool                    from_1904;   /* its serial numbers of days begin there */
	unsigned long           hidden;      /* rows of the sheet read last that don't show */
};

/* A sheet of the book, which goes with it. */
struct sheet *book_sheet(struct book *b);

#endif
