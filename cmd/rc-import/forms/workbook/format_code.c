#include "rc-import/forms/workbook/number_format.h"

/* What a section's code was seen to have. */
struct code_parts {
	bool date, time, elapsed, month, percent, dash, general;
	bool shown;               /* 0 or #: a digit where there may be a blank for ? */
	bool no_digits;           /* more than zeros and literals */
	bool own_point;           /* a point that is a literal: digits behind it move */
	int  commas;              /* since the last digit */
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

/* What stands for a digit: 0, # or ?, or all of General. */
static void
read_digit(struct section *s, struct code_parts *seen)
{
	seen->commas = 0;
	s->pattern.moved += seen->own_point;
	pattern_add_digit(&s->pattern);
}

/* [$€-2] is a currency, [$-804] none. */
static void
read_currency(struct section *s, str inside)
{
	pattern_add(&s->pattern, str_cut(&inside, '-'));
}

/* [h], [mm] and [ss] are elapsed time; a colour is nothing. */
static size_t
read_brackets(struct section *s, struct code_parts *seen, str code)
{
	const char *end = memchr(code.at, ']', code.len);
	str inside = { code.at + 1, end ? (size_t)(end - code.at) - 1 : code.len - 1 };

	if (inside.len && strchr("hms", small(inside.at[0]))
	    && run_of(inside) == inside.len)
		seen->elapsed = true;
	else if (str_starts(inside, S("$")))
		read_currency(s, str_from(inside, 1));
	else
		read_condition(s, inside);
	return inside.len + 1 + (end != NULL);
}

/* The bytes of the character that s begins with. */
static size_t
char_len(str s)
{
	size_t n = s.len > 0;

	while (n < s.len && ((unsigned char)s.at[n] & 0xC0) == 0x80)
		n++;
	return n;
}

static void
take_literal(struct section *s, struct code_parts *seen, str literal)
{
	seen->dash |= literal.len && memchr(literal.at, '-', literal.len);
	if (str_eq(literal, S(".")) && s->pattern.digits)
		seen->own_point = true;
	pattern_add(&s->pattern, literal);
}

/* "text", \c, and _c and *c, which are blanks. */
static size_t
read_literal(struct section *s, struct code_parts *seen, str code)
{
	str inside = str_from(code, 1);
	const char *end = code.at[0] == '"' ? memchr(inside.at, '"', inside.len) : NULL;
	size_t closed = end != NULL;

	inside.len = end ? (size_t)(end - inside.at) : code.at[0] == '"' ? inside.len
	    : char_len(inside);
	if (code.at[0] != '_' && code.at[0] != '*')
		take_literal(s, seen, inside);
	return 1 + inside.len + closed;
}

static size_t
read_word(struct section *s, struct code_parts *seen, str code)
{
	static const struct {
		str  word;
		bool general;
	} words[] = {
		{ { "General", 7 }, true }, { { "G/通用格式", 14 }, true }, { { "G/", 2 }, true },
		{ { "AM/PM", 5 }, false }, { { "A/P", 3 }, false },
		{ { "上午/下午", 13 }, false },
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (begins(code, words[i].word)) {
			if (words[i].general)
				read_digit(s, seen);
			seen->general |= words[i].general;
			seen->time |= !words[i].general;
			return words[i].word.len;
		}
	return 0;
}

/* Letters of other scripts need no quotes to stand for themselves. */
static size_t
read_letter(struct section *s, struct code_parts *seen, str code)
{
	size_t n = char_len(code);

	if ((unsigned char)code.at[0] >= 0x80)
		pattern_add(&s->pattern, str_first(code, n));
	else
		seen->no_digits = true;
	return n;
}

/* A comma between digits marks thousands; one behind them moves the point. */
static void
read_point(struct section *s, struct code_parts *seen)
{
	s->pattern.moved += 3 * seen->commas;
	seen->commas = 0;
	seen->own_point = false;
	seen->no_digits = true;
}

/* A run of one letter or sign. */
static size_t
read_run(struct section *s, struct code_parts *seen, str code)
{
	size_t n = run_of(code);

	switch (small(code.at[0])) {
	case 'e':
		if (n < code.len && (code.at[n] == '+' || code.at[n] == '-')) {
			seen->no_digits = true;
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
	case '0': case '#': case '?':
		seen->shown |= code.at[0] != '?';
		seen->no_digits |= code.at[0] != '0';
		for (size_t i = 0; i < n; i++)
			read_digit(s, seen);
		break;
	case ',':
		seen->commas += (int)(n < PATTERN_MOST ? n : PATTERN_MOST);
		seen->no_digits = true;
		break;
	case '.':
		read_point(s, seen);
		break;
	case '%':
		seen->percent = true;
		break;
	case '-': case '$':
		take_literal(s, seen, str_first(code, n));
		break;
	case ' ':
		break;
	default:
		return read_letter(s, seen, code);
	}
	return n;
}

static enum shape
shape_of(const struct code_parts *seen, const struct pattern *p)
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
	if (seen->dash && !seen->shown)
		return SHOW_DASH;
	if (!seen->no_digits && p->len > 1)
		return SHOW_DIGITS;
	return SHOW_NUMBER;
}

/* Reads a section and moves *code behind it. */
static struct section
read_section(str *code)
{
	struct section s = { 0 };
	struct code_parts seen = { 0 };

	while (code->len && code->at[0] != ';') {
		size_t n = read_word(&s, &seen, *code);

		if (n == 0 && code->at[0] == '[')
			n = read_brackets(&s, &seen, *code);
		else if (n == 0 && strchr("\"\\_*!", code->at[0]))
			n = read_literal(&s, &seen, *code);
		else if (n == 0)
			n = read_run(&s, &seen, *code);
		*code = str_from(*code, n < code->len ? n : code->len);
	}
	if (code->len)
		*code = str_from(*code, 1);
	s.pattern.moved += 3 * seen.commas;
	pattern_close(&s.pattern);
	s.shape = shape_of(&seen, &s.pattern);
	return s;
}

struct number_format
number_format_of(str code)
{
	struct number_format f = { .plain = true };

	do {
		struct section s = read_section(&code);

		f.plain &= s.shape == SHOW_NUMBER && !pattern_has_literals(&s.pattern)
			&& s.pattern.moved == 0;
		f.conditions |= s.condition[0] != '\0';
		f.sections[f.n++] = s;
	} while (code.len && f.n < SECTIONS_MAX);
	return f;
}
