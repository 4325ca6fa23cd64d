/*
 * The status lights of the warnings' rules, beside the groups that they are about.
 */
#ifndef RC_REPORT_LIGHTS_H
#define RC_REPORT_LIGHTS_H

#include "document/document.h"

/* Of a rule and a group. */
struct light {
	str              scope, group;
	struct term      rule;
	enum lamp_colour colour;
	size_t           at;        /* so many warnings came before */
};

/* Starts as all zeros but for `arena`, in which it lives. */
struct lights {
	struct arena *arena;
	struct light *list;
	size_t        n, room;
};

/* Takes the lights of a table of warnings, from which those that are green go. */
void lights_take(struct lights *l, struct grid *warnings);

/* Puts in place of a table one with two columns more: `lamp`, the worst light of the rules by
   the table's first column, and `rules`, those that are red, then those that are yellow.  The
   rows with the most red ones come first, then those with the most yellow ones. */
struct grid *lights_beside(struct document *d, struct grid *g, const struct lights *l,
	str scope);

#endif
