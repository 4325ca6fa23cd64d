/*
 * Amounts as clerks and programs write them, in fen, exactly: with thousands marks, a sign
 * before or behind, brackets for negative, ¥ or RMB, a unit behind (万元), more decimals
 * than the fen has (rounded half away from zero).  A comma behind means that a spreadsheet
 * shows the number in thousands or more (pattern.h); some heading must then say the unit.
 */
#ifndef RC_IMPORT_CELL_AMOUNT_H
#define RC_IMPORT_CELL_AMOUNT_H

#include "values/money.h"

/* A unit is the number of places by which it moves the point: 0 元, 4 万元, 8 亿元. */
enum { NO_UNIT = -1 };

struct amount {
	money fen;
	bool  rounded;
	bool  as_written;   /* the text is how the stream has it: 1234.50 */
};

/* NULL if the text is an amount in that unit, else what is wrong with it. */
const char *amount_read(str text, int unit, struct amount *a);

/* The unit that a word such as 万元 means, or NO_UNIT. */
int unit_of_word(str word);

/* The unit in brackets at the end of a heading's key (text.h), which is taken off. */
int unit_of_heading(str *key);

/* What a remark such as 单位:万元, or a title that ends in (万元), says, or NO_UNIT. */
int unit_of_remark(str cell);

const char *unit_name(int unit);

#endif
