#include "rc-score/validate.h"

#include "bytes/die.h"
#include "rc-score/validation.h"
#include "values/wilson.h"

enum { GROUPS = GRADES + 1 };   /* A to D, and N */

/* A row of labels, and one of earlier scores. */
struct label {
	str   customer_id;
	count bad;
};
struct earlier {
	str customer_id, contract_id, grade;
};

static const struct column label_columns[] = {
	NEED(TEXT,  struct label, customer_id),
	NEED(COUNT, struct label, bad),
};

static const struct column earlier_columns[] = {
	NEED(TEXT, struct earlier, grade),
	HAVE(TEXT, struct earlier, customer_id),
	HAVE(TEXT, struct earlier, contract_id),
};

/* A row of what is printed. */
struct result {
	str   figure, grade;
	count n, bad;
	str   value, low, high;
};

static const struct column result_columns[] = {
	NEED(TEXT,  struct result, figure),
	HAVE(TEXT,  struct result, grade),
	NEED(COUNT, struct result, n),
	HAVE(COUNT, struct result, bad),
	NEED(TEXT,  struct result, value),
	HAVE(TEXT,  struct result, low),
	HAVE(TEXT,  struct result, high),
};

enum { N_RESULT = sizeof(result_columns) / sizeof(*result_columns) };

/* The customers that labels were found for. */
struct sample {
	count           n[GROUPS], bad[GROUPS];   /* by grade */
	struct outcome *rated;                    /* those not graded N */
	size_t          n_rated, room;
	count           bad_rated;
};

/* Dies of a customer that a table names twice; their numbers are those of the rows. */
static void
check_twice(struct names *ids, str id, const struct tsv *t, const struct reader *r)
{
	struct arena a = { 0 };
	uint32_t n = (uint32_t)tsv_count(t) - 1;
	uint32_t number = names_add(ids, id);

	if (number == n)
		return;
	str before = arena_printf(&a, "%s", tsv_place(t, number));
	reader_die(r, "customer_id", "'%.*s' is there already, in %s", STR_SHOWN(id),
	    before.at);
}

static void
add_outcome(struct sample *s, const struct rating *rating, bool bad)
{
	s->n[rating->grade]++;
	s->bad[rating->grade] += bad;
	if (rating->proposed == NOT_RATED || rating->tenths == NO_SCORE)
		return;
	GROW(s->rated, s->n_rated, s->room);
	s->rated[s->n_rated++] = (struct outcome){ rating->tenths, bad };
	s->bad_rated += bad;
}

static struct sample
read_labels(struct scores *scores, char *path)
{
	char *const paths[] = { path, NULL };
	struct tsv *t = tsv_open(paths, false);
	struct reader *r = reader_open(t, label_columns, 2);
	struct names ids = { 0 };
	struct sample s = { { 0 }, { 0 }, NULL, 0, 0, 0 };
	count unknown = 0;
	struct label label;

	while (reader_next(r, &label)) {
		if (label.bad != 0 && label.bad != 1)
			reader_die(r, "bad", "'%d' is not 0 or 1", label.bad);
		check_twice(&ids, label.customer_id, t, r);
		uint32_t customer = portfolio_find(scores->portfolio, label.customer_id);
		if (customer == NO_NAME) {
			unknown++;
			continue;
		}
		struct rating rating = scores_rating(scores, customer);
		add_outcome(&s, &rating, label.bad);
	}
	if (unknown)
		warn("%s: %d customers without dues, left out", path, unknown);
	outcomes_sort(s.rated, s.n_rated);
	names_free(&ids);
	return s;
}

static void
print_result(struct out *o, const struct result *result)
{
	row_print(o, result_columns, N_RESULT, result);
}

/* A number of 10^-4 as a cell. */
static str
decimal(struct arena *a, int64_t units)
{
	char text[MONEY_CHARS];

	return arena_str(a, (str){ text, ratio_put(text, units) });
}

