#include "rc-import/forms/xls/record.h"

#include <stdio.h>

enum { NO_NUMBER = 0x24 };   /* an error's code */

static void
begin_row(struct xls_rows *s, unsigned row)
{
	if (s->row == row + 1ul)
		return;
	s->row = row + 1ul;
	spool_row(s->to, s->row);
	s->n_hidden += (s->hidden[row / 8] & 1u << row % 8) != 0;
}

/* Begins the cell of the record at hand. */
static void
begin_cell(struct xls_rows *s)
{
	begin_row(s, biff_u16(s->biff, 0));
	spool_cell(s->to, biff_u16(s->biff, 2));
}

static void
put_truth(struct xls_rows *s, unsigned truth)
{
	spool_put(s->to, truth ? S("TRUE") : S("FALSE"));
}

static void
put_error(struct xls_rows *s, unsigned code)
{
	static const char *const errors[] = {
		[0x00] = "#NULL!", [0x07] = "#DIV/0!", [0x0F] = "#VALUE!",
		[0x17] = "#REF!", [0x1D] = "#NAME?", [NO_NUMBER] = "#NUM!",
		[0x2A] = "#N/A",
	};
	bool known = code < sizeof(errors) / sizeof(*errors) && errors[code];

	spool_put(s->to, str_of(known ? errors[code] : "#VALUE!"));
}

static void
put_number(struct xls_rows *s, double number, unsigned style)
{
	const struct number_format *f = styles_format(s->styles, style);
	char digits[64], text[NUMBER_CHARS];
	struct decimal d;

	snprintf(digits, sizeof(digits), "%.17g", number);
	if (!number_read(str_of(digits), &d)) {
		put_error(s, NO_NUMBER);
		return;
	}
	spool_put(s->to, (str){ text, f
	    ? number_format_put(f, &d, s->from_1904, text)
	    : number_put(text, &d) });
}

static double
double_at(const struct biff *b, size_t at)
{
	uint64_t bits = biff_u32(b, at) | (uint64_t)biff_u32(b, at + 4) << 32;
	double number;

	memcpy(&number, &bits, sizeof(number));
	return number;
}

/* A number in 30 bits: whole, or the high ones of a double; both may be in hundredths. */
static double
rk_at(const struct biff *b, size_t at)
{
	uint32_t rk = biff_u32(b, at);
	uint64_t bits = (uint64_t)(rk & ~3u) << 32;
	double number;

	memcpy(&number, &bits, sizeof(number));
	if (rk & 2)
		number = (double)((int32_t)rk >> 2);
	return rk & 1 ? number / 100 : number;
}

static void
read_number(struct xls_rows *s)
{
	begin_cell(s);
	put_number(s, double_at(s->biff, 6), biff_u16(s->biff, 4));
}

static void
read_rk(struct xls_rows *s)
{
	begin_cell(s);
	put_number(s, rk_at(s->biff, 6), biff_u16(s->biff, 4));
}

static void
read_rks(struct xls_rows *s)
{
	const struct biff *b = s->biff;
	unsigned column = biff_u16(b, 2);

	begin_row(s, biff_u16(b, 0));
	for (size_t at = 4; at + 6 < b->len; at += 6) {
		spool_cell(s->to, column++);
		put_number(s, rk_at(b, at + 2), biff_u16(b, at));
	}
}

static void
read_text(struct xls_rows *s)
{
	begin_cell(s);
	spool_put(s->to, biff_text(s->biff, 6, COUNT_U16));
}

static void
read_shared_text(struct xls_rows *s)
{
	uint32_t number = biff_u32(s->biff, 6);

	if (number >= strings_count(s->strings))
		ole_die(s->biff->ole, "a text that isn't there");
	begin_cell(s);
	spool_put(s->to, strings_at(s->strings, number));
}

static void
read_truth(struct xls_rows *s)
{
	unsigned value = biff_u8(s->biff, 6);

	begin_cell(s);
	if (biff_u8(s->biff, 7))
		put_error(s, value);
	else
		put_truth(s, value);
}

/* What a formula gave: a number, or what its first byte says if its last two are full. */
static void
read_formula(struct xls_rows *s)
{
	const struct biff *b = s->biff;
	enum { IS_TEXT, IS_TRUTH, IS_ERROR, IS_EMPTY };

	begin_cell(s);
	if (biff_u16(b, 12) != 0xFFFF)
		put_number(s, double_at(b, 6), biff_u16(b, 4));
	else if (biff_u8(b, 6) == IS_TRUTH)
		put_truth(s, biff_u8(b, 8));
	else if (biff_u8(b, 6) == IS_ERROR)
		put_error(s, biff_u8(b, 8));
	s->text_comes = biff_u16(b, 12) == 0xFFFF && biff_u8(b, 6) == IS_TEXT;
}

/* It comes right behind its formula, whose cell is begun. */
static void
read_formula_text(struct xls_rows *s)
{
	if (s->text_comes)
		spool_put(s->to, biff_text(s->biff, 0, COUNT_U16));
	s->text_comes = false;
}

static void
read_row(struct xls_rows *s)
{
	unsigned row = biff_u16(s->biff, 0);

	if (biff_u16(s->biff, 12) & 0x20)
		s->hidden[row / 8] |= (unsigned char)(1u << row % 8);
}

static void
read_merged(struct xls_rows *s)
{
	const struct biff *b = s->biff;
	size_t n = biff_u16(b, 0);

	for (size_t i = 0; i < n; i++) {
		size_t at = 2 + i * 8;

		spool_merge(s->to, (struct merged_range){ biff_u16(b, at) + 1ul,
		    biff_u16(b, at + 2) + 1ul, biff_u16(b, at + 4),
		    biff_u16(b, at + 6) });
	}
}

static const struct xls_record records[] = {
	{ BIFF_FORMULA, true, read_formula },
	{ BIFF_FORMULA_3, true, read_formula },
	{ BIFF_FORMULA_4, true, read_formula },
	{ BIFF_FORMULA_TEXT, false, read_formula_text },
	{ BIFF_MERGED, false, read_merged },
	{ BIFF_NUMBER, true, read_number },
	{ BIFF_RICH_TEXT, true, read_text },
	{ BIFF_RK, true, read_rk },
	{ BIFF_RKS, true, read_rks },
	{ BIFF_ROW, false, read_row },
	{ BIFF_SHARED_TEXT, true, read_shared_text },
	{ BIFF_TEXT, true, read_text },
	{ BIFF_TRUTH, true, read_truth },
};

const struct xls_record *
xls_record(const struct biff *b)
{
	for (size_t i = 0; i < sizeof(records) / sizeof(*records); i++)
		if (records[i].type == b->type)
			return &records[i];
	return NULL;
}
