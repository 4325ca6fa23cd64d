#include "rc-import/control_totals.h"

#include "bytes/die.h"
#include "rc-import/cell/text.h"

/* A refund of x that was turned went from x to -x. */
static money
lost_by_turning(const struct control_totals *t)
{
	money lost = t->turned.sum;

	money_add(&lost, t->turned.sum, "refunds");
	return lost;
}

static void
check(const struct control_totals *t)
{
	unsigned long rows = t->written.rows + t->aside.rows + t->dropped.rows;
	money sum = t->written.sum;

	money_add(&sum, t->aside.sum, "amounts");
	money_add(&sum, t->dropped.sum, "amounts");
	money_add(&sum, lost_by_turning(t), "amounts");
	if (rows != t->read.rows)
		die("%lu rows were read, but %lu accounted for", t->read.rows, rows);
	if (sum != t->read.sum)
		die("amounts of %s were read, but %s accounted for",
		    money_text(t->read.sum), money_text(sum));
}

/* " (3 blank, 2 subtotal)", or nothing. */
static str
reasons(struct arena *a, const struct control_totals *t)
{
	str list = S("");

	for (int i = KEPT + 1; i < DROPS; i++)
		if (t->drops[i])
			list = arena_printf(a, "%.*s%s%lu %s", (int)list.len,
			    list.at, list.len ? ", " : " (", t->drops[i],
			    drop_name((enum drop)i));
	return list.len ? arena_printf(a, "%.*s)", (int)list.len, list.at) : list;
}

void
control_totals_add_sums(struct control_totals *t, const struct file_sums *of_file)
{
	if (of_file->n == 0 || of_file->unread)
		return;
	t->sums += of_file->n;
	t->sums_off += of_file->off;
	t->sum_label = of_file->label;
	t->sum = of_file->total;
}

/* "合计 181,602,000.00 agrees; ", or nothing. */
static str
about_sums(struct arena *a, const struct control_totals *t)
{
	if (t->sums_off)
		return arena_printf(a, "of %lu sums in the files %lu differ; ", t->sums,
		    t->sums_off);
	if (t->sums == 0)
		return S("");
	str label = text_shown(t->sum_label);
	str last = arena_printf(a, "%.*s %s", STR(label), money_grouped(t->sum));
	return t->sums == 1 ? arena_printf(a, "%.*s agrees; ", STR(last))
	    : arena_printf(a, "%lu sums in the files agree, the last is %.*s; ", t->sums,
	    STR(last));
}

static void
say_sums(const struct control_totals *t)
{
	struct arena a = { 0 };
	str turned = S(""), sums = about_sums(&a, t);

	if (t->turned.rows)
		turned = arena_printf(&a, " + %s by turning %lu refunds",
		    money_grouped(lost_by_turning(t)), t->turned.rows);
	warn("amount: %.*s%s read = %s written + %s set aside + %s dropped%.*s",
	    STR_SHOWN(sums), money_grouped(t->read.sum), money_grouped(t->written.sum),
	    money_grouped(t->aside.sum), money_grouped(t->dropped.sum),
	    STR_SHOWN(turned));
	arena_free(&a);
}

static void
say_rows(const struct control_totals *t)
{
	struct arena a = { 0 };
	str list = reasons(&a, t);
	str spread = S("");

	if (t->read.rows != t->rows)
		spread = arena_printf(&a, ", by groups %lu", t->read.rows);
	warn("rows: %lu read%.*s = %lu written + %lu set aside + %lu dropped%.*s",
	    t->rows, STR_SHOWN(spread), t->written.rows, t->aside.rows, t->dropped.rows,
	    (int)list.len, list.at);
	arena_free(&a);
}

void
control_totals_say_sheet(const struct control_totals *t, const struct control_totals *before,
    const char *name)
{
	unsigned long written = t->written.rows - before->written.rows;
	unsigned long aside = t->aside.rows - before->aside.rows;
	unsigned long dropped = t->dropped.rows - before->dropped.rows;

	warn("%s: %lu rows = %lu written + %lu set aside + %lu dropped%s%s", name,
	    written + aside + dropped, written, aside, dropped,
	    t->has_amounts ? "; amount written: " : "", t->has_amounts
	    ? money_grouped(t->written.sum - before->written.sum) : "");
}

void
control_totals_close(const struct control_totals *t, unsigned long emptied, bool quiet)
{
	check(t);
	if (quiet)
		return;
	if (t->rounded)
		warn("%lu amounts with more than two decimals were rounded",
		    t->rounded);
	if (emptied)
		warn("%lu cells that can't be read and aren't needed were left empty", emptied);
	if (t->repeated)
		warn("%lu dues repeat those of an earlier file or sheet", t->repeated);
	if (t->turned.rows)
		warn("%lu refunds without a minus were made negative",
		    t->turned.rows);
	say_rows(t);
	if (t->has_amounts)
		say_sums(t);
}
