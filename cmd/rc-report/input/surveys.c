#include "rc-report/input/surveys.h"

#include "bytes/die.h"

/* An answer. */
struct survey {
	date     on;
	uint32_t group;
	bool     satisfied;
};

struct row {
	date on;
	rate score;
	str  by[BY_MOST];
};

static const struct column columns[] = {
	NEED(DATE, struct row, on),
	NEED(RATE, struct row, score),
};

enum { N_COLUMNS = sizeof(columns) / sizeof(*columns) };

static str
key_of(struct arena *a, const str *cells, size_t n)
{
	str key = S("");

	for (size_t i = 0; i < n; i++)
		key = arena_printf(a, "%.*s\t%.*s", STR(key), STR(cells[i]));
	return key;
}

static void
add_answer(struct surveys *s, const struct row *row)
{
	struct arena a = { 0 };

	GROW(s->list, s->n, s->room);
	s->list[s->n++] = (struct survey){ row->on,
		names_add(&s->groups, key_of(&a, row->by, s->n_by)),
		row->score >= s->policy->satisfied_from };
	arena_free(&a);
}

static bool
has_all(const struct tsv *t, const str *by, size_t n_by)
{
	for (size_t i = 0; i < n_by; i++)
		if (tsv_find(t, by[i]) == NO_COLUMN)
			return false;
	return true;
}

struct surveys *
surveys_read(const char *path, const struct policy *p, const str *by, size_t n_by)
{
	char *paths[] = { (char *)(uintptr_t)path, NULL };
	struct tsv *t = tsv_open(paths, false);
	struct surveys *s = mem_new(1, sizeof(*s));
	struct column reads[N_COLUMNS + BY_MOST];
	size_t n = N_COLUMNS;
	struct row row = { .on = NO_DATE };

	s->policy = p;
	s->day = NO_DATE;
	s->by_group = has_all(t, by, n_by);
	s->n_by = s->by_group ? n_by : 0;
	memcpy(reads, columns, sizeof(columns));
	for (size_t i = 0; i < s->n_by; i++)
		reads[n++] = (struct column){ by[i].at, TEXT,
			offsetof(struct row, by) + i * sizeof(str), false };
	struct reader *reader = reader_open(t, reads, n);
	while (reader_next(reader, &row))
		add_answer(s, &row);
	reader_close(reader);
	tsv_close(t);
	s->answers = mem_new(s->groups.n + 1, sizeof(*s->answers));
	s->asked = mem_new(s->groups.n + 1, sizeof(*s->asked));
	return s;
}

static void
count_answer(struct answers *a, const struct survey *answer)
{
	a->n++;
	a->satisfied += answer->satisfied;
}

static void
count_day(struct surveys *s, date as_of)
{
	if (s->day == as_of)
		return;
	memset(s->answers, 0, s->groups.n * sizeof(*s->answers));
	s->all = (struct answers){ 0, 0 };
	for (size_t i = 0; i < s->n; i++) {
		const struct survey *answer = &s->list[i];

		if (answer->on > as_of || answer->on <= as_of - s->policy->survey_window)
			continue;
		count_answer(&s->answers[answer->group], answer);
		count_answer(&s->all, answer);
	}
	s->day = as_of;
}

struct answers
surveys_all(struct surveys *s, date as_of)
{
	count_day(s, as_of);
	return s->all;
}

struct answers
surveys_of(struct surveys *s, date as_of, const str *cells)
{
	struct arena a = { 0 };
	uint32_t group = names_find(&s->groups, key_of(&a, cells, s->n_by));

	arena_free(&a);
	count_day(s, as_of);
	if (group == NO_NAME)
		return (struct answers){ 0, 0 };
	s->asked[group] = true;
	return s->answers[group];
}

void
surveys_warn_others(const struct surveys *s)
{
	count others = 0;

	for (uint32_t i = 0; i < s->groups.n; i++)
		if (!s->asked[i])
			others += s->answers[i].n;
	if (others)
		warn("answers of groups without a due that counts: %d", others);
}
