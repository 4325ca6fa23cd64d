#include "rc-letter/letter.h"

/* The letters on their way. */
struct writing {
	struct arena        *arena;
	const struct stages *stages;
	struct mailing        batch;
};

static struct letter *
begin_letter(struct writing *w, const struct template *t, size_t room)
{
	struct letter *letter = &w->batch.list[w->batch.n++];

	letter->template = t;
	letter->cases = arena_new(w->arena, room, sizeof(struct case_file *));
	letter->termination_months = w->stages->policy->clocks.termination_months;
	return letter;
}

static void
add_case(struct letter *letter, struct case_file *file)
{
	file->n = ++letter->case_count;
	letter->cases[letter->n++] = file;
	letter->as_of = file->as_of;
	if (letter->n == 1 || letter->date < file->act_on)
		letter->date = file->act_on;
	money_add(&letter->sum_balance, file->all.balance, "balances");
	money_add(&letter->sum_overdue, file->all.overdue, "overdue balances");
	money_add(&letter->sum_late_fee, file->all.late_fee, "late-payment penalties");
	money_add(&letter->sum_total, file->all.total, "what is to be paid");
}

static void
add_letter(struct writing *w, struct case_file *c)
{
	struct letter *letter = begin_letter(w, c->stage->template, 1);

	add_case(letter, c);
	letter->stem = arena_printf(w->arena, "%.*s-%.*s-%.*s",
	    (int)c->contract_id.len, c->contract_id.at, STR(c->party),
	    (int)c->stage_code.len, c->stage_code.at);
}

/* The name of the template's file, without its ending. */
static str
stem_of(const struct template *t)
{
	str path = str_of(t->path), name = path;

	while (path.len)
		name = str_cut(&path, '/');
	return str_ends(name, S(".txt")) ? str_first(name, name.len - 4) : name;
}

/* The list of all cases of a template, if there are any. */
static void
add_list(struct writing *w, const struct template *t, const struct case_files *cases)
{
	struct letter *letter = NULL;

	for (size_t i = 0; i < cases->n; i++) {
		if (cases->list[i]->stage->template != t)
			continue;
		if (!letter)
			letter = begin_letter(w, t, cases->n);
		add_case(letter, cases->list[i]);
		letter->stem = stem_of(t);
	}
}

/* Whether an earlier stage has the same template. */
static bool
was_seen(const struct stages *stages, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (stages->list[i].template == stages->list[n].template)
			return true;
	return false;
}

struct mailing
batch_of(struct arena *a, const struct case_files *cases, const struct stages *stages)
{
	struct writing w = { a, stages,
		{ arena_new(a, cases->n, sizeof(struct letter)), 0 } };

	for (size_t i = 0; i < cases->n; i++)
		if (!cases->list[i]->stage->template->is_list)
			add_letter(&w, cases->list[i]);
	for (size_t i = 0; i < stages->n; i++)
		if (stages->list[i].template->is_list && !was_seen(stages, i))
			add_list(&w, stages->list[i].template, cases);
	return w.batch;
}
