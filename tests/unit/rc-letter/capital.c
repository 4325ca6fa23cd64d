#include "rc-letter/capital.h"

#include "../check.h"

static bool
is(money m, const char *wanted)
{
	char text[CAPITAL_BYTES];
	size_t n = capital_put(text, m);

	if (n <= CAPITAL_BYTES && str_eq((str){ text, n }, str_of(wanted)))
		return true;
	printf("# got '%.*s', wanted '%s'\n", (int)n, text, wanted);
	return false;
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

/* A row of the vectors: whole numbers as numerals, and amounts in capitals. */
static void
check_row(char **cells)
{
	char wanted[CAPITAL_BYTES * 2];
	size_t n = 0;
	money m;

	if (strcmp(cells[0], "format") == 0 && money_parse(str_of(cells[1]), &m)
	    && m % 100 == 0) {
		n = capitals(cells[3], wanted);
		memcpy(wanted + n, "元整", sizeof("元整"));
		CHECK(is(m, wanted));
	}
	if (strcmp(cells[1], "0") == 0 && strcmp(cells[0], "digitToChinese") == 0)
		CHECK(is(0, cells[3]));
}

int
main(void)
{
	TEST("the examples of the rules for filling in cheques") {
		CHECK(is(140950, "壹仟肆佰零玖元伍角整"));
		CHECK(is(600714, "陆仟零柒元壹角肆分"));
		CHECK(is(168032, "壹仟陆佰捌拾元零叁角贰分"));
		CHECK(is(1640902, "壹万陆仟肆佰零玖元零贰分"));
		CHECK(is(32504, "叁佰贰拾伍元零肆分"));
	}
	TEST("整 stands behind 元 and 角, not behind 分") {
		CHECK(is(120000000, "壹佰贰拾万元整"));
		CHECK(is(100, "壹元整"));
		CHECK(is(10, "壹角整"));
		CHECK(is(1, "壹分"));
		CHECK(is(11, "壹角壹分"));
		CHECK(is(101, "壹元零壹分"));
		CHECK(is(0, "零元整"));
	}
	TEST("a run of zeros between two digits is one 零, across 万, 亿 and 元") {
		CHECK(is(10700053, "壹拾万零柒仟元零伍角叁分"));
		CHECK(is(10000001, "壹拾万元零壹分"));
		CHECK(is(1000000000100, "壹佰亿零壹元整"));
		CHECK(is(2010001000, "贰仟零壹拾万零壹拾元整"));
		CHECK(is(1001001001, "壹仟零壹万零壹拾元零壹分"));
	}
	TEST("amounts up to the largest, either way") {
		CHECK(is(MONEY_MAX, "玖拾万亿元整"));
		CHECK(is(MONEY_MAX - 1, "捌拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万"
		    "玖仟玖佰玖拾玖元玖角玖分"));
		CHECK(is(-12345, "负壹佰贰拾叁元肆角伍分"));
		CHECK(is(-MONEY_MAX, "负玖拾万亿元整"));
	}
	TEST("numerals are those that another program computed") {
		char line[1024], *cells[4];
		FILE *file = shared("vectors/chinese-numerals.tsv");

		while (file && next_row(file, line, sizeof(line), cells, 4))
			check_row(cells);
		if (file)
			fclose(file);
	}
	return tests_done();
}
