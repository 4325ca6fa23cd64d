#include "rc-report/model/backtest.h"

#include "../check.h"

static struct outlook_band
band(count min_backtests, rate holds, const money *forecast, const money *outcome, count n)
{
	struct forecasting rules = { .min_backtests = min_backtests, .band = holds };
	struct cash cash = { .rules = &rules };
	struct backtests b = { .n = n, .forecast = (money *)(uintptr_t)forecast,
		.outcome = (money *)(uintptr_t)outcome };

	return band_around(&cash, &b, 1000);
}

int
main(void)
{
	const money forecast[] = { 100, 200, 100, 100, 0 };
	const money outcome[] = { 40, 20, 30, 20, 70 };   /* 0.4, 0.1, 0.3, 0.2, none */

	TEST("a band holds the ratios between two of their ranks") {
		/* of 4 ratios: ranks 5 * 0.4 = 2 and 5 * 0.6 = 3 */
		struct outlook_band b = band(4, RATE_ONE / 5, forecast, outcome, 5);

		CHECK(b.low == 200);
		CHECK(b.high == 300);
		/* 5 * 0.1 is below the first, 5 * 0.9 = 4.5, so the 5th, is beyond the last */
		b = band(4, RATE_ONE / 10 * 8, forecast, outcome, 5);
		CHECK(b.low == 100);
		CHECK(b.high == 400);
	}
	TEST("too few forecasts above 0 make no band") {
		struct outlook_band b = band(5, RATE_ONE / 5, forecast, outcome, 5);

		CHECK(b.low == NO_MONEY);
		CHECK(b.high == NO_MONEY);
	}
	TEST("expected is rounded half up to the fen") {
		CHECK(expected_of(&(struct outlook){ .expected = WHOLE_CURVE / 2 }) == 1);
		CHECK(expected_of(&(struct outlook){ .expected = WHOLE_CURVE / 2 - 1 }) == 0);
	}
	return tests_done();
}
