#include "rc-dun/dunned.h"

#include "bytes/die.h"
#include "rc-dun/decide.h"
#include "records/adder.h"

struct dun_line {
	str          stage, action, owner;
	date         act_on;
	str          hold, last_stage;
	date         last_on;
	struct clock clock;
	str          alarm;
};

static const struct column adds[] = {
	NEED(TEXT, struct dun_line, stage),
	NEED(TEXT, struct dun_line, action),
	NEED(TEXT, struct dun_line, owner),
	NEED(DATE, struct dun_line, act_on),
	NEED(TEXT, struct dun_line, hold),
	NEED(TEXT, struct dun_line, last_stage),
	NEED(DATE, struct dun_line, last_on),
	/* only with --clocks: */
	{ "limit_item",     DATE, offsetof(struct dun_line, clock.limit_item), true },
	{ "limit_contract", DATE, offsetof(struct dun_line, clock.limit_contract), true },
	{ "right_from",     DATE, offsetof(struct dun_line, clock.right_from), true },
	{ "right_until",    DATE, offsetof(struct dun_line, clock.right_until), true },
	{ "alarm",          TEXT, offsetof(struct dun_line, alarm), true },
};

enum { N_ADDS = sizeof(adds) / sizeof(*adds), N_CLOCK = 5 };

str
hold_text(const struct run *r, const struct dun_item *item)
{
	static char *text;
	static size_t room;
	str name = str_of(hold_name(item->hold.kind));

	if (item->hold.kind != COVERED)
		return name;
	str due_id = r->items[item->cover].due_id;
	text = mem_grow(text, &room, name.len + 1 + due_id.len, 1);
	memcpy(text, name.at, name.len);
	text[name.len] = '-';
	memcpy(text + name.len + 1, due_id.at, due_id.len);
	return (str){ text, name.len + 1 + due_id.len };
}

static struct dun_line
line_of(const struct run *r, const struct dun_item *item)
{
	const struct step *step = item->next.step;
	struct dun_line line = { .act_on = NO_DATE, .last_on = NO_DATE };

	if (has_step(item)) {
		line.stage = step->stage;
		line.hold = hold_text(r, item);
	}
	if (is_primary(item)) {
		line.action = step->action;
		line.owner = owner_of(r->policy, step->owner, item);
		line.act_on = r->act_on;
	}
	if (item->last) {
		line.last_stage = item->last->stage;
		line.last_on = item->last->on;
	}
	return line;
}

void
dunned_print(const struct run *r, struct tsv *t, struct out *o,
    const struct clock *clocks)
{
	struct adder *adder = adder_open(o, t, adds,
	    clocks ? N_ADDS : N_ADDS - N_CLOCK);
	uint32_t n = 0;

	tsv_again(t);
	for (; tsv_next(t) && n < r->n; n++) {
		struct dun_line line = line_of(r, &r->items[n]);

		if (clocks) {
			line.clock = clocks[n];
			line.alarm = clock_alarm(r, &clocks[n]);
		}
		adder_row(adder, tsv_row(t), &line);
	}
	if (tsv_count(t) != r->n)
		die("the dues changed while they were read");
	adder_close(adder);
}
