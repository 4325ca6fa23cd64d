#include "rc-report/kinds/kind.h"

#include "policy/headings.h"

static const char *const kept_texts[KEPT_TEXTS] = {
	[TEXT_CUSTOMER_ID] = "customer_id",
	[TEXT_CUSTOMER]    = "customer",
	[TEXT_PHONE]       = "phone",
	[TEXT_PROJECT]     = "project",
	[TEXT_UNIT]        = "unit",
	[TEXT_SALESPERSON] = "salesperson",
	[TEXT_ITEM]        = "item",
	[TEXT_GRADE]       = "grade",
	[TEXT_STAGE]       = "stage",
	[TEXT_HOLD]        = "hold",
	[TEXT_LAST_STAGE]  = "last_stage",
	[TEXT_LAST_ON]     = "last_on",
};

size_t
list_columns(const struct policy *p, const char **names)
{
	(void)p;
	memcpy(names, kept_texts, LIST_TEXTS * sizeof(*names));
	return LIST_TEXTS;
}

size_t
kept_columns(const struct policy *p, const char **names)
{
	memcpy(names, kept_texts, sizeof(kept_texts));
	names[TEXT_CURVES_BY] = p->forecasting.curves_by.at;
	return KEPT_TEXTS;
}

const struct cube_day *
the_day(const struct facts *f)
{
	return &f->cube->days[0];
}

void
put_title(struct document *d, struct term title, date as_of)
{
	static const struct term as_of_word = { "as_of", "截至", "as of" };

	d->as_of = as_of;
	if (as_of == NO_DATE)
		document_text(d, BLOCK_TITLE, "%s", document_word(d, title));
	else
		document_text(d, BLOCK_TITLE, "%s  %s %s", document_word(d, title),
		    document_word(d, as_of_word), date_text(as_of));
	document_text(d, BLOCK_BLANK, "%s", "");
}

void
by_columns(struct grid *g, const struct facts *f)
{
	for (size_t i = 0; i < f->n_by; i++)
		grid_column(g, (struct term){ f->by[i].at,
		    policy_heading(f->policy, f->by[i]).at, f->by[i].at }, CELL_GROUP, 0);
}

void
put_by(struct grid *g, const struct facts *f, const struct group *group)
{
	for (size_t i = 0; i < f->n_by; i++)
		if (group)
			put_group(g, group->by[i]);
		else if (i == 0)
			put_word(g, (struct term){ "", "合计", "total" });
		else
			put_none(g);
}

void
put_label(struct grid *g, const struct policy *p, str word)
{
	if (word.len == 0)
		put_none(g);
	else
		put_word(g, (struct term){ word.at, policy_label(p, ZH, word).at,
		    policy_label(p, EN, word).at });
}

void
put_hold(struct grid *g, struct arena *a, const struct policy *p, str hold)
{
	str with = S("with-");

	if (!str_starts(hold, with)) {
		put_label(g, p, arena_str(a, hold));
		return;
	}
	str due = str_from(hold, with.len);
	put_word(g, (struct term){ arena_str(a, hold).at,
		arena_printf(a, "并入期次%.*s", STR(due)).at,
		arena_printf(a, "with due %.*s", STR(due)).at });
}
