/*
 * What must hold of every workbook's sheets: row numbers rise, cells are UTF-8 without
 * control characters, and a second reading gives the same.
 */
#ifndef RC_TESTS_FUZZ_WORKBOOK_H
#define RC_TESTS_FUZZ_WORKBOOK_H

#include "input.h"

#include "bytes/utf8.h"
#include "rc-import/forms/workbook/workbook.h"

enum { SHEETS = 4 };   /* so many are looked at */

static inline void
check_cell(str cell)
{
	MUST(utf8_valid(cell) == cell.len);
	for (size_t i = 0; i < cell.len; i++)
		MUST((unsigned char)cell.at[i] >= 0x20 && cell.at[i] != 0x7f);
}

/* All of a sheet in one number. */
static inline uint64_t
check_rows(struct input *s)
{
	struct row row;
	uint64_t sum = 0;
	unsigned long last = 0;

	for (bool first = true; input_next(s, &row); first = false) {
		MUST(first || row.number > last);
		MUST(row.n <= ROW_CELLS_MAX);
		last = row.number;
		for (size_t i = 0; i < row.n; i++) {
			check_cell(row.cells[i]);
			sum = sum * 31 + str_hash(row.cells[i]);
		}
		sum = sum * 31 + row.number;
	}
	return sum;
}

/* Closes the workbook, too. */
static inline void
check_workbook(struct workbook *b)
{
	struct input *s = workbook_input(b);

	for (size_t i = 0; i < s->n && i < SHEETS; i++) {
		input_choose(s, i, 2);
		check_rows(s);
		input_choose(s, i, ALL_ROWS);
		uint64_t sum = check_rows(s);
		input_again(s);
		MUST(check_rows(s) == sum);
	}
	input_close(s);
}

#endif
