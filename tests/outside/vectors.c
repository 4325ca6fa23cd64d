/*
 * Dates, roundings, interest and numerals that other programs computed, from files that are
 * not part of the project.
 */
#include "rc-letter/capital.h"
#include "values/date.h"
#include "values/rate.h"

#include "../unit/check.h"

/* A file of vectors, behind its header. */
static FILE *
vectors(const char *name)
{
	const char *root = getenv("RC_SHARED");
	char path[4096], line[1024];

	snprintf(path, sizeof(path), "%s/data/vectors/%s", root ? root : "../shared", name);
	FILE *file = fopen(path, "r");
	if (!file || !fgets(line, sizeof(line), file)) {
		perror(path);
		exit(1);
	}
	return file;
}

/* The next row of a TSV into at most n cells that end with NUL; false at the end. */
static inline bool
next_row(FILE *file, char *line, size_t room, char **cells, int n)
{
	if (!fgets(line, (int)room, file))
		return false;
	line[strcspn(line, "\n")] = '\0';
	for (int i = 0; i < n; i++) {
		size_t len = strcspn(line, "\t");
		bool more = line[len] != '\0';

		cells[i] = line;
		line[len] = '\0';
		line += len + more;
	}
	return true;
}

/* A row against all that the module knows of the day. */
static void
check_day(char *const *cells)
{
	struct civil c;
	date d = (date)strtol(cells[1], NULL, 10), from, parsed;
	char text[DATE_CHARS];

	c.year = (int)strtol(cells[0], NULL, 10);
	c.month = (int)strtol(cells[0] + 5, NULL, 10);
	c.day = (int)strtol(cells[0] + 8, NULL, 10);
	bool in_range = c.year >= 1900 && c.year <= 2999;
	CHECK(date_from(c, &from) == in_range);
	CHECK(date_parse(str_of(cells[0]), &parsed) == in_range);
	if (!in_range)
		return;
	CHECK(from == d && parsed == d);
	struct civil back = date_civil(d);
	CHECK(back.year == c.year && back.month == c.month && back.day == c.day);
	CHECK(date_weekday(d) == (int)strtol(cells[2], NULL, 10));
	date_put(text, d);
	CHECK(strncmp(text, cells[0], DATE_CHARS) == 0);
}

static void
check_days(void)
{
	FILE *file = vectors("dates.tsv");
	char line[256], *cells[3];
	int n = 0;

	for (; next_row(file, line, sizeof(line), cells, 3); n++)
		check_day(cells);
	CHECK(n > 10000);
	fclose(file);
}

static void
check_no_days(void)
{
	FILE *file = vectors("dates-invalid.tsv");
	char line[256], *cells[1];
	date d;

	while (next_row(file, line, sizeof(line), cells, 1))
		CHECK(!date_parse(str_of(cells[0]), &d));
	fclose(file);
}

/* The decimal as a whole number of 10^-10 fen, exactly; its places are at most 12. */
static wide
exact(const char *text)
{
	bool minus = *text == '-';
	wide value = 0;
	int places = -1;

	for (text += minus; *text; text++) {
		if (*text == '.') {
			places = 0;
			continue;
		}
		value = value * 10 + (*text - '0');
		places += places >= 0;
	}
	for (int i = places < 0 ? 0 : places; i < 12; i++)
		value *= 10;
	return minus ? -value : value;
}

static void
check_rounding(void)
{
	FILE *file = vectors("money-round.tsv");
	char line[512], *cells[2];
	int n = 0;

	for (; next_row(file, line, sizeof(line), cells, 2); n++) {
		const char *point = strchr(cells[0], '.');
		money wanted;

		/* they go beyond the range and 12 places, and have exponents */
		if (!money_parse(str_of(cells[1]), &wanted)
		    || strchr(cells[0], 'e') || (point && strlen(point) > 13))
			continue;
		CHECK(rate_round(exact(cells[0]), "x") == wanted);
	}
	CHECK(n > 500);
	fclose(file);
}

static void
check_interest(void)
{
	FILE *file = vectors("money-interest.tsv");
	char line[512], *cells[5];
	int n = 0;

	for (; next_row(file, line, sizeof(line), cells, 5); n++) {
		money amount, wanted;
		rate daily;

		CHECK(money_parse(str_of(cells[0]), &amount));
		CHECK(rate_parse(str_of(cells[1]), &daily));
		wide sum = (wide)amount * daily * strtol(cells[2], NULL, 10);
		CHECK(sum == exact(cells[3]));
		CHECK(money_parse(str_of(cells[4]), &wanted));
		CHECK(rate_round(sum, "x") == wanted);
	}
	CHECK(n > 500);
	fclose(file);
}

static str
capital(money m)
{
	static char text[CAPITAL_BYTES];

	return (str){ text, capital_put(text, m) };
}

/* Writes the numeral with capitals for all digits and units; returns its length. */
static size_t
capitals(const char *numeral, char *to)
{
	static const char *const pairs[][2] = {
		{ "一", "壹" }, { "二", "贰" }, { "三", "叁" }, { "四", "肆" },
		{ "五", "伍" }, { "六", "陆" }, { "七", "柒" }, { "八", "捌" },
		{ "九", "玖" }, { "十", "拾" }, { "百", "佰" }, { "千", "仟" },
	};
	size_t n = 0;

	for (; *numeral; numeral += 3, n += 3) {
		memcpy(to + n, numeral, 3);
		for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++)
			if (memcmp(numeral, pairs[i][0], 3) == 0)
				memcpy(to + n, pairs[i][1], 3);
	}
	return n;
}

/* A row: whole numbers as numerals, and amounts in capitals. */
static void
check_numeral(char **cells)
{
	char wanted[CAPITAL_BYTES * 2];
	size_t n = 0;
	money m;

	if (strcmp(cells[0], "format") == 0 && money_parse(str_of(cells[1]), &m)
	    && m % 100 == 0) {
		n = capitals(cells[3], wanted);
		memcpy(wanted + n, "元整", sizeof("元整"));
		CHECK_STR(capital(m), wanted);
	}
	if (strcmp(cells[1], "0") == 0 && strcmp(cells[0], "digitToChinese") == 0)
		CHECK_STR(capital(0), cells[3]);
}

static void
check_numerals(void)
{
	FILE *file = vectors("chinese-numerals.tsv");
	char line[1024], *cells[4];

	while (next_row(file, line, sizeof(line), cells, 4))
		check_numeral(cells);
	fclose(file);
}

int
main(void)
{
	TEST("day numbers and weekdays are those that other programs compute") {
		check_days();
	}
	TEST("a text that is no day is none") {
		check_no_days();
	}
	TEST("roundings are those that other programs compute") {
		check_rounding();
	}
	TEST("interest sums are those that other programs compute") {
		check_interest();
	}
	TEST("numerals are those that another program computed") {
		check_numerals();
	}
	return tests_done();
}
