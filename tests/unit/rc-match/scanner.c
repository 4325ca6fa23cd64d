#include "../check.h"

#include "rc-match/number.h"
#include "rc-match/person.h"
#include "rc-match/place.h"

static struct vocabulary *v;
static struct folded f;

static const struct folded *
folded(const char *text)
{
	fold(&f, str_of(text));
	return &f;
}

static bool
folds_to(const char *text, const char *wanted)
{
	return str_eq(folded_all(folded(text)), str_of(wanted));
}

/* The house that a text begins with: building, entrance and room, and where it ends. */
static bool
is_house(const char *text, uint32_t building, uint32_t entrance, uint32_t room, size_t end)
{
	struct house h;
	size_t to = 0;

	return house_at(v, folded(text), 0, &h, &to) == HOUSE && h.building == building
	    && h.entrance == entrance && h.room == room && to == end;
}

static enum house_form
form(const char *text)
{
	struct house h;
	size_t to;

	return house_at(v, folded(text), 0, &h, &to);
}

static bool
is_phone(const char *text, const char *wanted, size_t end)
{
	char digits[PHONE_DIGITS];
	size_t to;

	return phone_at(folded(text), 0, digits, &to) && to == end
	    && memcmp(digits, wanted, PHONE_DIGITS) == 0;
}

static bool
no_phone(const char *text)
{
	char digits[PHONE_DIGITS];
	size_t to;

	return !phone_at(folded(text), 0, digits, &to);
}

static struct number
number_of(struct numbers *n, const char *text, bool is_cut)
{
	return number_at(n, v, folded(text), 0, is_cut);
}

static bool
is_person(const char *text, size_t n, const char *first)
{
	struct persons all = persons_of(v, folded(text));

	return all.n == n && (n == 0 || str_eq(folded_part(&f, all.list[0].from,
	    all.list[0].to), str_of(first)));
}

static bool
unit_has(const char *unit, const char *wanted)
{
	char room[PLACE_KEY];
	struct location place;

	return str_eq(place_read(v, folded(unit), S("栖云渡"), &place, room), str_of(wanted));
}

