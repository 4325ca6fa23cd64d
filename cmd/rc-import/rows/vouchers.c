#include "rc-import/rows/vouchers.h"

#include <stdlib.h>

#include "bytes/die.h"

enum { WRITTEN, DROPPED };

void
vouchers_add(struct vouchers *v, str kind, money amount, bool written)
{
	uint32_t before = v->kinds.n;
	uint32_t number = names_add(&v->kinds, kind);

	if (v->kinds.n > before) {
		v->written = mem_grow(v->written, &v->room[WRITTEN], v->kinds.n,
		    sizeof(*v->written));
		v->dropped = mem_grow(v->dropped, &v->room[DROPPED], v->kinds.n,
		    sizeof(*v->dropped));
		v->written[number] = v->dropped[number] = (struct row_total){ 0 };
	}
	row_total_add(written ? &v->written[number] : &v->dropped[number], amount);
}

static void
say_total(const char *what, str kind, const struct row_total *h)
{
	if (h->rows)
		warn("vouchers %s: %lu '%.*s' of %s", what, h->rows, STR_SHOWN(kind),
		    money_grouped(h->sum));
}

static void
say_left(struct vouchers *v, str kind)
{
	uint32_t number = names_find(&v->kinds, kind);

	if (number != NO_NAME && v->written[number].sum != 0)
		warn("vouchers '%.*s' move money, but do not come to nothing: %s is "
		    "left", STR_SHOWN(kind), money_grouped(v->written[number].sum));
}

void
vouchers_close(struct vouchers *v, const struct words *pairs, bool quiet)
{
	for (uint32_t i = 0; !quiet && i < v->kinds.n; i++) {
		say_total("written", names_text(&v->kinds, i), &v->written[i]);
		say_total("dropped", names_text(&v->kinds, i), &v->dropped[i]);
	}
	for (size_t i = 0; i < pairs->n; i++)
		say_left(v, pairs->list[i]);
}

void
vouchers_free(struct vouchers *v)
{
	names_free(&v->kinds);
	free(v->written);
	free(v->dropped);
}
