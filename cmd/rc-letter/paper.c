#include "rc-letter/paper.h"

/* The papers on their way. */
struct pile {
	struct arena        *arena;
	const struct stages *stages;
	struct papers        papers;
};

static struct paper *
add_paper(struct pile *pile, const struct template *t, size_t room)
{
	struct paper *paper = &pile->papers.list[pile->papers.n++];

	paper->template = t;
	paper->matters = arena_new(pile->arena, room, sizeof(struct matter *));
	paper->termination_months = pile->stages->policy->clocks.termination_months;
	return paper;
}

static void
add_matter(struct paper *paper, struct matter *matter)
{
	matter->n = ++paper->matter_count;
	paper->matters[paper->n++] = matter;
	paper->as_of = matter->as_of;
	paper->date = matter->act_on;
	money_add(&paper->sum_balance, matter->balance, "balances");
	money_add(&paper->sum_overdue, matter->overdue, "overdue balances");
	money_add(&paper->sum_late_fee, matter->late_fee, "late fees");
	money_add(&paper->sum_total, matter->total, "what is to be paid");
}

static void
add_letter(struct pile *pile, struct matter *m)
{
	struct paper *paper = add_paper(pile, m->stage->template, 1);

	add_matter(paper, m);
	paper->stem = arena_printf(pile->arena, "%.*s-%.*s-%.*s",
	    (int)m->contract_id.len, m->contract_id.at, STR(m->party),
	    (int)m->stage_code.len, m->stage_code.at);
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

/* The list of all matters of a template, if there are any. */
static void
add_list(struct pile *pile, const struct template *t, const struct matters *matters)
{
	struct paper *paper = NULL;

	for (size_t i = 0; i < matters->n; i++) {
		if (matters->list[i]->stage->template != t)
			continue;
		if (!paper)
			paper = add_paper(pile, t, matters->n);
		add_matter(paper, matters->list[i]);
		paper->stem = stem_of(t);
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

struct papers
papers_of(struct arena *a, const struct matters *matters, const struct stages *stages)
{
	struct pile pile = { a, stages,
		{ arena_new(a, matters->n, sizeof(struct paper)), 0 } };

	for (size_t i = 0; i < matters->n; i++)
		if (!matters->list[i]->stage->template->is_list)
			add_letter(&pile, matters->list[i]);
	for (size_t i = 0; i < stages->n; i++)
		if (stages->list[i].template->is_list && !was_seen(stages, i))
			add_list(&pile, stages->list[i].template, matters);
	return pile.papers;
}
