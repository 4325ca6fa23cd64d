/*
 * A line of the statement, and the truth about it: which contract it is for, the kind of its
 * remark, whether its amount is that of a due, whether it is honest, and whether a careful
 * clerk could settle it.
 */
#ifndef STATEMENT_LINE_H
#define STATEMENT_LINE_H

#include "only.h"

enum { NOTE = 256 };

struct line {
	const struct contract *of;     /* or NULL */
	const char            *kind;
	char                   payer[NAME], note[NOTE];
	long                   fen;
	unsigned               day;
	int                    exact, honest, settled;
};

#define NOTE_ADD(l, ...) put_text((l)->note, NOTE, __VA_ARGS__)

struct line make_line(void);

#endif
