#include "document/draw.h"

#include "check.h"

int
main(void)
{
	struct arena a = { 0 };

	TEST("a bar is ten columns for all, in eighths, and what is above 0 is seen") {
		CHECK_STR(draw_bar(&a, 10000, false), "██████████");
		CHECK_STR(draw_bar(&a, 5500, false), "█████▌");
		CHECK_STR(draw_bar(&a, 1, false), "▏");
		CHECK_STR(draw_bar(&a, 0, false), "");
		CHECK_STR(draw_bar(&a, -300, false), "");
		CHECK_STR(draw_bar(&a, 20000, false), "██████████");
		CHECK_STR(draw_bar(&a, 10000, true), "##########");
		CHECK_STR(draw_bar(&a, 1300, true), "##");
		CHECK_STR(draw_bar(&a, 1, true), "#");
	}
	TEST("a spark stands between the lowest and the highest amount") {
		const money rising[] = { 0, 100, 200, 700 };
		const money level[] = { 5, 5 };
		const money below[] = { -700, 0 };

		CHECK_STR(draw_spark(&a, (struct spark){ rising, 4 }, false), "▁▂▃█");
		CHECK_STR(draw_spark(&a, (struct spark){ rising, 4 }, true), "_.:#");
		CHECK_STR(draw_spark(&a, (struct spark){ level, 2 }, false), "▁▁");
		CHECK_STR(draw_spark(&a, (struct spark){ below, 2 }, false), "▁█");
		CHECK_STR(draw_spark(&a, (struct spark){ NULL, 0 }, false), "");
	}
	arena_free(&a);
	return tests_done();
}
