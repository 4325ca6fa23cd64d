/*
 * For targets that read books: writes the input to a file, opens it with the function of its
 * kind, and reads every sheet.  Rows rise, and their cells are UTF-8 without control
 * characters, as long as nothing is said to be wrong with them.
 */
#ifndef RC_FUZZ_BOOK_H
#define RC_FUZZ_BOOK_H

#include "target.h"

#include <unistd.h>

#include "bytes/utf8.h"
#include "rc-import/sheet/book.h"

static char book_path[64];

static inline void
remove_book(void)
{
	unlink(book_path);
}

/* A file of the input, open; it is removed at the end of the run. */
static inline struct in *
book_of(str input)
{
	if (!*book_path) {
		snprintf(book_path, sizeof(book_path), "/tmp/rc-fuzz-%ld",
		    (long)getpid());
		atexit(remove_book);
	}
	FILE *file = fopen(book_path, "wb");
	MUST(file);
	MUST(fwrite(input.at, 1, input.len, file) == input.len);
	fclose(file);
	return in_open(book_path, true);
}

static inline void
check_cell(str cell)
{
	MUST(utf8_valid(cell) == cell.len);
	for (size_t i = 0; i < cell.len; i++)
		MUST((unsigned char)cell.at[i] >= 0x20 && cell.at[i] != 0x7f);
}

static inline void
read_book(struct book *b)
{
	struct sheet *s = book_sheet(b);
	struct row row;

	for (size_t leaf = 0; leaf < s->n; leaf++) {
		unsigned long last = 0, rows = 0;

		sheet_choose(s, leaf, ALL_ROWS);
		for (; sheet_next(s, &row); rows++) {
			MUST(rows == 0 || row.number > last);
			last = row.number;
			for (size_t i = 0; i < row.n; i++)
				check_cell(row.cells[i]);
		}
		sheet_again(s);
		while (sheet_next(s, &row))
			rows--;
		MUST(rows == 0);
	}
	sheet_close(s);
}

#endif
