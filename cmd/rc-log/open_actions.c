#include "rc-log/open_actions.h"

struct open_row {
	date  on;
	str   contract_id, due_id, stage;
	count days;
};

static const struct column open_columns[] = {
	NEED(DATE,  struct open_row, on),
	NEED(TEXT,  struct open_row, contract_id),
	HAVE(TEXT,  struct open_row, due_id),
	NEED(TEXT,  struct open_row, stage),
	NEED(COUNT, struct open_row, days),
};

enum { OPEN_COLUMNS = sizeof(open_columns) / sizeof(*open_columns) };

static bool
is_of_action(const struct contact *c, const struct contact *action)
{
	return c->kind == DUN && c->on == action->on && str_eq(c->stage, action->stage);
}

/* Rows are by day: those of the same day stand around it, and may follow. */
bool
is_open(const struct contact *c)
{
	if (c->kind != DUN || c->result != NO_RESULT)
		return false;
	for (const struct contact *later = c->next_alike; later && later->on == c->on;
	    later = later->next_alike)
		if (is_of_action(later, c))
			return false;
	return true;
}

const struct contact *
last_open(struct contacts *log, str contract_id, str due_id, str stage)
{
	const struct contact *last = NULL;

	for (const struct contact *c = contacts_of(log, contract_id); c; c = c->next)
		if (is_open(c) && (due_id.len == 0 || str_eq(c->due_id, due_id))
		    && (stage.len == 0 || str_eq(c->stage, stage)))
			last = c;
	return last;
}

void
open_print(const struct contacts *log, struct out *o, date as_of)
{
	header_print(o, open_columns, OPEN_COLUMNS);
	for (size_t i = 0; i < log->n; i++) {
		const struct contact *c = &log->list[i];

		if (is_open(c))
			row_print(o, open_columns, OPEN_COLUMNS, &(struct open_row){
			    c->on, c->contract_id, c->due_id, c->stage,
			    (count)(as_of - c->on) });
	}
}
