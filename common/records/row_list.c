#include "records/row_list.h"

#include <stdlib.h>

#include "bytes/job.h"

enum {
	WORDS_MOST  = 1000,   /* different texts of a column that are kept once */
	NUMBER_MOST = 10,     /* bytes of a number */
	AHEAD       = 8,      /* rows */
	CACHE_LINE  = 64,
};

struct row_list
row_list_of(const struct column *columns, size_t n)
{
	struct row_list l = { .columns = columns, .n_columns = n };

	for (size_t i = 0; i < n; i++) {
		size_t end = columns[i].at + value_size(columns[i].kind);

		l.size = end > l.size ? end : l.size;
	}
	return l;
}

int64_t
row_rank(count number, money amount)
{
	enum { AMOUNT_BITS = 36, LEAST = -(1 << 27) };   /* below any count */
	const int64_t most = (INT64_C(1) << AMOUNT_BITS) - 1;
	int64_t high = number == NO_COUNT ? LEAST : number;

	return -(high * (most + 1) + (amount < 0 ? 0 : amount > most ? most : amount));
}

/* Seven bits a byte, the lowest first; all bytes but the last have the eighth. */
static char *
put_number(char *to, uint64_t number)
{
	for (; number > 0x7F; number >>= 7)
		*to++ = (char)(number | 0x80);
	*to++ = (char)number;
	return to;
}

static uint64_t
take_number(const char **at)
{
	const unsigned char *from = (const unsigned char *)*at;
	uint64_t number = *from & 0x7F;

	for (unsigned shift = 7; *from++ & 0x80; shift += 7)
		number |= (uint64_t)(*from & 0x7F) << shift;
	*at = (const char *)from;
	return number;
}

/* Numbers near 0 are small whatever their sign; 0 is what is not known. */
static char *
put_value(char *to, int64_t value, int64_t unknown)
{
	uint64_t twice = (uint64_t)value << 1;

	if (value == unknown)
		return put_number(to, 0);
	return put_number(to, (value < 0 ? ~twice : twice) + 1);
}

static int64_t
take_value(const char **at, int64_t unknown)
{
	uint64_t twice = take_number(at);

	if (twice == 0)
		return unknown;
	return --twice & 1 ? (int64_t)~(twice >> 1) : (int64_t)(twice >> 1);
}

/* The number of a text among the column's few, or NO_NAME: they are many. */
static uint32_t
word_of(struct names *words, str text)
{
	if (words->n == WORDS_MOST)
		return NO_NAME;
	return names_add(words, text);
}

/* An odd number is a word's; an even one the length of a text that follows. */
static char *
put_text(struct names *words, char *to, str text)
{
	uint32_t word = word_of(words, text);

	if (word != NO_NAME)
		return put_number(to, (uint64_t)word << 1 | 1);
	to = put_number(to, (uint64_t)text.len << 1);
	if (text.len)
		memcpy(to, text.at, text.len);
	return to + text.len;
}

static str
take_text(const struct names *words, const char **at)
{
	uint64_t number = take_number(at);
	str text = { *at, (size_t)(number >> 1) };

	if (number & 1)
		return names_text(words, (uint32_t)(number >> 1));
	*at += text.len;
	return text;
}

static char *
put_field(struct row_list *l, size_t i, char *to, const void *field)
{
	switch (l->columns[i].kind) {
	case TEXT:  return put_text(&l->words[i], to, *(const str *)field);
	case DATE:  return put_value(to, *(const date *)field, NO_DATE);
	case MONEY: return put_value(to, *(const money *)field, NO_MONEY);
	case RATE:  return put_value(to, *(const rate *)field, NO_RATE);
	case COUNT: return put_value(to, *(const count *)field, NO_COUNT);
	case ID:    break;
	}
	return to;
}

static void
take_field(const struct row_list *l, size_t i, const char **at, void *field)
{
	switch (l->columns[i].kind) {
	case TEXT:  *(str *)field = take_text(&l->words[i], at);          return;
	case DATE:  *(date *)field = (date)take_value(at, NO_DATE);       return;
	case MONEY: *(money *)field = take_value(at, NO_MONEY);           return;
	case RATE:  *(rate *)field = take_value(at, NO_RATE);             return;
	case COUNT: *(count *)field = (count)take_value(at, NO_COUNT);    return;
	case ID:    return;
	}
}

