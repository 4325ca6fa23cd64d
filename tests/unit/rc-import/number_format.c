#include "rc-import/forms/workbook/number_format.h"

#include "../check.h"

static bool from_1904;

/* What a number shows in a format, good until the next call. */
static str
shown(const char *code, const char *number)
{
	static char room[NUMBER_CHARS];
	struct number_format f = number_format_of(str_of(code));

	return number_shown(&f, str_of(number), from_1904, room);
}

int
main(void)
{
	TEST("formats of days") {
		static const char *const codes[] = {
			"yyyy/m/d", "m/d/yy", "d-mmm", "yyyy\"年\"m\"月\"d\"日\";@", "e",
			"yyyy年m月", "[$-804]yyyy-mm-dd", "[DBNum1][$-804]m月d日",
			"aaaa", "[Red]dd;[Blue]dd", "[$-F800]dddd\\,\\ mmmm", "m",
			"YYYY-MM-DD HH:MM:SS", "ggge", "mmm h:mm",
		};

		for (size_t i = 0; i < sizeof(codes) / sizeof(*codes); i++)
			CHECK_STR(shown(codes[i], "45356"), "2024-03-05");
	}
	TEST("formats of times") {
		static const char *const codes[] = {
			"h:mm", "hh:mm:ss", "mm:ss.0", "h:mm AM/PM", "A/P",
			"上午/下午h\"时\"mm\"分\"", "[$-F400]h:mm:ss AM/PM",
		};

		for (size_t i = 0; i < sizeof(codes) / sizeof(*codes); i++)
			CHECK_STR(shown(codes[i], "0.5625"), "13:30:00");
		CHECK_STR(shown("[h]:mm", "1.5625"), "37:30:00");
		CHECK_STR(shown("[mm]:ss", "0.5"), "12:00:00");
		CHECK_STR(shown("h:mm", "45356.5"), "2024-03-05 12:00:00");
	}
	TEST("formats of numbers, with letters that are none of theirs") {
		static const char *const codes[] = {
			"General", "GENERAL", "G/通用格式", "0.00", "#,##0",
			"_d0", "*d0", "_）0", "[Magenta]0", "0.00E+00", "[$-804]0.0",
			"##0.0e-0", "# ?/?", "@", "[>5]0;0.0", "",
			"0.0_);[Red]\\(0.0\\)", "[Yellow]@", "[$¥-804]#,##0.00", "\\¥0",
			"￥#,##0", "_ \"¥\"* #,##0.00_ ", "\"RMB\" 0.0", "\"人民币\"0",
		};

		for (size_t i = 0; i < sizeof(codes) / sizeof(*codes); i++)
			CHECK_STR(shown(codes[i], "45356.5"), "45356.5");
	}
	TEST("shares are exact") {
		CHECK_STR(shown("0%", "0.05"), "5%");
		CHECK_STR(shown("0.00%", "4.3499999999999997E-2"), "4.35%");
		CHECK_STR(shown("0.00%;[Red]-0.00%", "-1.2"), "-120%");
		CHECK_STR(shown("0%", "0"), "0%");
		CHECK_STR(shown("0%", "1E-7"), "0.00001%");
	}
	TEST("a dash for zero, and only for it") {
		const char *code = "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ";

		CHECK_STR(shown(code, "0"), "-");
		CHECK_STR(shown(code, "0.001"), "0.001");
		CHECK_STR(shown(code, "-5"), "-5");
		CHECK_STR(shown("_($* #,##0_);_($* (#,##0);_($* \"-\"_)", "0"), "-");
		CHECK_STR(shown("\"-\"", "5"), "5");
		CHECK_STR(shown("0;-0;-0", "0"), "0");
		CHECK_STR(shown("0;0;;@", "0"), "0");
	}
	TEST("what is written around a number is part of what it says") {
		CHECK_STR(shown("#,##0.00\"万元\"", "100"), "100万元");
		CHECK_STR(shown("0.00\\万\\元", "12.345"), "12.345万元");
		CHECK_STR(shown("#,##0.00万", "-3.5"), "-3.5万");
		CHECK_STR(shown("General\"元\"", "45356.5"), "45356.5元");
		CHECK_STR(shown("[$€-2] #,##0.00", "100"), "€100");
		CHECK_STR(shown("[$$-409]#,##0.00", "1.5"), "$1.5");
		CHECK_STR(shown("_($* #,##0_);_($* (#,##0)", "7"), "$7");
		CHECK_STR(shown("#,##0.00 [$€-407]", "1"), "1€");
		CHECK_STR(shown("[$USD] 0", "3"), "USD3");
		CHECK_STR(shown("\"d\"0", "45356.5"), "d45356.5");
		CHECK_STR(shown("!d0", "5"), "d5");
		CHECK_STR(shown("0\"%\"", "5.5"), "5.5%");
		CHECK_STR(shown("#,##0\"万\";-#,##0\"万\"", "-5"), "-5万");
	}
	TEST("a comma behind the digits moves the point, which a unit or a comma tells") {
		CHECK_STR(shown("0.00,\"千\"", "1234567"), "1234.567千");
		CHECK_STR(shown("#,##0.00,,\"百万\"", "1234567"), "1.234567百万");
		CHECK_STR(shown("0!.0,\"万\"", "1234567"), "123.4567万");
		CHECK_STR(shown("0\\.00,\"万\"", "1234567"), "12.34567万");
		CHECK_STR(shown("0,.0\"千\"", "1500"), "1.5千");
		CHECK_STR(shown("0.00,", "1234567"), "1234.567,");
		CHECK_STR(shown("0!.0,", "1234567"), "123.4567,");
		CHECK_STR(shown("0.00,", "0"), "0");
	}
	TEST("digits stand where the pattern of an id has them") {
		CHECK_STR(shown("\"HT-\"0000", "12"), "HT-0012");
		CHECK_STR(shown("\"HT-\"0000", "12345"), "HT-12345");
		CHECK_STR(shown("00\"-\"00000", "2600123"), "26-00123");
		CHECK_STR(shown("00-00000", "2600123"), "26-00123");
		CHECK_STR(shown("00-00", "5"), "00-05");
		CHECK_STR(shown("00-00", "123456"), "1234-56");
		CHECK_STR(shown("\"A\"00\"栋\"", "7"), "A07栋");
		CHECK_STR(shown("0\"栋\"", "12"), "12栋");
		CHECK_STR(shown("\"HT-\"0000", "1.5"), "HT-1.5");
		CHECK_STR(shown("\"HT-\"0000", "12345678901234567"),
		    "HT-1.2345678901234567E+16");
	}
	TEST("a pattern too long to be one is left out") {
		CHECK_STR(shown("\"一二三四五六七八九十一二三四五六七\"0.0", "5"), "5");
	}
	TEST("nothing but zeros pads integers") {
		CHECK_STR(shown("00000", "123"), "00123");
		CHECK_STR(shown("00000", "-123"), "-00123");
		CHECK_STR(shown("000", "0"), "000");
		CHECK_STR(shown("000", "1.5"), "1.5");
		CHECK_STR(shown("000", "12345"), "12345");
		CHECK_STR(shown("0", "5"), "5");
	}
	TEST("a section is chosen by the sign, or by its condition") {
		CHECK_STR(shown("0%;h:mm", "-0.5"), "-0.5");
		CHECK_STR(shown("0%;0", "-0.5"), "-0.5");
		CHECK_STR(shown("0%;0", "0"), "0%");
		CHECK_STR(shown("[<1]0%;0", "0.5"), "50%");
		CHECK_STR(shown("[<1]0%;0", "1"), "1");
		CHECK_STR(shown("[<=1]0%;0", "1"), "100%");
		CHECK_STR(shown("[<>1]0%;0", "1"), "1");
		CHECK_STR(shown("[<>1]0%;0", "2"), "200%");
		CHECK_STR(shown("[=0]\"-\";[>=100]0;0%", "0"), "-");
		CHECK_STR(shown("[=0]\"-\";[>=100]0;0%", "1"), "100%");
	}
	TEST("1900 has a leap day, and 0 is the day before its first") {
		CHECK_STR(shown("d", "0"), "1900-01-00");
		CHECK_STR(shown("d", "1"), "1900-01-01");
		CHECK_STR(shown("d", "59.5"), "1900-02-28 12:00:00");
		CHECK_STR(shown("d", "60"), "1900-02-29");
		CHECK_STR(shown("d", "61"), "1900-03-01");
		CHECK_STR(shown("d", "36585"), "2000-02-29");
		CHECK_STR(shown("d", "73109"), "2100-02-28");
		CHECK_STR(shown("d", "73110"), "2100-03-01");
		CHECK_STR(shown("d", "2958465"), "9999-12-31");
	}
	TEST("what is no day stays a number") {
		CHECK_STR(shown("d", "-1"), "-1");
		CHECK_STR(shown("d", "2958466"), "2958466");
		CHECK_STR(shown("d", "2958465.999999999"), "2958465.999999999");
		CHECK_STR(shown("d", "1E+20"), "1E+20");
		CHECK_STR(shown("d", "无"), "无");
	}
	TEST("times are rounded to the second, and to the next day from half a millisecond on") {
		CHECK_STR(shown("d", "45356.99999999"), "2024-03-05 23:59:59");
		CHECK_STR(shown("d", "45356.99999996528"), "2024-03-05 23:59:59");
		CHECK_STR(shown("d", "45356.999999994"), "2024-03-05 23:59:59");
		CHECK_STR(shown("d", "45356.999999995"), "2024-03-06");
		CHECK_STR(shown("h:mm", "0.999999"), "23:59:59");
		CHECK_STR(shown("d", "45356.000000001"), "2024-03-05");
		CHECK_STR(shown("d", "42583.463275463"), "2016-08-01 11:07:07");
		CHECK_STR(shown("h", "0.000005787"), "00:00:00");
		CHECK_STR(shown("h", "0.0000057871"), "00:00:01");
		CHECK_STR(shown("h", "1E-300"), "1E-300");
	}
	TEST("a workbook may count its days from 1904") {
		from_1904 = true;
		CHECK_STR(shown("d", "0"), "1904-01-01");
		CHECK_STR(shown("d", "43894"), "2024-03-05");
		CHECK_STR(shown("h", "0.5"), "12:00:00");
	}
	return tests_done();
}
