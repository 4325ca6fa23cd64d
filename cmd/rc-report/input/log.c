#include "rc-report/input/log.h"

static struct tsv *
open_one(const char *path)
{
	char *paths[] = { (char *)(uintptr_t)path, NULL };

	return tsv_open(paths, false);
}

struct contacts *
log_contacts(const char *path, const struct policy *p, date as_of)
{
	const struct words *stages = &p->dunning.stages;

	return contacts_read(open_one(path), as_of, stages->list, (count)stages->n);
}

bool
log_judges(const struct log *log, const struct contact *c)
{
	return c->kind == PROMISE && c->promise_on >= log->promised_from;
}

struct log *
log_read(const char *path, const struct policy *p, date as_of, date from)
{
	const struct words *stages = &p->dunning.stages;
	struct log *log = mem_new(1, sizeof(*log));

	log->policy = p;
	log->as_of = as_of;
	log->promised_from = from == NO_DATE ? NO_DATE : from - p->dunning.promise_tolerance;
	log->contacts = from == NO_DATE
	    ? contacts_read_texts(open_one(path), as_of, stages->list, (count)stages->n)
	    : contacts_read_from(open_one(path), as_of, stages->list, (count)stages->n, from,
	        log->promised_from);
	log->contracts = mem_new((size_t)log->contacts->contracts.n + 1,
	    sizeof(*log->contracts));
	for (size_t i = 0; i < log->contacts->n; i++)
		if (log_judges(log, &log->contacts->list[i]))
			log->contracts[log->contacts->list[i].contract].promised = true;
	return log;
}

uint32_t
log_take(struct log *log, const struct due *d, enum state state, enum item_class class)
{
	uint32_t number = names_find(&log->contacts->contracts, d->contract_id);

	if (number == NO_NAME || !log->contracts[number].promised)
		return number;
	log->contracts[number].overdue |= state == OVERDUE && class != LOAN && d->balance > 0;
	due_keys_add(&log->dues, d->contract_id, d->due_id, class);
	return number;
}

/* By what the class of a receipt is found. */
struct receipt_classes {
	const struct policy *policy;
	struct log          *log;
	bool                 all;
};

/* The class of a receipt: that of the due that it names, else of its item. */
static enum item_class
class_of_receipt(void *with, str contract_id, str due_id, str item)
{
	const struct receipt_classes *c = with;
	uint32_t number = c->log ? names_find(&c->log->contacts->contracts, contract_id)
	                         : NO_NAME;
	bool promised = number != NO_NAME && c->log->contracts[number].promised, listed;

	if (!promised && !c->all)
		return CLASSES;
	uint32_t due = promised && due_id.len
	    ? due_keys_find(&c->log->dues, contract_id, due_id) : NO_NAME;
	return due == NO_NAME ? policy_class(c->policy, item, &listed)
	                      : due_keys_class(&c->log->dues, due);
}

struct movements *
log_receipts(const char *path, struct log *log)
{
	struct receipt_classes classes = { log->policy, log, false };

	return movements_read(open_one(path), log->as_of, class_of_receipt, &classes);
}

struct movements *
receipts_read(const char *path, const struct policy *p, date as_of, struct log *log)
{
	struct receipt_classes classes = { p, log, true };

	return movements_read_ids(open_one(path), as_of, class_of_receipt, &classes);
}

struct promise
log_promise(struct log *log, struct movements *receipts, const struct contact *made)
{
	const struct promise_terms terms = { log->as_of,
		log->policy->dunning.promise_tolerance, receipts };
	uint32_t due = made->due_id.len
	    ? due_keys_find(&log->dues, made->contract_id, made->due_id) : NO_NAME;

	return promise_judge(&terms, made,
	    due == NO_NAME ? PRICE : due_keys_class(&log->dues, due),
	    log->contracts[made->contract].overdue);
}