int
main(void)
{
	struct numbers numbers = { .most = 0 };

	v = vocabulary_of(policy_load("/dev/null"));

	TEST("full width, small letters, blanks, dashes and dots fold away") {
		CHECK(folds_to("ｈｔ２０２５—００１", "HT2025-001"));
		CHECK(folds_to(" 王　芳 ", "王芳"));
		CHECK(folds_to("阿依兰•赛麦提", "阿依兰·赛麦提"));
		CHECK(folds_to("阿依兰．赛麦提", "阿依兰·赛麦提"));
		CHECK(folds_to("𠮷", "𠮷") && f.glyph[0] == HAN);
		CHECK(folds_to("", "") && f.n == 0);
		folded(" 5栋 1201 ");
		CHECK(f.n == 6 && f.whole == 7 && f.gap[2] && !f.gap[1]);
	}
	TEST("a run of letters and digits goes on behind a dash, and not behind a blank") {
		folded("A-1 B");
		CHECK(is_run_start(&f, 0) && !is_run_start(&f, 2) && is_run_start(&f, 3));
		CHECK(!is_run_end(&f, 1) && is_run_end(&f, 3) && is_run_end(&f, 4));
		folded("王-1-");
		CHECK(is_run_start(&f, 2) && is_run_end(&f, 3));
	}
	TEST("a house has a building, perhaps an entrance, and a room") {
		CHECK(is_house("5栋1201", 5, 0, 1201, 6));
		CHECK(is_house("05幢-0301室首付", 5, 0, 301, 9));
		CHECK(is_house("5#1201", 5, 0, 1201, 6));
		CHECK(is_house("十二号楼2单元1201", 12, 2, 1201, 11));
		CHECK(is_house("5-1-1201", 5, 1, 1201, 8));
		CHECK(is_house("A座1201", (uint32_t)'A' << 24, 0, 1201, 6));
		CHECK(is_house("5-1201A", 5, 0, 1201 | (uint32_t)'A' << 16, 7));
	}
	TEST("what is no house is a part of one, odd, or nothing") {
		CHECK(form("5栋首付") == HOUSE_PART);
		CHECK(form("5栋1201元") == HOUSE_PART);
		CHECK(form("5-1201-3") == HOUSE_ODD);
		CHECK(form("5-12-3") == HOUSE_ODD);
		CHECK(form("2025-11-23") == NO_HOUSE);
		CHECK(form("11-23") == NO_HOUSE);
		CHECK(form("5-12015") == NO_HOUSE);
		CHECK(form("七-5-1201") == NO_HOUSE);
		CHECK(form("5号") == NO_HOUSE);
		CHECK(form("1201") == NO_HOUSE);
	}
	TEST("units have keys, whatever stands around them") {
		CHECK(unit_has("栖云渡-一期-5栋-1201", "5/4b1"));
		CHECK(unit_has("5-1201", "5/4b1"));
		CHECK(unit_has("栖云渡-5栋-2单元-1201室", "5/4b1"));
		CHECK(unit_has("栖云渡-一期-商铺-1-0107", "商铺1-107"));
		CHECK(unit_has("栖云渡-一期-地下车库-B1-083/084", "@B1-83-84"));
		CHECK(unit_has("待定", ""));
		CHECK(unit_has("", ""));
	}
	TEST("eleven digits on their own are a telephone number") {
		CHECK(is_phone("13800138000", "13800138000", 11));
		CHECK(is_phone("138-0013-8000房款", "13800138000", 13));
		CHECK(is_phone("138 0013 8000", "13800138000", 11));
		CHECK(is_phone("8613800138000", "13800138000", 13));
		CHECK(is_phone("013800138000", "13800138000", 12));
		CHECK(no_phone("1380013800"));
		CHECK(no_phone("1380013800012"));
		CHECK(no_phone("13800138000A"));
		CHECK(no_phone("13800138000-1"));
	}
	TEST("contracts' numbers are known, weak or only like them") {
		numbers_add(&numbers, folded("HT2025-001"));
		numbers_add(&numbers, folded("20251123"));
		CHECK(number_of(&numbers, "HT2025-001付", false).kind == NUMBER_KNOWN);
		CHECK(number_of(&numbers, "HT 2025-001", false).kind == NUMBER_KNOWN);
		CHECK(number_of(&numbers, "HT2025-002", false).kind == NUMBER_UNKNOWN);
		CHECK(number_of(&numbers, "HT2025-0012", false).kind == NUMBER_UNKNOWN);
		CHECK(number_of(&numbers, "20251123", false).kind == NUMBER_WEAK);
		CHECK(number_of(&numbers, "20251124", false).kind == NO_NUMBER);
		CHECK(number_of(&numbers, "20259999", false).kind == NUMBER_UNKNOWN);
		CHECK(number_of(&numbers, "房款", false).kind == NO_NUMBER);
	}
	TEST("at a cut a number is whole where no longer one of its form is known") {
		CHECK(number_of(&numbers, "HT2025-001", true).kind == NUMBER_KNOWN);
		numbers_add(&numbers, folded("HT2025-0012"));
		CHECK(number_of(&numbers, "HT2025-001", true).kind == NUMBER_UNKNOWN);
		CHECK(number_of(&numbers, "HT2025-001付", true).kind == NUMBER_KNOWN);
	}
	TEST("persons are split, and what stands beside a name is left out") {
		CHECK(is_person("王芳、李强", 2, "王芳"));
		CHECK(is_person("王芳/支付宝", 1, "王芳"));
		CHECK(is_person("王芳（个人）", 1, "王芳"));
		CHECK(is_person("王芳6222****1234", 1, "王芳"));
		CHECK(is_person("云栖科技有限公司", 1, "云栖科技"));
		CHECK(is_person("王芳有限公司", 1, "王芳有限公司"));
		CHECK(is_person("王", 0, ""));
		CHECK(is_person("、/ ,", 0, ""));
	}
	return tests_done();
}
