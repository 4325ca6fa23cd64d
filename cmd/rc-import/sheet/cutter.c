#include "cutter.h"

void
cut_start(struct cutter *k, char delimiter)
{
	struct row_maker maker = k->maker;

	*k = (struct cutter){ .delimiter = delimiter, .line = 1, .maker = maker };
}

void
cut_last(struct cutter *k)
{
	k->last = true;
}

static void
skip(struct cutter *k, size_t n)
{
	k->text = str_from(k->text, n);
}

static void
put(struct cutter *k, size_t n)
{
	row_put(&k->maker, str_first(k->text, n));
	skip(k, n);
}

static void
fail(struct cutter *k, enum cut_fault fault)
{
	k->fault = fault;
	k->failed = true;
}

static bool
is_line_end(char c)
{
	return c == '\n' || c == '\r';
}

/* Takes a CR, LF or the first half of CRLF. */
static void
take_line_end(struct cutter *k)
{
	k->after_cr = k->text.at[0] == '\r';
	k->line++;
	skip(k, 1);
}

static enum cut_at
end_cell(struct cutter *k)
{
	row_end_cell(&k->maker);
	if (row_is_too_large(&k->maker))
		fail(k, CUT_LARGE);
	return AT_CELL;
}

static enum cut_at
begin_cell(struct cutter *k)
{
	char c = k->text.at[0];

	if (c == '"') {
		k->opened = k->line;
		skip(k, 1);
		return IN_QUOTED;
	}
	if (c != ' ')
		return IN_PLAIN;
	skip(k, 1);
	return AT_CELL;
}

static enum cut_at
in_plain(struct cutter *k)
{
	char c = k->text.at[0];
	size_t n = 0;

	if (c == k->delimiter) {
		skip(k, 1);
		return end_cell(k);
	}
	if (is_line_end(c)) {
		take_line_end(k);
		end_cell(k);
		return AT_ROW_END;
	}
	if (c == '\t') {
		row_break(&k->maker);
		skip(k, 1);
		return IN_PLAIN;
	}
	while (n < k->text.len && k->text.at[n] != k->delimiter
	    && k->text.at[n] != '\t' && !is_line_end(k->text.at[n]))
		n++;
	put(k, n);
	return IN_PLAIN;
}

static enum cut_at
in_quoted(struct cutter *k)
{
	char c = k->text.at[0];
	size_t n = 0;

	if (c == '"') {
		skip(k, 1);
		return AT_QUOTE;
	}
	if (is_line_end(c)) {
		take_line_end(k);
		row_break(&k->maker);
		return IN_QUOTED;
	}
	if (c == '\t') {
		row_break(&k->maker);
		skip(k, 1);
		return IN_QUOTED;
	}
	while (n < k->text.len && k->text.at[n] != '"'
	    && k->text.at[n] != '\t' && !is_line_end(k->text.at[n]))
		n++;
	put(k, n);
	return IN_QUOTED;
}

static enum cut_at
at_quote(struct cutter *k)
{
	char c = k->text.at[0];

	if (c == '"') {
		put(k, 1);
		return IN_QUOTED;
	}
	if (k->line > k->opened && c != k->delimiter && c != ' ' && c != '\t'
	    && !is_line_end(c))
		fail(k, CUT_SWALLOWED);
	return IN_PLAIN;
}

/* One step on; the text is not empty. */
static void
step(struct cutter *k)
{
	if (k->after_cr) {
		k->after_cr = false;
		if (k->text.at[0] == '\n') {
			skip(k, 1);
			return;
		}
	}
	if (!k->in_row) {
		row_start(&k->maker, k->line);
		k->in_row = true;
		k->at = AT_CELL;
	}
	switch (k->at) {
	case AT_CELL:    k->at = begin_cell(k); break;
	case IN_PLAIN:   k->at = in_plain(k); break;
	case IN_QUOTED:  k->at = in_quoted(k); break;
	case AT_QUOTE:   k->at = at_quote(k); break;
	case AT_ROW_END: break;
	}
	if (row_is_too_large(&k->maker))
		fail(k, CUT_LARGE);
}

/* The text is at its end: what is there is the last row. */
static enum cut
end(struct cutter *k)
{
	if (!k->in_row)
		return CUT_END;
	if (k->at == IN_QUOTED) {
		fail(k, CUT_OPEN);
		return CUT_FAULT;
	}
	end_cell(k);
	k->in_row = false;
	return CUT_ROW;
}

enum cut
cut_row(struct cutter *k)
{
	while (!k->failed) {
		if (k->text.len == 0)
			return k->last ? end(k) : CUT_MORE;
		step(k);
		if (k->in_row && k->at == AT_ROW_END) {
			k->in_row = false;
			return k->failed ? CUT_FAULT : CUT_ROW;
		}
	}
	return CUT_FAULT;
}
