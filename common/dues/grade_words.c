#include "dues/grade_words.h"

static const struct term words[] = {
	{ "delay",           "付款表现",     "delay" },
	{ "down-payment",    "首付到位",     "down payment" },
	{ "loan-stage",      "贷款进度",     "loan stage" },
	{ "debt-ratio",      "月供收入比",   "debt ratio" },
	{ "promises",        "承诺兑现",     "promises" },
	{ "extensions",      "延期次数",     "extensions" },
	{ "override",        "人工调整",     "set by hand" },
	{ "first-late",      "首期逾期",     "first due late" },
	{ "loan-refused",    "贷款被拒",     "loan refused" },
	{ "promises-broken", "多次失约",     "promises broken" },
	{ "N",               "未评级",       "not rated" },
};

const struct term *
grade_word(str code)
{
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_eq(str_of(words[i].code), code))
			return &words[i];
	return NULL;
}

static str
word_of(struct arena *a, str code, enum language language)
{
	const struct term *word = grade_word(code);
	str overdue = S("overdue-");

	if (word)
		return str_of(term_word(*word, language));
	if (!str_starts(code, overdue))
		return code;
	str days = str_from(code, overdue.len);
	return arena_printf(a, language == ZH ? "逾期超过%.*s天" : "overdue for %.*s days",
	    STR(days));
}

static str
words_of(struct arena *a, str codes, enum language language)
{
	str all = S("");

	while (codes.len) {
		str word = word_of(a, str_cut(&codes, ','), language);

		all = arena_printf(a, "%.*s%s%.*s", STR(all),
		    !all.len ? "" : language == ZH ? "、" : ", ", STR(word));
	}
	return all;
}

struct term
grade_words(struct arena *a, str codes)
{
	return (struct term){ arena_str(a, codes).at, words_of(a, codes, ZH).at,
		words_of(a, codes, EN).at };
}

int
grade_rank(str grade)
{
	return grade.len == 1 && grade.at[0] >= 'A' && grade.at[0] <= 'D'
	    ? grade.at[0] - 'A' + 1 : 0;
}
