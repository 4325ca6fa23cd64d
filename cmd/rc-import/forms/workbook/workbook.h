/*
 * A file that holds worksheets.  Each kind of workbook (XLSX, XLS, XML, HTML, JSON lines)
 * lists its sheets when it is opened, and puts the rows of one of them into a spool.  This
 * module makes an input of it, whose rows can be read as often as wanted.
 */
#ifndef RC_IMPORT_FORMS_WORKBOOK_WORKBOOK_H
#define RC_IMPORT_FORMS_WORKBOOK_WORKBOOK_H

#include "rc-import/forms/input.h"
#include "rc-import/forms/workbook/spool.h"

struct workbook;

struct workbook_kind {
	/* Puts a sheet's rows; may stop when the spool has `most` of them. */
	void (*read)(struct workbook *b, size_t sheet, struct spool *to, unsigned long most);
	void (*close)(struct workbook *b);
};

/* A kind's own struct begins with one. */
struct workbook {
	const struct workbook_kind *kind;
	struct in                  *in;
	struct arena                arena;
	const char                 *name;        /* of the kind: "XLSX" */
	struct sheet               *sheets;      /* at least one */
	size_t                      n;
	bool                        from_1904;   /* its serial numbers of days begin there */
	unsigned long               hidden;      /* rows of the sheet read last that don't show */
};

/* An input for the workbook; input_close() closes both. */
struct input *workbook_input(struct workbook *b);

#endif
