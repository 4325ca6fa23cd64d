#include "rc-import/forms/workbook/number_format.h"

enum { ZEROS_MAX = 100 };

/* What a section's code was seen to have. */
struct code_parts {
	int  zeros, places;       /* 0; # and ? */
	bool date, time, elapsed, month, percent, dash, general, other;
};

/* In the order of their numbers; those of China where countries differ. */
static const char *const builtin[] = {
	[1] = "0", [2] = "0.00", [3] = "#,##0", [4] = "#,##0.00",
	[9] = "0%", [10] = "0.00%", [11] = "0.00E+00", [12] = "# ?/?", [13] = "# ?" "?/?" "?",
	[14] = "m/d/yyyy", [15] = "d-mmm-yy", [16] = "d-mmm", [17] = "mmm-yy",
	[18] = "h:mm AM/PM", [19] = "h:mm:ss AM/PM", [20] = "h:mm", [21] = "h:mm:ss",
	[22] = "m/d/yyyy h:mm",
	[27] = "yyyy年m月", [28] = "m月d日", [29] = "m月d日", [30] = "m-d-yy",
	[31] = "yyyy年m月d日", [32] = "h时mm分", [33] = "h时mm分ss秒",
	[34] = "h时mm分", [35] = "h时mm分ss秒", [36] = "yyyy年m月",
	[37] = "#,##0 ;(#,##0)", [38] = "#,##0 ;(#,##0)",
	[39] = "#,##0.00;(#,##0.00)", [40] = "#,##0.00;(#,##0.00)",
	[41] = "#,##0;-#,##0;\"-\"", [42] = "#,##0;-#,##0;\"-\"",
	[43] = "#,##0.00;-#,##0.00;\"-\"", [44] = "#,##0.00;-#,##0.00;\"-\"",
	[45] = "mm:ss", [46] = "[h]:mm:ss", [47] = "mm:ss.0", [48] = "##0.0E+0",
	[50] = "yyyy年m月", [51] = "m月d日", [52] = "yyyy年m月", [53] = "m月d日",
	[54] = "m月d日", [55] = "h时mm分", [56] = "h时mm分ss秒", [57] = "yyyy年m月",
	[58] = "m月d日",
};

const char *
number_format_builtin(unsigned id)
{
	return id < sizeof(builtin) / sizeof(*builtin) ? builtin[id] : NULL;
}

static char
small(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static size_t
run_of(str code)
{
	size_t n = 1;

	while (n < code.len && small(code.at[n]) == small(code.at[0]))
		n++;
	return n;
}

static bool
begins(str code, str word)
{
	return code.len >= word.len && str_same_word(str_first(code, word.len), word);
}

/* [<=100] */
static void
read_condition(struct section *s, str inside)
{
	char condition[2] = { 0 };

	for (int i = 0; i < 2 && inside.len && strchr("<>=", inside.at[0]); i++) {
		condition[i] = inside.at[0];
		inside = str_from(inside, 1);
	}
	if (condition[0] && number_read(str_trim(inside), &s->than))
		memcpy(s->condition, condition, sizeof(condition));
}

/* [h], [mm] and [ss] are elapsed time; a colour, a country or a currency is nothing. */
static size_t
read_brackets(struct section *s, struct code_parts *seen, str code)
{
	const char *end = memchr(code.at, ']', code.len);
	str inside = { code.at + 1, end ? (size_t)(end - code.at) - 1 : code.len - 1 };

	if (inside.len && strchr("hms", small(inside.at[0]))
	    && run_of(inside) == inside.len)
		seen->elapsed = true;
	else
		read_condition(s, inside);
	return inside.len + 1 + (end != NULL);
}

/* "text", \c, and _c and *c, which are blanks. */
static size_t
read_literal(struct code_parts *seen, str code)
{
	str inside = str_from(code, 1);
	const char *end = code.at[0] == '"' ? memchr(inside.at, '"', inside.len) : NULL;
	size_t closed = end != NULL;

	if (code.at[0] == '"')
		inside.len = end ? (size_t)(end - inside.at) : inside.len;
	else if (inside.len)
		inside.len = 1;
	if (code.at[0] == '_' || code.at[0] == '*')
		return 1 + inside.len;
	if (memchr(inside.at, '-', inside.len))
		seen->dash = true;
	seen->other = true;
	return 1 + inside.len + closed;
}

static size_t
read_word(struct code_parts *seen, str code)
{
	static const struct {
		str  word;
		bool general;
	} words[] = {
		{ { "General", 7 }, true }, { { "G/", 2 }, true },
		{ { "AM/PM", 5 }, false }, { { "A/P", 3 }, false },
		{ { "上午/下午", 13 }, false },
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (begins(code, words[i].word)) {
			seen->general |= words[i].general;
			seen->time |= !words[i].general;
			return words[i].word.len;
		}
	return 0;
}

/* A run of one letter or sign. */
static size_t
read_run(struct code_parts *seen, str code)
{
	size_t n = run_of(code);

	switch (small(code.at[0])) {
	case 'e':
		if (n < code.len && (code.at[n] == '+' || code.at[n] == '-')) {
			seen->other = true;
			return n + 1;
		}
		seen->date = true;
		break;
	case 'y': case 'd': case 'g': case 'b': case 'a':
		seen->date = true;
		break;
	case 'm':
		seen->month = true;
		seen->date |= n > 2;
		break;
	case 'h': case 's':
		seen->time = true;
		break;
	case '0':
		seen->zeros += n < ZEROS_MAX ? (int)n : ZEROS_MAX + 1;
		break;
	case '#': case '?':
		seen->places += code.at[0] == '#';
		seen->other = true;
		break;
	case '%':
		seen->percent = true;
		break;
	case '-':
		seen->dash = true;
		seen->other = true;
		break;
	case ' ':
		break;
	default:
		seen->other = true;
	}
	return n;
}

static enum shape
shape_of(const struct code_parts *seen)
{
	if (seen->general)
		return SHOW_NUMBER;
	if (seen->date || (seen->month && !seen->time && !seen->elapsed))
		return SHOW_DATE;
	if (seen->elapsed)
		return SHOW_ELAPSED;
	if (seen->time)
		return SHOW_TIME;
	if (seen->percent)
		return SHOW_PERCENT;
	if (seen->zeros > 1 && seen->zeros <= ZEROS_MAX && !seen->other)
		return SHOW_PADDED;
	if (seen->dash && seen->zeros + seen->places == 0)
		return SHOW_DASH;
	return SHOW_NUMBER;
}

/* Reads a section and moves *code behind it. */
static struct section
read_section(str *code)
{
	struct section s = { 0 };
	struct code_parts seen = { 0 };

	while (code->len && code->at[0] != ';') {
		size_t n = read_word(&seen, *code);

		if (n == 0 && code->at[0] == '[')
			n = read_brackets(&s, &seen, *code);
		else if (n == 0 && strchr("\"\\_*!", code->at[0]))
			n = read_literal(&seen, *code);
		else if (n == 0)
			n = read_run(&seen, *code);
		*code = str_from(*code, n < code->len ? n : code->len);
	}
	if (code->len)
		*code = str_from(*code, 1);
	s.shape = shape_of(&seen);
	s.zeros = seen.zeros;
	return s;
}

struct number_format
number_format_of(str code)
{
	struct number_format f = { .plain = true };

	do {
		struct section s = read_section(&code);

		f.plain &= s.shape == SHOW_NUMBER;
		f.conditions |= s.condition[0] != '\0';
		f.sections[f.n++] = s;
	} while (code.len && f.n < SECTIONS_MAX);
	return f;
}
