#include "rc-report/facts.h"

#include "bytes/die.h"
#include "rc-report/input/cube_table.h"

/* The log, of as many days as the kind looks back, or whole. */
static struct log *
read_contacts(const struct facts *f, const struct kind_of_report *kind)
{
	count days = f->asked.days != NO_COUNT ? f->asked.days : kind->log_days;
	date as_of = f->stream->as_of;

	return log_read(f->asked.files.contacts, f->policy, as_of,
	    kind->log_days ? as_of - days : NO_DATE);
}

/* Opens the dues, before which the other tables are read. */
static void
open_stream(struct facts *f, const struct kind_of_report *kind, char *const *paths)
{
	const char *texts[TEXTS_MOST];
	size_t n = kind->texts ? kind->texts(f->policy, texts)
	    : f->asked.list ? list_columns(f->policy, texts) : 0;
	struct stream_wanted wanted = { .by = f->by, .n_by = f->n_by,
		.texts = texts, .n_texts = n, .days = kind->days, .nodes = kind->nodes,
		.may_be_empty = f->asked.partial };

	f->stream = stream_open(paths, f->policy, &wanted);
	if (f->asked.files.contacts)
		f->stream->log = read_contacts(f, kind);
	if (f->asked.files.allocations)
		f->stream->parts = parts_read(f->asked.files.allocations, kind->customers);
	if (f->asked.month == NO_DATE && f->stream->as_of != NO_DATE)
		f->asked.month = date_month_start(f->stream->as_of);
}

static void
read_dues(struct facts *f, const struct kind_of_report *kind, char *const *paths)
{
	const struct request_files *files = &f->asked.files;

	open_stream(f, kind, paths);
	f->portfolio = portfolio_read(f->stream);
	f->contacts = f->stream->log ? f->stream->log->contacts : NULL;
	if (files->receipts)
		f->receipts = receipts_read(files->receipts, f->policy, f->portfolio->as_of,
		    f->stream->log);
	if (files->customers)
		f->clients = client_table_read(files->customers);
}

static void
read_merged_plan(struct facts *f, char *const *paths)
{
	static struct plan_table merged;

	merged = plan_table_read(paths, f->policy, f->by, f->n_by, f->asked.month);
	f->merged = &merged;
	f->asked.month = merged.month;
}

static void
open_plan(struct facts *f, const struct kind_of_report *kind, char *const *paths)
{
	if (f->asked.merge)
		read_merged_plan(f, paths);
	else
		open_stream(f, kind, paths);
}

/* Of the log a list shows what is newest. */
static void
open_list(struct facts *f, const struct kind_of_report *kind, char *const *paths)
{
	char *contacts = f->asked.files.contacts;

	f->asked.files.contacts = NULL;
	open_stream(f, kind, paths);
	f->asked.files.contacts = contacts;
	if (contacts)
		f->contacts = log_contacts(contacts, f->policy, f->stream->as_of);
}

static void
read_sums(struct facts *f, const struct kind_of_report *kind, char *const *paths)
{
	/* a partial is for other kinds, too */
	struct aged_wanted wanted = { .by = f->by, .n_by = f->n_by, .days = kind->days,
		.nodes = kind->nodes || f->asked.partial,
		.needs_nodes = kind->needs_nodes };

	f->cube = (f->asked.merge ? cube_read : aged_read)(paths, f->policy, &wanted);
}

static void
read_operands(struct facts *f, const struct kind_of_report *kind, char *const *paths)
{
	switch (kind->lists_dues && f->asked.list ? READS_LIST : kind->reads) {
	case READS_NOTHING:
		if (*paths)
			die_wrong("%s reads no file: '%s'", kind->name, *paths);
		return;
	case READS_SUMS:
		read_sums(f, kind, paths);
		return;
	case READS_DUES:
		read_dues(f, kind, paths);
		return;
	case READS_LIST:
		open_list(f, kind, paths);
		return;
	case READS_STREAM:
		open_stream(f, kind, paths);
		return;
	case READS_PLAN:
		open_plan(f, kind, paths);
		return;
	case READS_BY_PANEL:
		f->paths = paths;
		return;
	case READS_HISTORY:
		f->history = history_read(f->asked.files.history);
		return;
	case READS_PROPOSALS:
		f->proposals = proposals_read(paths);
		return;
	case READS_TASKS:
		f->work = work_read(paths, f->policy, f->asked.merge);
		return;
	}
}

static struct surveys *
read_surveys(const struct facts *f, const struct kind_of_report *kind)
{
	static const str by_customer[] = { { "customer_id", sizeof("customer_id") - 1 } };
	char *path = f->asked.files.surveys;
	struct tsv *t = tsv_open((char *[]){ path, NULL }, false);
	struct surveys *s = kind->customers ? surveys_read(t, f->policy, by_customer, 1)
	    : surveys_read(t, f->policy, f->by, f->n_by);

	tsv_close(t);
	if (kind->customers && !s->by_group)
		die("%s: no column 'customer_id'", path);
	return s;
}

static struct targets *
read_targets(const struct facts *f)
{
	char *path = f->asked.files.targets;
	struct tsv *t = tsv_open((char *[]){ path, NULL }, false);
	struct targets *targets = targets_read(t, path, f->asked.month, f->by, f->n_by);

	tsv_close(t);
	return targets;
}

struct facts
facts_read(const struct kind_of_report *kind, char *const *paths, const struct policy *p,
    const struct request *asked)
{
	struct facts f = { .policy = p, .by = asked->by, .n_by = asked->n_by,
		.asked = *asked };
	const struct request_files *files = &asked->files;

	read_operands(&f, kind, paths);
	if (kind->panels)
		return f;
	if (files->targets && !kind->rules)
		f.targets = read_targets(&f);
	if (files->surveys && !kind->rules)
		f.surveys = read_surveys(&f, kind);
	return f;
}
