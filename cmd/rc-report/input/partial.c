#include "rc-report/input/partial.h"

#include <inttypes.h>

#include "bytes/die.h"

/* FNV-1a, of the word and of a byte that no word has. */
static uint64_t
mix(uint64_t hash, str word)
{
	const uint64_t prime = 0x100000001b3;

	for (size_t i = 0; i < word.len; i++)
		hash = (hash ^ (unsigned char)word.at[i]) * prime;
	return (hash ^ 0xff) * prime;
}

/* Which dues count and in which band they are is settled when a partial is made; all
   else in the policy, when it is merged. */
struct stamp
stamp_of(struct arena *a, const struct policy *p, date as_of)
{
	const str *bands = policy_bands(a, p);
	uint64_t hash = 0xcbf29ce484222325;

	for (size_t i = 0; i <= p->buckets.n; i++)
		hash = mix(hash, bands[i]);
	for (int class = 0; class < CLASSES; class++) {
		hash = mix(hash, str_of(class_name((enum item_class)class)));
		for (size_t i = 0; i < p->items[class].n; i++)
			hash = mix(hash, p->items[class].list[i]);
	}
	return (struct stamp){ as_of, arena_printf(a, "%016" PRIx64, hash) };
}

struct merger
merger_open(struct arena *a, struct tsv *t, const struct policy *p,
    const struct column *reads, size_t n)
{
	return (struct merger){ .t = t, .reader = reader_open(t, reads, n),
		.stamp = stamp_of(a, p, NO_DATE) };
}

/* A cell of a column that the row's own file hasn't is empty. */
static bool
is_header(struct tsv *t)
{
	const str *cells = tsv_cells(t, tsv_row(t));

	for (int i = 0; i < tsv_width(t); i++)
		if (cells[i].len && !str_eq(cells[i], tsv_name(t, i)))
			return false;
	return cells[tsv_find(t, S("as_of"))].len > 0;
}

static void
check_policy(struct merger *m, str policy)
{
	if (str_eq(policy, m->stamp.policy))
		return;
	if (!m->history)
		reader_die(m->reader, "policy", "made with other items or "
		    "ageing.buckets than this policy's");
	if (!m->said)
		warn("%s: made with other items or ageing.buckets than this policy's; "
		    "taken as they are", tsv_place(m->t, tsv_count(m->t) - 1));
	m->said = true;
}

/* A partial is of the day of those before. */
static void
check_day(struct merger *m, date as_of)
{
	if (as_of != m->stamp.as_of && m->stamp.as_of != NO_DATE)
		reader_die(m->reader, "as_of", "%s, where the rows before have %s",
		    date_text(as_of), date_text(m->stamp.as_of));
	m->stamp.as_of = as_of;
}

bool
merger_next(struct merger *m, void *row)
{
	const struct stamp *stamp = row;

	do {
		if (!tsv_next(m->t))
			return false;
	} while (is_header(m->t));
	reader_row(m->reader, row);
	if (!m->history)
		check_day(m, stamp->as_of);
	check_policy(m, stamp->policy);
	return true;
}
