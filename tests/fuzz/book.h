/*
 * What must hold of every book's sheets: rows rise, their cells are UTF-8 without control
 * characters, and read again they are the same.
 */
#ifndef RC_TESTS_FUZZ_BOOK_H
#define RC_TESTS_FUZZ_BOOK_H

#include "input.h"

#include "bytes/utf8.h"
#include "rc-import/sheet/book.h"

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
check_rows(struct sheet *s)
{
	struct row row;
	uint64_t sum = 0;
	unsigned long last = 0;

	for (bool first = true; sheet_next(s, &row); first = false) {
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

/* The book goes with its sheets. */
static inline void
check_book(struct book *b)
{
	struct sheet *s = book_sheet(b);

	for (size_t i = 0; i < s->n && i < SHEETS; i++) {
		sheet_choose(s, i, 2);
		check_rows(s);
		sheet_choose(s, i, ALL_ROWS);
		uint64_t sum = check_rows(s);
		sheet_again(s);
		MUST(check_rows(s) == sum);
	}
	sheet_close(s);
}

#endif
