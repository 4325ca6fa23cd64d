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
	TEST("every digit and every unit has its capital") {
		CHECK(is(123456789, "壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"));
		CHECK(is(987654321012, "玖拾捌亿柒仟陆佰伍拾肆万叁仟贰佰壹拾元零壹角贰分"));
	}
	TEST("a place of four digits that are all 0 has no 万, and its zeros are one 零") {
		CHECK(is(1000000, "壹万元整"));
		CHECK(is(10000000000, "壹亿元整"));
		CHECK(is(10000000001, "壹亿元零壹分"));
		CHECK(is(10000100000, "壹亿零壹仟元整"));
		CHECK(is(11000000000, "壹亿壹仟万元整"));
		CHECK(is(10010000000, "壹亿零壹拾万元整"));
		CHECK(is(100100, "壹仟零壹元整"));
		CHECK(is(101000, "壹仟零壹拾元整"));
		CHECK(is(1000100, "壹万零壹元整"));
		CHECK(is(11000000, "壹拾壹万元整"));
	}
	return tests_done();
}
