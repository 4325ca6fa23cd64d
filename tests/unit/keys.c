#include "policy/keys.h"

#include "check.h"

struct inner {
	count n;
};

struct settings {
	str           word;
	bool          flag;
	count         days;
	rate          share;
	money         amount;
	int           choice;
	struct words  words;
	struct counts edges;
	struct dates  off;
	struct inner  inner;
	struct list   list;
};

static const char *const choices[] = { "red", "green", NULL };

static const struct key inner_keys[] = {
	{ "n", key_count, offsetof(struct inner, n), 1, 9, NULL, NULL, 0, true },
	{ NULL, NULL, 0, 0, 0, NULL, NULL, 0, false },
};

#define FIELD(name) offsetof(struct settings, name)

static const struct key keys[] = {
	{ "word", key_word, FIELD(word), 0, 0, NULL, NULL, 0, false },
	{ "flag", key_flag, FIELD(flag), 0, 0, NULL, NULL, 0, false },
	{ "days", key_count, FIELD(days), -5, 50, NULL, NULL, 0, false },
	{ "share", key_rate, FIELD(share), 0, RATE_ONE / 2, NULL, NULL, 0, false },
	{ "amount", key_money, FIELD(amount), 0, 0, NULL, NULL, 0, false },
	{ "choice", key_choice, FIELD(choice), 0, 0, choices, NULL, 0, false },
	{ "words", key_words, FIELD(words), 0, 0, NULL, NULL, 0, false },
	{ "edges", key_counts, FIELD(edges), 1, 99, NULL, NULL, 0, false },
	{ "off", key_dates, FIELD(off), 0, 0, NULL, NULL, 0, false },
	{ "inner", key_map, FIELD(inner), 0, 0, NULL, inner_keys, 0, false },
	{ "list", key_list, FIELD(list), 0, 0, NULL, inner_keys,
	    sizeof(struct inner), false },
	{ NULL, NULL, 0, 0, 0, NULL, NULL, 0, false },
};

static struct arena arena;

static struct settings
read_over(struct settings s, const char *text)
{
	keys_read(&arena, yaml_parse(&arena, "p", str_of(text)), keys, &s);
	return s;
}

static void
refuses(const char *text, const char *message)
{
	char wanted[256];

	snprintf(wanted, sizeof(wanted), "rc: p:%s\n", message);
	DIES(EXIT_WRONG, wanted, read_over((struct settings){ .days = 0 }, text));
}

int
main(void)
{
	TEST("each value is read into its field") {
		struct settings s = read_over((struct settings){ .days = 1 },
		    "{word: x, flag: true, days: -5, share: 0.5, amount: 1.50,"
		    " choice: green, words: [a, b], edges: [1, 5], off: [2026-01-01],"
		    " inner: {n: 3}, list: [{n: 4}, {n: 5}]}");
		const struct inner *list = s.list.list;

		CHECK_STR(s.word, "x");
		CHECK(s.flag);
		CHECK(s.days == -5);
		CHECK(s.share == RATE_ONE / 2);
		CHECK(s.amount == 150);
		CHECK(s.choice == 1);
		CHECK(s.words.n == 2 && str_eq(s.words.list[1], S("b")));
		CHECK(s.edges.n == 2 && s.edges.list[1] == 5);
		CHECK(s.off.n == 1);
		CHECK(s.inner.n == 3);
		CHECK(s.list.n == 2 && list[1].n == 5);
	}
	TEST("a key left out leaves its field as it was") {
		struct settings s = read_over((struct settings){ .days = 7,
		    .flag = true }, "{inner: {n: 2}}");

		CHECK(s.days == 7 && s.flag && s.inner.n == 2);
	}
	TEST("a list given again replaces the old one") {
		struct settings s = read_over((struct settings){ .days = 0 },
		    "{words: [a, b]}");

		s = read_over(s, "{words: c}");
		CHECK(s.words.n == 1 && str_eq(s.words.list[0], S("c")));
		s = read_over(s, "{words: []}");
		CHECK(s.words.n == 0);
	}
	TEST("an unknown key is answered by the nearest") {
		refuses("dasy: 1", "1:1: no key 'dasy' here; nearest is 'days'");
		refuses("inner: {m: 1}", "1:9: no key 'm' here");
	}
	TEST("a needed key must be there") {
		refuses("list: [{}]", "1:8: 'n' is missing");
		refuses("inner: {}", "1:8: 'n' is missing");
	}
	TEST("a value out of range names the range, which belongs to it") {
		CHECK(read_over((struct settings){ .days = 0 }, "days: 50").days == 50);
		refuses("days: 51", "1:7: '51' is not a whole number from -5 to 50");
		refuses("days: -6", "1:7: '-6' is not a whole number from -5 to 50");
		refuses("share: 0.51", "1:8: '0.51' is not a rate from 0 to 0.5");
		refuses("share: -0.01", "1:8: '-0.01' is not a rate from 0 to 0.5");
		refuses("amount: -0.01",
		    "1:9: '-0.01' is not an amount in yuan from 0");
	}
	TEST("an empty value is none") {
		refuses("days:", "1:6: '' is not a whole number from -5 to 50");
		refuses("share:", "1:7: '' is not a rate from 0 to 0.5");
		refuses("amount:", "1:8: '' is not an amount in yuan from 0");
		refuses("word:", "1:6: an empty word");
		refuses("off: ['']",
		    "1:7: '' is not a date (YYYY-MM-DD, 1900 to 2999)");
	}
	TEST("a quoted number is a text") {
		refuses("days: '5'", "1:7: '5' is not a whole number from -5 to 50");
		refuses("flag: 'true'", "1:7: 'true' is not true or false");
	}
	TEST("counts must rise") {
		refuses("edges: [1, 5, 5]", "1:15: 5 does not rise above 5");
		refuses("edges: []", "1:8: an empty list");
	}
	TEST("a choice names the choices") {
		refuses("choice: blue", "1:9: 'blue' is none of red, green");
	}
	return tests_done();
}