static void
print_bad_rate(struct scores *scores, struct out *o, str grade, count n, count bad)
{
	struct result result = { S("bad_rate"), grade, n, bad, S("-"), S(""), S("") };

	if (n > 0) {
		struct limits limits = wilson(bad, n);

		result.value = decimal(&scores->texts, ratio(bad, n, 4));
		result.low = decimal(&scores->texts, limits.low);
		result.high = decimal(&scores->texts, limits.high);
	}
	print_result(o, &result);
}

static void
print_bad_rates(struct scores *scores, struct out *o, const struct sample *s)
{
	count n = 0, bad = 0;

	for (int i = 0; i < GROUPS; i++) {
		print_bad_rate(scores, o, str_of(grade_name(i)), s->n[i], s->bad[i]);
		n += s->n[i];
		bad += s->bad[i];
	}
	print_bad_rate(scores, o, S("all"), n, bad);
}

static void
print_fraction(struct scores *scores, struct out *o, str figure, const struct sample *s,
    struct fraction f)
{
	bool enough = s->bad_rated >= scores->scoring.rules->min_bads && f.under > 0;

	print_result(o, &(struct result){ figure, S("rated"), (count)s->n_rated,
		s->bad_rated, enough ? decimal(&scores->texts,
		ratio(f.over, f.under, 4)) : S("-"), S(""), S("") });
}

static int
parse_grade(const struct reader *r, str word)
{
	int grade = 0;

	while (grade < GROUPS && !str_eq(word, str_of(grade_name(grade))))
		grade++;
	if (grade == GROUPS)
		reader_die(r, "grade", "'%.*s' is not A, B, C, D or N", STR_SHOWN(word));
	return grade;
}

/* Counts the customers of each grade in earlier scores: by customer, or rows of dues, of
   which the first of a customer counts. */
static void
read_earlier(char *path, count *groups)
{
	char *const paths[] = { path, NULL };
	struct tsv *t = tsv_open(paths, false);
	struct reader *r = reader_open(t, earlier_columns, 3);
	struct names customers = { 0 }, contracts = { 0 };
	struct earlier row;

	while (reader_next(r, &row)) {
		bool named = row.customer_id.len > 0;
		struct names *ids = named ? &customers : &contracts;
		uint32_t known = ids->n;
		int grade = parse_grade(r, row.grade);

		if (!named && row.contract_id.len == 0)
			reader_die(r, "customer_id", "is empty, and no contract_id "
			    "stands for it");
		groups[grade] += names_add(ids, named ? row.customer_id
		    : row.contract_id) == known;
	}
	names_free(&customers);
	names_free(&contracts);
}

static void
print_psi(struct scores *scores, struct out *o, char *path)
{
	count now[GROUPS] = { 0 }, before[GROUPS] = { 0 };
	count n = (count)scores->portfolio->n, n_before = 0;

	for (uint32_t i = 0; i < scores->portfolio->n; i++)
		now[scores_rating(scores, i).grade]++;
	read_earlier(path, before);
	for (int i = 0; i < GROUPS; i++)
		n_before += before[i];
	print_result(o, &(struct result){ S("psi"), S("all"), n, NO_COUNT,
		n && n_before ? decimal(&scores->texts, (int64_t)half_up(
		psi_of(now, before, GROUPS), UNIT / 10000)) : S("-"),
		S(""), S("") });
}

void
print_validation(struct scores *scores, struct out *o, char *labels, char *earlier)
{
	struct sample s = read_labels(scores, labels);

	header_print(o, result_columns, N_RESULT);
	print_bad_rates(scores, o, &s);
	if (s.bad_rated < scores->scoring.rules->min_bads)
		warn("no ks and auc: %d bad customers are rated, where %d are wanted "
		    "(score.min_bads)", s.bad_rated, scores->scoring.rules->min_bads);
	print_fraction(scores, o, S("ks"), &s, ks_of(s.rated, s.n_rated));
	print_fraction(scores, o, S("auc"), &s, auc_of(s.rated, s.n_rated));
	if (earlier)
		print_psi(scores, o, earlier);
}
