/*
 * Number formats of spreadsheets, such as `yyyy"年"m"月"d"日";@`, as far as they say what
 * a number means: a day, a time, a share, an id with letters and zeros in front, an amount
 * in 万元 or in dollars, or just a number.  How many decimals it is shown with is left out:
 * the number is exact.
 */
#ifndef RC_IMPORT_FORMS_WORKBOOK_NUMBER_FORMAT_H
#define RC_IMPORT_FORMS_WORKBOOK_NUMBER_FORMAT_H

#include "rc-import/forms/workbook/pattern.h"

enum shape {
	SHOW_NUMBER, SHOW_PERCENT, SHOW_DATE, SHOW_TIME, SHOW_ELAPSED,
	SHOW_DIGITS,      /* 00012, HT-0012 */
	SHOW_DASH,        /* for zero */
};

/* What a format says of some numbers. */
struct section {
	enum shape     shape;
	struct pattern pattern;
	char           condition[2];  /* '<' '>' '=' or two of them; '\0': none */
	struct decimal than;
};

enum { SECTIONS_MAX = 3 };

struct number_format {
	struct section sections[SECTIONS_MAX];
	int            n;
	bool           conditions;
	bool           plain;      /* all numbers are shown as numbers */
};

struct number_format number_format_of(str code);

/* The code of a format that is built in; NULL if there is none. */
const char *number_format_builtin(unsigned id);

/* Writes the number as the format says, and gives the length. */
size_t number_format_put(const struct number_format *f, const struct decimal *d,
	bool from_1904, char to[NUMBER_CHARS]);

/* What a cell with that text shows, in `room` or as it is; `f` may be NULL.  What is
   no number stays. */
str number_shown(const struct number_format *f, str text, bool from_1904,
	char room[NUMBER_CHARS]);

#endif
