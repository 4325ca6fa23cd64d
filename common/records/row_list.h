/*
 * A list of rows, kept in little memory until the last is there, and sorted.  A row is a
 * struct that a table of columns describes (column.h); in the list it takes a byte or a few for
 * each value, and its texts, but for those of a column with few different ones, which are kept
 * once.
 *
 *	struct row_list list = row_list_of(columns, n);
 *
 *	row_list_add(&list, rank, &row);             for each
 *	row_list_sort(&list, compare);
 *	row_list_get(&list, i, &row);
 *	row_list_free(&list);
 *
 * The rank is a number that sorts the rows, the lowest first, as far as a number can; rows of
 * one rank are compared.  What compares equal stays in the order in which it was added.
 */
#ifndef RC_RECORDS_ROW_LIST_H
#define RC_RECORDS_ROW_LIST_H

#include "bytes/names.h"
#include "records/column.h"

enum { LISTED_COLUMNS_MOST = 32 };

struct listed_row {
	int64_t rank;
	size_t  at;       /* where its bytes begin */
};

struct row_list {
	const struct column *columns;     /* of kinds other than ID */
	size_t               n_columns;
	size_t               size;        /* of the struct, up to its last column */
	struct listed_row   *rows;
	size_t               n, room;
	char                *bytes;
	size_t               n_bytes, bytes_room;
	struct names         words[LISTED_COLUMNS_MOST];    /* of columns with few texts */
};

/* At most LISTED_COLUMNS_MOST columns, which must live as long as the list. */
struct row_list row_list_of(const struct column *columns, size_t n);

/* A rank that puts the larger number first, and of one number the larger amount; NO_COUNT
   comes last.  Amounts below 0, and those from 687 million yuan on, are left to be compared. */
int64_t row_rank(count number, money amount);

/* Adds a row, whose texts need not live on. */
void row_list_add(struct row_list *l, int64_t rank, const void *row);

/* Sorts; `compare` orders two rows of one rank. */
void row_list_sort(struct row_list *l, int (*compare)(const void *row, const void *other));

/* Puts the columns of the i-th row into the struct; its texts live until a row is added. */
void row_list_get(const struct row_list *l, size_t i, void *row);

void row_list_free(struct row_list *l);

#endif
