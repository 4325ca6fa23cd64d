#include "policy/masking.h"

#include "check.h"

static const struct masking masked = { MASKED, MASKED, MASKED };
static const struct masking plain = { PLAIN, PLAIN, PLAIN };

int
main(void)
{
	struct arena a = { 0 };

	TEST("of a telephone number the first three and the last four digits are shown") {
		CHECK_STR(mask_phone(&a, &masked, S("19972340034")), "199****0034");
		CHECK_STR(mask_phone(&a, &masked, S("+8619972340034")), "+86*******0034");
	}
	TEST("of a shorter one only the last two are") {
		CHECK_STR(mask_phone(&a, &masked, S("0215551234")), "********34");
		CHECK_STR(mask_phone(&a, &masked, S("1")), "1");
		CHECK_STR(mask_phone(&a, &masked, S("")), "");
	}
	TEST("of several telephone numbers in a cell each is masked") {
		CHECK_STR(mask_phone(&a, &masked, S("19972340034、13812345678")),
		    "199****0034、138****5678");
		CHECK_STR(mask_phone(&a, &masked, S("/19972340034 / 5551234/")),
		    "/199****0034 / *****34/");
	}
	TEST("of an identity number the last four are shown, of four none") {
		CHECK_STR(mask_id_no(&a, &masked, S("11010519491231002X")),
		    "**************002X");
		CHECK_STR(mask_id_no(&a, &masked, S("1234")), "****");
		CHECK_STR(mask_id_no(&a, &masked, S("")), "");
	}
	TEST("of a name the first character is shown, whatever its bytes") {
		CHECK_STR(mask_customer(&a, &masked, S("裴安")), "裴**");
		CHECK_STR(mask_customer(&a, &masked, S("𠮷田 健")), "𠮷**");
		CHECK_STR(mask_customer(&a, &masked, S("Zhao Lei")), "Z**");
		CHECK_STR(mask_customer(&a, &masked, S("\xff")), "\xff**");
		CHECK_STR(mask_customer(&a, &masked, S("")), "");
	}
	TEST("what the policy has plain is shown as it is") {
		CHECK_STR(mask_phone(&a, &plain, S("19972340034")), "19972340034");
		CHECK_STR(mask_id_no(&a, &plain, S("1234")), "1234");
		CHECK_STR(mask_customer(&a, &plain, S("裴安")), "裴安");
	}
	arena_free(&a);
	return tests_done();
}
