#include "rc-report/input/surveys.h"

#include "bytes/die.h"

/* An answer. */
struct survey {
	date     on;
	uint32_t group;
	bool     satisfied;
};

struct survey_row {
	date on;
	rate score;
	str  by[BY_MOST];
};

static const struct column columns[] = {
	NEED(DATE, struct survey_row, on),
	NEED(RATE, struct survey_row, score),
};

enum { N_COLUMNS = sizeof(columns) / sizeof(*columns) };

static void
add_answer(struct surveys *s, const struct survey_row *row)
{
	GROW(s->list, s->n, s->room);
	s->list[s->n++] = (struct survey){ row->on, groups_add(&s->groups, row->by),
		row->score >= s->policy->satisfied_from };
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
surveys_read(struct tsv *t, const struct policy *p, const str *by, size_t n_by)
{
	struct surveys *s = mem_new(1, sizeof(*s));
	struct column reads[N_COLUMNS + BY_MOST];
	size_t n = N_COLUMNS;
	struct survey_row row = { .on = NO_DATE };

	s->policy = p;
	s->by_group = has_all(t, by, n_by);
	s->groups.n_by = s->by_group ? n_by : 0;
	memcpy(reads, columns, sizeof(columns));
	for (size_t i = 0; i < s->groups.n_by; i++)
		reads[n++] = (struct column){ by[i].at, TEXT,
			offsetof(struct survey_row, by) + i * sizeof(str), false };
	struct reader *reader = reader_open(t, reads, n);
	while (reader_next(reader, &row))
		add_answer(s, &row);
	reader_close(reader);
	s->asked = mem_new(s->groups.names.n + 1, sizeof(*s->asked));
	return s;
}

static void
count_answer(struct answers *a, const struct survey *answer)
{
	a->n++;
	a->satisfied += answer->satisfied;
}

static struct survey_day
count_day(const struct surveys *s, date as_of)
{
	struct survey_day day = { .as_of = as_of,
		.groups = mem_new(s->groups.names.n + 1, sizeof(*day.groups)) };

	for (size_t i = 0; i < s->n; i++) {
		const struct survey *answer = &s->list[i];

		if (answer->on > as_of || answer->on <= as_of - s->policy->survey_window)
			continue;
		count_answer(&day.groups[answer->group], answer);
		count_answer(&day.all, answer);
	}
	return day;
}

static const struct survey_day *
day_of(struct surveys *s, date as_of)
{
	for (size_t i = 0; i < s->n_days; i++)
		if (s->days[i].as_of == as_of)
			return &s->days[i];
	GROW(s->days, s->n_days, s->days_room);
	s->days[s->n_days] = count_day(s, as_of);
	return &s->days[s->n_days++];
}

struct answers
surveys_all(struct surveys *s, date as_of)
{
	return day_of(s, as_of)->all;
}

struct answers
surveys_of(struct surveys *s, date as_of, const str *cells)
{
	uint32_t group = groups_find(&s->groups, cells);

	if (group == NO_NAME)
		return (struct answers){ 0, 0 };
	s->asked[group] = true;
	return day_of(s, as_of)->groups[group];
}

void
surveys_warn_others(const struct surveys *s)
{
	const struct survey_day *last = NULL;
	count others = 0;

	for (size_t i = 0; i < s->n_days; i++)
		if (!last || s->days[i].as_of > last->as_of)
			last = &s->days[i];
	for (uint32_t i = 0; last && s->by_group && i < s->groups.names.n; i++)
		if (!s->asked[i])
			others += last->groups[i].n;
	if (others)
		warn("answers of groups without a due that counts: %d", others);
}
