/*
 * What must hold of every workbook's sheets: rows rise, cells are clean, and read again they
 * are the same.
 */
#ifndef RC_CELLS_H
#define RC_CELLS_H

#include "target.h"

#include "bytes/utf8.h"
#include "rc-import/sheet/sheet.h"

static inline void
check_cell(str cell)
{
	MUST(utf8_valid(cell) == cell.len);
	for (size_t i = 0; i < cell.len; i++)
		MUST((unsigned char)cell.at[i] >= 0x20);
}

/* All of a sheet in one number. */
static inline uint64_t
check_rows(struct sheet *s)
{
	struct row row;
	uint64_t sum = 0;
	unsigned long last = 0;

	while (sheet_next(s, &row)) {
		MUST(row.number > last);
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

/* The first sheets, and the sheet is closed. */
static inline void
check_sheets(struct sheet *s)
{
	for (size_t i = 0; i < s->n && i < 4; i++) {
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