/* Room for the longest row of these texts. */
static char *
make_room(struct row_list *l, const char *row)
{
	size_t need = l->n_bytes;

	for (size_t i = 0; i < l->n_columns; i++) {
		const struct column *c = &l->columns[i];

		need += NUMBER_MOST;
		if (c->kind == TEXT)
			need += ((const str *)(const void *)(row + c->at))->len;
	}
	l->bytes = mem_grow(l->bytes, &l->bytes_room, need, 1);
	return l->bytes + l->n_bytes;
}

void
row_list_add(struct row_list *l, int64_t rank, const void *row)
{
	char *to = make_room(l, row);

	GROW(l->rows, l->n, l->room);
	l->rows[l->n++] = (struct listed_row){ rank, l->n_bytes };
	for (size_t i = 0; i < l->n_columns; i++)
		to = put_field(l, i, to, (const char *)row + l->columns[i].at);
	l->n_bytes = (size_t)(to - l->bytes);
}

static void
take_row(const struct row_list *l, const struct listed_row *listed, void *row)
{
	const char *at = l->bytes + listed->at;

	for (size_t i = 0; i < l->n_columns; i++)
		take_field(l, i, &at, (char *)row + l->columns[i].at);
}

/* Sorted rows lie anywhere in memory: those that are likely to be asked for next are fetched
   while this one is read. */
void
row_list_get(const struct row_list *l, size_t i, void *row)
{
	if (l->n - i > AHEAD) {
		const char *coming = l->bytes + l->rows[i + AHEAD].at;

		__builtin_prefetch(coming);
		__builtin_prefetch(coming + CACHE_LINE);
	}
	take_row(l, &l->rows[i], row);
}

/* A part of the list that is being sorted. */
struct sorting {
	const struct row_list *list;
	int                  (*compare)(const void *, const void *);
	struct listed_row     *rows, *spare;
	size_t                 n;
	void                  *row, *other;   /* that are compared */
};

static bool
stays_before(const struct sorting *s, const struct listed_row *a, const struct listed_row *b)
{
	if (a->rank != b->rank)
		return a->rank < b->rank;
	take_row(s->list, a, s->row);
	take_row(s->list, b, s->other);
	return s->compare(s->row, s->other) <= 0;
}

/* Merges the halves, each of which is sorted; the first is put aside. */
static void
merge(const struct sorting *s, struct listed_row *rows, struct listed_row *spare, size_t half,
    size_t n)
{
	size_t i = 0, k = half;

	if (half == 0 || stays_before(s, &rows[half - 1], &rows[half]))
		return;
	memcpy(spare, rows, half * sizeof(*rows));
	for (size_t to = 0; i < half; to++)
		rows[to] = k == n || stays_before(s, &spare[i], &rows[k])
		    ? spare[i++] : rows[k++];
}

static void
merge_sort(const struct sorting *s, struct listed_row *rows, struct listed_row *spare, size_t n)
{
	size_t half = n / 2;

	if (n < 2)
		return;
	merge_sort(s, rows, spare, half);
	merge_sort(s, rows + half, spare, n - half);
	merge(s, rows, spare, half, n);
}

static void
sort_part(void *with)
{
	const struct sorting *s = with;

	merge_sort(s, s->rows, s->spare, s->n);
}

static struct sorting
part_of(const struct row_list *l, struct listed_row *spare, size_t from, size_t to,
    int (*compare)(const void *, const void *))
{
	return (struct sorting){ l, compare, l->rows + from, spare + from, to - from,
		mem_new(l->size, 1), mem_new(l->size, 1) };
}

/* One half is sorted beside the other. */
void
row_list_sort(struct row_list *l, int (*compare)(const void *row, const void *other))
{
	struct listed_row *spare = mem_new(l->n, sizeof(*spare));
	size_t half = l->n / 2;
	struct sorting first = part_of(l, spare, 0, half, compare);
	struct sorting last = part_of(l, spare, half, l->n, compare);
	struct job job;

	job_start(&job, sort_part, &last);
	sort_part(&first);
	job_wait(&job);
	merge(&first, l->rows, spare, half, l->n);
	free(first.row);
	free(first.other);
	free(last.row);
	free(last.other);
	free(spare);
}

void
row_list_free(struct row_list *l)
{
	for (size_t i = 0; i < l->n_columns; i++)
		names_free(&l->words[i]);
	free(l->rows);
	free(l->bytes);
}
