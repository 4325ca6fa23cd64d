#include "rc-report/input/customers.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "bytes/near.h"

str
contract_text(const struct portfolio *p, uint32_t contract, size_t k)
{
	str text = S("");

	for (uint32_t i = p->contracts[contract].first; i != NO_ROW && text.len == 0;
	    i = p->dues[i].following)
		text = portfolio_text(p, i, k);
	return text;
}

static str
customer_id_of(const struct portfolio *p, uint32_t contract, size_t k)
{
	str id = contract_text(p, contract, k);

	for (uint32_t i = p->contracts[contract].first; i != NO_ROW;
	    i = p->dues[i].following) {
		str other = portfolio_text(p, i, k);

		if (other.len && !str_eq(other, id))
			die("contract '%.*s' has customer_id '%.*s' and '%.*s'",
			    STR_SHOWN(portfolio_contract_id(p, contract)), STR_SHOWN(id),
			    STR_SHOWN(other));
	}
	return id.len ? id : portfolio_contract_id(p, contract);
}

/* Puts the contracts of each customer side by side. */
static void
sort_contracts(struct customers *c, uint32_t n)
{
	uint32_t *next = mem_new((size_t)c->ids.n + 2, sizeof(*next));

	c->contracts = mem_new(n, sizeof(*c->contracts));
	for (uint32_t i = 0; i < n; i++)
		next[c->of[i] + 2]++;
	for (uint32_t i = 0; i < c->ids.n; i++)
		next[i + 2] += next[i + 1];
	for (uint32_t i = 0; i < n; i++)
		c->contracts[next[c->of[i] + 1]++] = i;
	c->first = next;
}

struct customers
customers_of(const struct portfolio *p, size_t id)
{
	struct customers c = { .of = mem_new(p->n_contracts, sizeof(*c.of)) };

	for (uint32_t i = 0; i < p->n_contracts; i++)
		c.of[i] = names_add(&c.ids, customer_id_of(p, i, id));
	sort_contracts(&c, p->n_contracts);
	return c;
}

static _Noreturn void
die_of_id(const struct customers *c, const struct portfolio *p, str id)
{
	struct near near = { .word = id };

	for (uint32_t i = 0; i < c->ids.n; i++)
		near_offer(&near, names_text(&c->ids, i));
	for (uint32_t i = 0; i < p->n_contracts; i++)
		near_offer(&near, portfolio_contract_id(p, i));
	die_wrong("no customer and no contract '%.*s' in the dues%s", STR_SHOWN(id),
	    near_hint(&near));
}

uint32_t
customers_find(struct customers *c, struct portfolio *p, str id)
{
	uint32_t customer = names_find(&c->ids, id);
	uint32_t contract = names_find(&p->contract_ids, id);

	if (customer == NO_NAME && contract == NO_NAME)
		die_of_id(c, p, id);
	return customer == NO_NAME ? c->of[contract] : customer;
}

str
customer_text(const struct customers *c, const struct portfolio *p, uint32_t customer,
    size_t k)
{
	str text = S("");

	for (uint32_t i = c->first[customer]; i < c->first[customer + 1] && text.len == 0; i++)
		text = contract_text(p, c->contracts[i], k);
	return text;
}
