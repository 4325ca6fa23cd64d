#include "rc-report/input/log.h"

static struct tsv *
open_one(const char *path)
{
	char *paths[] = { (char *)(uintptr_t)path, NULL };

	return tsv_open(paths, false);
}

struct contacts *
log_read(const char *path, const struct policy *p, date as_of, bool whole)
{
	const struct words *stages = &p->dunning.stages;

	return (whole ? contacts_read_texts : contacts_read)(open_one(path), as_of,
	    stages->list, (count)stages->n);
}

/* The class of a receipt: that of the due that it names, else of its item. */
static enum item_class
class_of_receipt(void *with, str contract_id, str due_id, str item)
{
	struct portfolio *p = with;
	uint32_t row = due_id.len ? portfolio_find(p, contract_id, due_id) : NO_ROW;
	bool listed;

	return row == NO_ROW ? policy_class(p->policy, item, &listed)
	                     : (enum item_class)p->dues[row].class;
}

struct movements *
log_receipts_read(const char *path, struct portfolio *p, bool whole)
{
	return (whole ? movements_read_ids : movements_read)(open_one(path), p->as_of,
	    class_of_receipt, p);
}

uint32_t
log_contract(struct portfolio *p, str contract_id)
{
	return names_find(&p->contract_ids, contract_id);
}

/* Whether anything of the contract is overdue that a customer, and no bank, is to pay. */
static bool
is_overdue(const struct portfolio *p, uint32_t contract)
{
	for (uint32_t i = p->contracts[contract].first; i != NO_ROW; i = p->dues[i].following)
		if (p->dues[i].state == OVERDUE && p->dues[i].class != LOAN
		    && p->dues[i].balance > 0)
			return true;
	return false;
}

struct promise
log_promise(struct portfolio *p, struct movements *receipts, const struct contact *made)
{
	const struct promise_terms terms = { p->as_of,
		p->policy->dunning.promise_tolerance, receipts };
	uint32_t contract = log_contract(p, made->contract_id);
	uint32_t row = made->due_id.len
	    ? portfolio_find(p, made->contract_id, made->due_id) : NO_ROW;

	return promise_judge(&terms, made,
	    row == NO_ROW ? PRICE : (enum item_class)p->dues[row].class,
	    is_overdue(p, contract));
}
