/*
 * A template (rc-letter(1), TEMPLATES): plain text with fields, {customer}; blocks that are
 * repeated, {#dues} ... {/dues}, of which {#own_dues} and {#agency_dues} are two halves, and
 * around them {#cases} ... {/cases} in a letter about several cases; parts that stand only if a field is known and not 0,
 * {?address} ... {/address}.  {{ is a brace, {! ...} a remark.
 *
 * A remark, a beginning or an end that stands in a line alone leaves no line.
 */
#ifndef RC_LETTER_TEMPLATE_H
#define RC_LETTER_TEMPLATE_H

#include "rc-letter/field.h"

enum part_kind { PART_WORDS, PART_FIELD, PART_IF, PART_BLOCK, PART_END };

/* Which dues of its case a block repeats: all; those of class agency, which are collected for
   others; the others, which are the firm's own. */
enum dues_of_block { ALL_DUES, OWN_DUES, AGENCY_DUES };

/* What stands between two braces, or around them. */
struct part {
	enum part_kind      kind;
	str                 text;    /* words, or a name */
	const struct field *field;   /* of a field or a condition */
	enum scope          scope;   /* of a block: OF_CASE or OF_DUE */
	enum dues_of_block  dues;    /* of a block of dues */
	size_t              end;     /* of a condition or block: the number of its end */
	size_t              at;      /* where it begins in the text, for messages */
};

struct template {
	const char  *path;
	struct part *parts;
	size_t       n;
	bool         is_list;        /* has {#cases} */
};

/* Parses a text of the arena; a fault dies with status 2 at path:line:column. */
struct template *template_parse(struct arena *a, const char *path, str text);

#endif
