/*
 * The fields that a template may name, and what each prints.  A field belongs to the
 * firm, the letter, the case or the due; where several have one of a name, the innermost
 * is meant: {balance} is the due's within {#dues}, else the case's.
 */
#ifndef RC_LETTER_FIELD_H
#define RC_LETTER_FIELD_H

#include "bytes/mem.h"
#include "bytes/near.h"
#include "policy/policy.h"

/* From the outside in. */
enum scope { OF_FIRM, OF_LETTER, OF_CASE, OF_DUE, SCOPES };

enum field_kind {
	FIELD_TEXT,
	FIELD_DATE,
	FIELD_MONEY,     /* figures, the thousands set off */
	FIELD_CAPITAL,   /* the same in capital numerals */
	FIELD_COUNT
};

struct field {
	const char     *name;
	enum field_kind kind;
	enum scope      of;
	size_t          at;     /* in struct firm, letter, case or entry */
};

/* The field that a name means so deep inside, or NULL. */
const struct field *field_find(str name, enum scope scope);

/* Offers the names that may stand there. */
void field_offer(struct near *near, enum scope scope);

/* Whether its value in `owner`, the struct it stands in, is known and not 0. */
bool field_is_there(const struct field *f, const void *owner);

/*
 * What it prints of `owner`; empty if that isn't known.  Dates are
 * written out in the language, or as YYYY-MM-DD if they are to be short.
 */
str field_text(struct arena *a, const struct field *f, const void *owner,
	enum language language, bool is_short);

/* Says which texts of the firm's that these letters print the policy still has in 【】: to be
   filled in. */
struct mailing;
void fields_warn_gaps(const struct mailing *batch);

#endif
