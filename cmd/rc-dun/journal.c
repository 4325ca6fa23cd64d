#include "rc-dun/journal.h"

#include "bytes/die.h"
#include "rc-dun/dunned.h"
#include "records/append.h"

/* A row of the log, as far as dunning knows it. */
struct entry {
	date on;
	str  contract_id, due_id, kind, stage, note;
};

static const struct column entry_columns[] = {
	NEED(DATE, struct entry, on),
	NEED(TEXT, struct entry, contract_id),
	NEED(TEXT, struct entry, due_id),
	NEED(TEXT, struct entry, kind),
	NEED(TEXT, struct entry, stage),
	NEED(TEXT, struct entry, note),
};

void
journal_check(const struct tsv *log, const char *path, date newest_dun, date as_of)
{
	tsv_need_of(log, S("due_id"), "contacts");
	tsv_need_of(log, S("stage"), "contacts");
	if (as_of != NO_DATE && newest_dun > as_of)
		die("%s: has a dun of %s; nothing is committed for %s, which is older",
		    path, date_text(newest_dun), date_text(as_of));
}

static bool
is_acted_on(const struct dun_item *item)
{
	return has_step(item)
	    && (item->hold.kind == FREE || item->hold.kind == COVERED);
}

struct out *
journal_open(const struct run *r, const char *path)
{
	bool acts = false;

	for (size_t i = 0; i < r->n_actions; i++)
		acts |= !r->actions[i].is_review;
	return acts ? out_open(path) : NULL;
}

/* By an earlier run of the day, which this one repeats. */
static bool
is_committed(const struct run *r, const struct entry *e)
{
	return r->committed && names_find(r->committed, contact_dun_key(e->contract_id,
	    e->due_id, e->stage)) != NO_NAME;
}

void
journal_write(struct out *o, const struct run *r, const struct tsv *log,
    const char *path)
{
	append_begin(o, path);
	for (uint32_t i = 0; i < r->n; i++) {
		const struct dun_item *item = &r->items[i];
		struct entry entry = {
			.on = r->as_of, .contract_id = item->contract_id,
			.due_id = item->due_id,
			.kind = str_of(contact_kind_name(DUN)),
		};

		if (!is_acted_on(item))
			continue;
		entry.stage = item->next.step->stage;
		if (is_committed(r, &entry))
			continue;
		if (item->hold.kind == COVERED)
			entry.note = hold_text(r, item);
		append_row(o, log, entry_columns,
		    sizeof(entry_columns) / sizeof(*entry_columns), &entry);
	}
}
