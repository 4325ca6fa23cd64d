#include "document/draw.h"

enum { BAR = 10, EIGHTHS = 8, WHOLE = 10000 };

static const char *const lying[EIGHTHS + 1] =
	{ "", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█" };
static const char *const standing[EIGHTHS] =
	{ "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█" };
static const char *const plain[EIGHTHS] = { "_", ".", ":", "-", "=", "+", "*", "#" };

static str
append(struct arena *a, str text, const char *more)
{
	return arena_printf(a, "%.*s%s", STR(text), more);
}

str
draw_bar(struct arena *a, int64_t units, bool ascii)
{
	int64_t share = units < 0 ? 0 : units > WHOLE ? WHOLE : units;
	int64_t eighths = share * BAR * EIGHTHS / WHOLE;
	str bar = S("");

	if (share > 0 && eighths == 0)
		eighths = 1;
	if (ascii)
		eighths = (eighths + EIGHTHS - 1) / EIGHTHS * EIGHTHS;
	for (; eighths >= EIGHTHS; eighths -= EIGHTHS)
		bar = append(a, bar, ascii ? "#" : lying[EIGHTHS]);
	return append(a, bar, lying[eighths]);
}

str
draw_spark(struct arena *a, struct spark spark, bool ascii)
{
	str line = S("");
	money low = 0, high = 0;

	for (size_t i = 0; i < spark.n; i++) {
		low = i == 0 || spark.amounts[i] < low ? spark.amounts[i] : low;
		high = i == 0 || spark.amounts[i] > high ? spark.amounts[i] : high;
	}
	for (size_t i = 0; i < spark.n; i++) {
		int64_t step = high == low ? 0
		    : (int64_t)((wide)(spark.amounts[i] - low) * (EIGHTHS - 1)
		        / (high - low));

		line = append(a, line, ascii ? plain[step] : standing[step]);
	}
	return line;
}
