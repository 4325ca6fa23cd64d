#include "rc-match/explain.h"

#include "rc-match/bars.h"

static void
say(struct out *o, const char *what, str text)
{
	out_printf(o, "%s\t%.*s\n", what, STR(text));
}

static void
say_names(struct out *o, const char *what, const struct names *names, const struct few *few)
{
	for (unsigned i = 0; i < few->n; i++)
		say(o, what, names_text(names, few->list[i]));
}

static void
say_units(struct out *o, const struct book *b, const struct remark *m)
{
	for (unsigned i = 0; i < m->n_units; i++) {
		const struct unit *u = &m->units[i];

		if (u->house.building)
			out_printf(o, "unit\tbuilding %u, room %u%s\n",
			    u->house.building & 0xFFFF, u->house.room & 0xFFFF,
			    u->key == NO_NAME ? ": none of the dues'" : "");
		else
			say(o, "unit", u->key == NO_NAME ? S("none of the dues'")
			    : names_text(&b->units, u->key));
	}
	if (m->has_elsewhere)
		say(o, "unit", S("of elsewhere"));
	for (unsigned i = 0; i < m->buildings.n; i++)
		out_printf(o, "building\t%u\n", m->buildings.list[i] & 0xFFFF);
	for (unsigned i = 0; i < m->rooms.n; i++)
		out_printf(o, "room\t%u\n", m->rooms.list[i]);
}

static void
say_texts(struct out *o, struct book *b, const struct remark *m)
{
	const struct names *words = &b->vocabulary->words.names;

	say_names(o, "contract", &b->numbers.ids.names, &m->numbers);
	say_names(o, "perhaps contract", &b->numbers.ids.names, &m->weak_numbers);
	if (m->unknown_numbers)
		say(o, "contract", S("a number like the contracts', and none of them"));
	say_units(o, b, m);
	for (unsigned i = 0; i < m->phones.n; i++)
		say(o, "phone", ids_text(&b->phones, m->phones.list[i]));
	say_names(o, "name", &b->buyers.names, &m->names);
	say_names(o, "project", &b->projects.names, &m->projects);
	say_names(o, "not", words, &m->nots);
	say_names(o, "early", words, &m->earlies);
	say_names(o, "agency", words, &m->agencies);
	say_names(o, "item", words, &m->items);
	if (m->tags & WORD_ANNEX)
		say(o, "annex", S("parking or storage"));
	if (m->tags & WORD_BEHALF || m->has_unwritten)
		say(o, "behalf", S("paid for another"));
	if (m->is_cut)
		say(o, "cut", S("a text may have been cut off"));
}

static void
say_candidate(struct out *o, const struct book *b, const struct receipt *r,
    const struct candidate *c)
{
	enum language language = (enum language)b->policy->language;
	struct arena a = { 0 };

	out_printf(o, "candidate\t%.*s: %.*s; %s open", STR(book_id(b, c->contract)),
	    STR(grounds_text(&a, grounds_of(b, r, c))), money_text(open_of(b, r, c)));
	for (int i = 0; i < BARS; i++)
		if (c->bars & BIT(i))
			out_printf(o, "; %s", term_word(bar_term((enum bar)i), language));
	out_char(o, '\n');
	arena_free(&a);
}

void
explain_print(struct out *o, struct book *b, struct receipt *r,
    const struct decision *d, const struct words *text_names)
{
	struct arena a = { 0 };

	out_printf(o, "what\tsays\nreceipt\t%.*s\nreceived_on\t%s\namount\t%s\n",
	    STR(r->receipt_id), date_text(r->received_on), money_text(r->amount));
	for (size_t i = 0; i < text_names->n; i++)
		out_printf(o, "%.*s\t%.*s\n", STR(text_names->list[i]), STR(r->texts[i]));
	say_texts(o, b, &r->remark);
	bars_add(b, r, 0);
	for (size_t i = 0; i < r->n; i++)
		say_candidate(o, b, r, &r->list[i]);
	if (d->chosen)
		out_printf(o, "matched\t%.*s: %.*s\n", STR(book_id(b, d->chosen->contract)),
		    STR(grounds_text(&a, d->grounds)));
	else
		say(o, "left", str_of(term_word(bar_term(r->n == 0 ? BARS : d->bar),
		    (enum language)b->policy->language)));
	arena_free(&a);
}
