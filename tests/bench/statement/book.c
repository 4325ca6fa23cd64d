#include "book.h"

#include <stdlib.h>
#include <string.h>

struct contract *book;
unsigned long n_book;
static unsigned n_projects;

static void
add_due(struct contract *c, const char *item, enum class class, long fen, unsigned day)
{
	c->dues[c->n_dues++] = (struct due){ item, class, fen, fen, day };
}

static void
make_dues(struct contract *c)
{
	unsigned day = some(3000);
	long price = 60000000 + 100 * (long)some(2000000);
	long down = some(3) ? price * 3 / 10 / 100 * 100 : price * 3 / 10 / 1000000 * 1000000;

	if (c->lot) {
		add_due(c, "车位款", OWN, 8000000 + 100000L * some(100), day);
		return;
	}
	add_due(c, "定金", OWN, some(2) ? 2000000 : 5000000, day);
	add_due(c, "首付", OWN, down - c->dues[0].fen, day + 7);
	if (some(3))
		add_due(c, "按揭", LOAN, price - down, day + 60);
	else {
		add_due(c, "二期", OWN, (price - down) / 2 / 100 * 100, day + 90);
		add_due(c, "尾款", OWN, price - down - c->dues[2].fen, day + 180);
	}
	add_due(c, "契税", TAX, price * 15 / 1000, day + 300);
	/* what was paid before */
	for (unsigned i = 0, paid = some(3); i < paid; i++)
		c->dues[i].open = 0;
}

static void
make_place(struct contract *c)
{
	c->project = some(n_projects);
	c->phase = 1 + some(2);
	c->building = 1 + some(n_book > 50000 ? 60 : 20);
	c->entrance = some(3) ? 0 : 1 + some(2);
	c->room = (1 + some(33)) * 100 + 1 + some(6);
}

/* The buyers of a contract before, or new ones. */
static void
make_buyers(struct contract *c, unsigned long n)
{
	if (n > 10 && some(12) == 0) {
		const struct contract *other = &book[n - 1 - some(10)];

		c->customer = other->customer;
		c->n_buyers = other->n_buyers;
		memcpy(c->buyers, other->buyers, sizeof(c->buyers));
		memcpy(c->phone, other->phone, sizeof(c->phone));
		return;
	}
	c->customer = (unsigned)n;
	c->n_buyers = 1 + (some(6) == 0);
	for (unsigned i = 0; i < c->n_buyers; i++)
		make_name(c->buyers[i]);
	snprintf(c->phone, sizeof(c->phone), "199%08lu", n % 100000000);
}

void
make_book(unsigned long n)
{
	book = calloc(n, sizeof(*book));
	if (!book)
		exit(1);
	n_projects = n > 12 * 25000 ? (unsigned)(n / 25000) : 12;
	for (n_book = 0; n_book < n; n_book++) {
		struct contract *c = &book[n_book];

		make_place(c);
		make_buyers(c, n_book);
		if (n_book > 0 && c->customer != n_book && some(2))
			c->lot = 1 + (unsigned)n_book % 900;
		snprintf(c->id, sizeof(c->id), "HT%04u-%07lu", 2016 + some(10), n_book + 1);
		make_dues(c);
		if (n_book > 100 && some(40) == 0) {   /* resold */
			struct contract *old = &book[n_book - 1 - some(90)];

			if (!old->lot && !c->lot && !old->cancelled_on) {
				old->cancelled_on = old->dues[0].day + 20;
				c->project = old->project;
				c->phase = old->phase;
				c->building = old->building;
				c->entrance = old->entrance;
				c->room = old->room;
			}
		}
	}
}

void
put_day(FILE *to, unsigned day)
{
	fprintf(to, "%04u-%02u-%02u", 2016 + day / 336, day / 28 % 12 + 1, day % 28 + 1);
}

void
put_dues(FILE *to)
{
	fputs("contract_id\tdue_id\tdue_on\tamount\titem\tcustomer_id\tcustomer\tphone\tproject\t"
	    "unit\tsalesperson\tcancelled_on\tbalance\n", to);
	for (unsigned long n = 0; n < n_book; n++)
		for (unsigned i = 0; i < book[n].n_dues; i++) {
			const struct contract *c = &book[n];
			const struct due *d = &c->dues[i];

			fprintf(to, "%s\t%u\t", c->id, i + 1);
			put_day(to, d->day);
			fprintf(to, "\t%ld.%02ld\t%s\tK%07u\t%s%s%s\t%s\t%s\t%s-%s-", d->fen / 100,
			    d->fen % 100, d->item, c->customer, c->buyers[0],
			    c->n_buyers > 1 ? "、" : "", c->n_buyers > 1 ? c->buyers[1] : "",
			    c->phone, project_name(c->project), project_name(c->project),
			    c->phase == 1 ? "一期" : "二期");
			if (c->lot)
				fprintf(to, "车位-B1-%03u", c->lot);
			else if (c->entrance)
				fprintf(to, "%u栋-%u单元-%04u", c->building, c->entrance, c->room);
			else
				fprintf(to, "%u栋-%04u", c->building, c->room);
			fprintf(to, "\t顾问%02lu\t", n % 60);
			if (c->cancelled_on)
				put_day(to, c->cancelled_on);
			fprintf(to, "\t%ld.%02ld\n", d->open / 100, d->open % 100);
		}
}

long
open_of(const struct contract *c, int loans)
{
	long sum = 0;

	for (unsigned i = 0; i < c->n_dues; i++)
		if ((c->dues[i].class == LOAN) == loans)
			sum += c->dues[i].open;
	return sum;
}

const char *
buyer_of(const struct contract *c)
{
	return c->buyers[some(c->n_buyers)];
}
