#include <stdlib.h>

#include "rc-report/kinds/warnings/figure.h"

enum { PROMISE_DAYS = WARNING_DAYS };

/* The dues' numbers of the contracts in the log, of those with a due that counts. */
static void
open_promises(struct figure *f)
{
	uint32_t n = f->facts->stream->log->contacts->contracts.n;
	uint32_t *numbers = f->own = mem_new((size_t)n + 1, sizeof(*numbers));

	for (uint32_t i = 0; i < n; i++)
		numbers[i] = NO_NAME;
}

static void
take_promises(struct figure *f, const struct streamed_due *row, uint32_t contract)
{
	uint32_t *numbers = f->own;

	if (row->counts && row->in_log != NO_NAME)
		numbers[row->in_log] = contract;
}

static void
add_promise(struct figure *f, uint32_t contract, const struct promise *promise)
{
	date as_of = f->facts->as_of;
	bool broken = promise_is_broken(promise);
	money amount = promise->made->promise_amount;

	if (promise->state == PROMISE_REPLACED || promise->last_day >= as_of
	    || promise->last_day < as_of - PROMISE_DAYS)
		return;
	figure_add(f, contract, f->by->of_contracts[contract], (struct figure_sums){
		broken, 1, 1, broken && amount != NO_MONEY ? amount : 0 });
}

static void
close_promises(struct figure *f)
{
	struct log *log = f->facts->stream->log;
	uint32_t *numbers = f->own;

	for (size_t i = 0; i < log->contacts->n; i++) {
		const struct contact *made = &log->contacts->list[i];

		if (!log_judges(log, made) || numbers[made->contract] == NO_NAME)
			continue;
		struct promise promise = log_promise(log, f->facts->receipts, made);
		add_promise(f, numbers[made->contract], &promise);
	}
	free(numbers);
}

const struct figure_maker figure_promises_broken = {
	.open = open_promises, .take = take_promises, .close = close_promises,
};
