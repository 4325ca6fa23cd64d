#include "records/tsv_ahead.h"

#include "check.h"

/* Opens tables of these texts, one file each, up to three. */
static struct tsv *
table(bool again, const char *first, const char *second, const char *third)
{
	const char *texts[] = { first, second, third };
	char *paths[4] = { NULL };

	for (int i = 0; i < 3 && texts[i]; i++) {
		const char *name = file_of(texts[i], strlen(texts[i]));

		paths[i] = strdup(name);
	}
	return tsv_open(paths, again);
}

/* The rest of the rows, cells joined by `|`, rows by `/`. */
static str
rows(struct tsv *t)
{
	static char text[1024];
	size_t len = 0;

	while (tsv_next(t)) {
		const str *cells = tsv_cells(t, tsv_row(t));

		for (int i = 0; i < tsv_width(t); i++)
			len += (size_t)snprintf(text + len, sizeof(text) - len,
			    "%.*s%c", STR(cells[i]),
			    i + 1 < tsv_width(t) ? '|' : '/');
	}
	return (str){ text, len };
}

int
main(void)
{
	TEST("columns are found by name") {
		struct tsv *t = table(false, "a\tb\n1\t2\n", NULL, NULL);

		CHECK(tsv_width(t) == 2);
		CHECK(tsv_find(t, S("b")) == 1);
		CHECK(tsv_find(t, S("c")) == NO_COLUMN);
		CHECK(tsv_need(t, S("a")) == 0);
		CHECK_STR(tsv_name(t, 1), "b");
		CHECK_STR(rows(t), "1|2/");
		tsv_close(t);
	}
	TEST("several files are one table, columns by name, the later's own at the end") {
		struct tsv *t = table(false, "a\tb\n1\t2\n", "c\tb\n3\t4\n",
		    "b\ta\n5\t6\n");

		CHECK(tsv_width(t) == 3);
		CHECK_STR(rows(t), "1|2|/|4|3/6|5|/");
		CHECK(tsv_count(t) == 3);
		tsv_close(t);
	}
	TEST("a row whose columns are the table's is plain") {
		struct tsv *t = table(false, "a\tb\n1\t2\n", "b\ta\n3\t4\n", NULL);

		CHECK(tsv_next(t) && tsv_plain(t, tsv_row(t).file));
		CHECK(tsv_next(t) && !tsv_plain(t, tsv_row(t).file));
		tsv_close(t);
		t = table(false, "a\tb\n1\t2\n", "a\tb\tc\n3\t4\t5\n", NULL);
		CHECK(tsv_next(t) && !tsv_plain(t, tsv_row(t).file));
		tsv_close(t);
	}
	TEST("a table can be read again, and its rows' texts kept") {
		struct tsv *t = table(true, "a\n1\n2\n", "a\n3\n", NULL);

		CHECK_STR(rows(t), "1/2/3/");
		tsv_again(t);
		CHECK(tsv_count(t) == 0);
		CHECK_STR(rows(t), "1/2/3/");
		tsv_close(t);
	}
	TEST("the place of a row is its file and line") {
		struct tsv *t = table(false, "a\n1\n2\n", "a\n", "a\n3\n");
		str place;

		rows(t);
		place = str_of(tsv_place(t, 1));
		CHECK(str_ends(place, S(":3")));
		char first[200];
		snprintf(first, sizeof(first), "%.*s", STR(place));
		place = str_of(tsv_place(t, 2));
		CHECK(str_ends(place, S(":2")));
		CHECK(strncmp(first, place.at, place.len - 2) != 0);
		tsv_close(t);
	}
	TEST("an empty cell is an empty text, also at the ends") {
		struct tsv *t = table(false, "a\tb\tc\n\t\t\n\tx\t\n", NULL, NULL);

		CHECK_STR(rows(t), "||/|x|/");
		tsv_close(t);
	}
	return tests_done();
}
