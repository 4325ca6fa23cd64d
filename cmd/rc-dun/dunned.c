#include "rc-dun/dunned.h"

#include "bytes/die.h"
#include "rc-dun/clock.h"
#include "rc-dun/decide.h"
#include "records/adder.h"

struct line {
	str          stage, action, owner;
	date         act_on;
	str          hold, last_stage;
	date         last_on;
	struct clock clock;
};

static const struct column adds[] = {
	NEED(TEXT, struct line, stage),
	NEED(TEXT, struct line, action),
	NEED(TEXT, struct line, owner),
	NEED(DATE, struct line, act_on),
	NEED(TEXT, struct line, hold),
	NEED(TEXT, struct line, last_stage),
	NEED(DATE, struct line, last_on),
	/* only with --clocks: */
	{ "limit_item",     DATE, offsetof(struct line, clock.limit_item), true },
	{ "limit_contract", DATE, offsetof(struct line, clock.limit_contract), true },
	{ "right_from",     DATE, offsetof(struct line, clock.right_from), true },
	{ "right_until",    DATE, offsetof(struct line, clock.right_until), true },
	{ "alarm",          TEXT, offsetof(struct line, clock.alarm), true },
};

enum { N_ADDS = sizeof(adds) / sizeof(*adds), N_CLOCK = 5 };

str
hold_text(const struct docket *d, const struct debt *debt)
{
	static char *text;
	static size_t room;
	str name = str_of(hold_name(debt->hold.kind));

	if (debt->hold.kind != COVERED)
		return name;
	str due_id = d->debts[debt->cover].due_id;
	text = mem_grow(text, &room, name.len + 1 + due_id.len, 1);
	memcpy(text, name.at, name.len);
	text[name.len] = '-';
	memcpy(text + name.len + 1, due_id.at, due_id.len);
	return (str){ text, name.len + 1 + due_id.len };
}

static struct line
line_of(const struct docket *d, const struct debt *debt)
{
	const struct step *step = debt->rung.step;
	struct line line = { .act_on = NO_DATE, .last_on = NO_DATE };

	if (has_step(debt)) {
		line.stage = step->stage;
		line.hold = hold_text(d, debt);
	}
	if (leads(debt)) {
		line.action = step->action;
		line.owner = owner_of(d->policy, step, debt);
		line.act_on = d->act_on;
	}
	if (debt->last) {
		line.last_stage = debt->last->stage;
		line.last_on = debt->last->on;
	}
	return line;
}

void
dunned_print(const struct docket *d, struct tsv *t, struct out *o, bool clocks)
{
	struct adder *adder = adder_open(o, t, adds,
	    clocks ? N_ADDS : N_ADDS - N_CLOCK);
	uint32_t n = 0;

	tsv_again(t);
	for (; tsv_next(t) && n < d->n; n++) {
		struct line line = line_of(d, &d->debts[n]);

		if (clocks)
			line.clock = clock_of(d, &d->debts[n]);
		adder_row(adder, tsv_row(t), &line);
	}
	if (tsv_count(t) != d->n)
		die("the dues changed while they were read");
	adder_close(adder);
}
