#include "rc-import/rows/filled.h"

const char *const filled_names[] = {
	"kind", "result", "promise_on", "promise_amount", "note", NULL
};

struct filled
filled_of(const struct fields *f)
{
	if (f->table != CONTACTS)
		return (struct filled){ .kind = NO_FIELD };
	return (struct filled){
		.kind           = fields_find(f, S("kind")),
		.stage          = fields_find(f, S("stage")),
		.result         = fields_find(f, S("result")),
		.served_on      = fields_find(f, S("served_on")),
		.promise_on     = fields_find(f, S("promise_on")),
		.promise_amount = fields_find(f, S("promise_amount")),
		.note           = fields_find(f, S("note")),
	};
}

bool
is_unfilled(const struct filled *f, const str *texts)
{
	return f->kind != NO_FIELD && texts[f->kind].len == 0 && texts[f->result].len == 0
	    && texts[f->promise_on].len == 0 && texts[f->promise_amount].len == 0
	    && texts[f->note].len == 0;
}

const char *
filled_fault(const struct filled *f, const struct value *values)
{
	if (f->kind != NO_FIELD && values[f->kind].text.len == 0
	    && values[f->promise_amount].text.len && values[f->promise_on].text.len == 0)
		return "is empty, where an amount is promised";
	return NULL;
}
