#include "rc-import/forms/csv/cutter.h"

#include <stdlib.h>

void
cut_start(struct cutter *k, char delimiter)
{
	size_t *ends = k->ends ? k->ends : mem_new(ROW_CELLS_MAX, sizeof(*ends));

	*k = (struct cutter){ .delimiter = delimiter, .line = 1, .ends = ends };
}

size_t
cut_left(const struct cutter *k)
{
	return (k->in_row ? k->to - k->row : 0) + k->end - k->next;
}

void
cut_move(struct cutter *k, char *text)
{
	size_t begun = k->in_row ? k->to - k->row : 0, rest = k->end - k->next;

	if (begun)
		memcpy(text, k->text + k->row, begun);
	if (rest)
		memcpy(text + begun, k->text + k->next, rest);
	k->text = text;
	k->cell -= k->row;
	k->row = 0;
	k->to = k->next = begun;
	k->end = begun + rest;
	k->marked &= begun + rest > 0;
}

void
cut_add(struct cutter *k, size_t n, bool marked)
{
	k->end += n;
	k->marked |= marked;
}

void
cut_last(struct cutter *k)
{
	k->last = true;
}

void
cut_free(struct cutter *k)
{
	free(k->ends);
}

static void
put(struct cutter *k, size_t n)
{
	if (k->to < k->next)
		memmove(k->text + k->to, k->text + k->next, n);
	k->to += n;
	k->next += n;
}

/* A tab or a line break, which was gone over. */
static void
put_break(struct cutter *k)
{
	if (k->to > k->cell && k->text[k->to - 1] != ' ')
		k->text[k->to++] = ' ';
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
	k->after_cr = k->text[k->next++] == '\r';
	k->line++;
}

static bool
is_too_large(const struct cutter *k)
{
	return k->to - k->row > ROW_BYTES_MAX || k->n >= ROW_CELLS_MAX;
}

static enum cut_at
end_cell(struct cutter *k)
{
	k->ends[k->n++] = k->to - k->row;
	k->cell = k->to;
	if (is_too_large(k))
		fail(k, CUT_LARGE);
	return AT_CELL;
}

static enum cut_at
begin_cell(struct cutter *k)
{
	char c = k->text[k->next];

	if (c == '"') {
		k->opened = k->line;
		k->next++;
		return IN_QUOTED;
	}
	if (c != ' ')
		return IN_PLAIN;
	k->next++;
	return AT_CELL;
}

static enum cut_at
in_plain(struct cutter *k)
{
	const char *at = k->text + k->next;
	size_t n = 0, most = k->end - k->next;

	if (*at == k->delimiter) {
		k->next++;
		return end_cell(k);
	}
	if (is_line_end(*at)) {
		take_line_end(k);
		end_cell(k);
		return AT_ROW_END;
	}
	if (*at == '\t') {
		k->next++;
		put_break(k);
		return IN_PLAIN;
	}
	while (n < most && at[n] != k->delimiter && at[n] != '\t' && !is_line_end(at[n]))
		n++;
	put(k, n);
	return IN_PLAIN;
}

static enum cut_at
in_quoted(struct cutter *k)
{
	const char *at = k->text + k->next;
	size_t n = 0, most = k->end - k->next;

	if (*at == '"') {
		k->next++;
		return AT_QUOTE;
	}
	if (is_line_end(*at) || *at == '\t') {
		if (*at == '\t')
			k->next++;
		else
			take_line_end(k);
		put_break(k);
		return IN_QUOTED;
	}
	while (n < most && at[n] != '"' && at[n] != '\t' && !is_line_end(at[n]))
		n++;
	put(k, n);
	return IN_QUOTED;
}

static enum cut_at
at_quote(struct cutter *k)
{
	char c = k->text[k->next];

	if (c == '"') {
		put(k, 1);
		return IN_QUOTED;
	}
	if (k->line > k->opened && c != k->delimiter && c != ' ' && c != '\t'
	    && !is_line_end(c))
		fail(k, CUT_SWALLOWED);
	return IN_PLAIN;
}

static void
begin_row(struct cutter *k)
{
	k->number = k->line;
	k->row = k->cell = k->to = k->next;
	k->n = 0;
	k->at = AT_CELL;
	k->in_row = true;
}

/* Goes over the second half of CRLF; false if it isn't there. */
static bool
skip_lf(struct cutter *k)
{
	bool there = k->after_cr && k->text[k->next] == '\n';

	k->after_cr = false;
	k->next += there;
	return there;
}

/* One step on; there is text, and a row. */
static void
step(struct cutter *k)
{
	switch (k->at) {
	case AT_CELL:    k->at = begin_cell(k); break;
	case IN_PLAIN:   k->at = in_plain(k); break;
	case IN_QUOTED:  k->at = in_quoted(k); break;
	case AT_QUOTE:   k->at = at_quote(k); break;
	case AT_ROW_END: break;
	}
	if (is_too_large(k))
		fail(k, CUT_LARGE);
}

/* The row, whose cells are all ended. */
static enum cut
finish_row(struct cutter *k, str *cells, struct row *row)
{
	size_t start = 0;

	*row = (struct row){ .cells = cells, .n = k->n, .number = k->number };
	for (size_t i = 0; i < k->n; i++) {
		bool sound = row->damage == SOUND;

		cells[i] = row_clean(k->text + k->row + start, k->ends[i] - start,
		    &row->damage);
		if (sound && row->damage != SOUND)
			row->damaged = i;
		start = k->ends[i];
	}
	k->in_row = false;
	return CUT_ROW;
}

/* The text is at its end: what is there is the last row. */
static enum cut
end(struct cutter *k, str *cells, struct row *row)
{
	if (!k->in_row)
		return CUT_END;
	if (k->at == IN_QUOTED) {
		fail(k, CUT_OPEN);
		return CUT_FAULT;
	}
	end_cell(k);
	return finish_row(k, cells, row);
}

/* Cuts a row step by step, whatever is in it and wherever the text ends. */
static enum cut
cut_any(struct cutter *k, str *cells, struct row *row)
{
	while (!k->failed) {
		if (k->next == k->end)
			return k->last ? end(k, cells, row) : CUT_MORE;
		if (skip_lf(k))
			continue;
		if (!k->in_row)
			begin_row(k);
		step(k);
		if (k->in_row && k->at == AT_ROW_END)
			return k->failed ? CUT_FAULT : finish_row(k, cells, row);
	}
	return CUT_FAULT;
}

/* Cuts a row at once, if it is all there and plain; CUT_MORE if it isn't. */
static enum cut
cut_plain(struct cutter *k, str *cells, struct row *row)
{
	size_t n;
	ptrdiff_t len = plain_row_cut((str){ k->text + k->next, k->end - k->next },
	    k->delimiter, cells, &n);

	if (len < 0)
		return CUT_MORE;
	*row = (struct row){ .cells = cells, .n = n, .number = k->line };
	k->next += (size_t)len;
	take_line_end(k);
	return CUT_ROW;
}

enum cut
cut_row(struct cutter *k, str *cells, struct row *row)
{
	if (!k->in_row && !k->marked && !k->failed && k->next < k->end) {
		skip_lf(k);
		if (cut_plain(k, cells, row) == CUT_ROW)
			return CUT_ROW;
	}
	return cut_any(k, cells, row);
}
