#include "rc-dun/journal.h"

#include "bytes/die.h"
#include "bytes/in.h"
#include "rc-dun/dunned.h"

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

/* The log byte for byte. */
static void
copy(struct out *o, const char *path)
{
	struct in *in = in_open(path, false);
	str block;

	while (in_block(in, &block))
		out_str(o, block);
	in_close(in);
}

static void
put_cell(struct out *o, str name, const struct entry *entry)
{
	for (size_t i = 0; i < sizeof(entry_columns) / sizeof(*entry_columns); i++) {
		const struct column *c = &entry_columns[i];

		if (str_eq(str_of(c->name), name))
			value_put(o, c->kind, (const char *)entry + c->at);
	}
}

/* The entry in the log's own columns; those that are others' stay empty. */
static void
put_entry(struct out *o, const struct tsv *log, const struct entry *entry)
{
	for (int i = 0; i < tsv_width(log); i++) {
		if (i)
			out_char(o, '\t');
		put_cell(o, tsv_name(log, i), entry);
	}
	out_char(o, '\n');
}

void
journal_write(struct out *o, const struct run *r, const struct tsv *log,
    const char *path)
{
	copy(o, path);
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
		if (item->hold.kind == COVERED)
			entry.note = hold_text(r, item);
		put_entry(o, log, &entry);
	}
}
