#include "rc-letter/template.h"

#include "../check.h"

static struct arena arena;

static const struct template *
parse(const char *text)
{
	return template_parse(&arena, "t.txt", str_of(text));
}

/* The parts in short: words as they are, fields as <name>, blocks as [name and ]. */
static str
shape(const char *text)
{
	const struct template *t = parse(text);
	str s = S("");

	for (size_t i = 0; i < t->n; i++) {
		const struct part *p = &t->parts[i];
		static const char *const forms[][2] = {
			[PART_WORDS] = { "", "" },   [PART_FIELD] = { "<", ">" },
			[PART_IF]    = { "[?", "" }, [PART_BLOCK] = { "[", "" },
			[PART_END]   = { "]", "" },
		};

		s = arena_printf(&arena, "%.*s%s%.*s%s", STR(s),
		    forms[p->kind][0], STR(p->text), forms[p->kind][1]);
	}
	return s;
}

#define FAULT(text, message) \
	DIES(EXIT_WRONG, "rc: t.txt:" message "\n", parse(text))

int
main(void)
{
	TEST("a template is words, fields and blocks") {
		CHECK_STR(shape("a{customer}b"), "a<customer>b");
		CHECK_STR(shape("{#dues}{item};{/dues}"), "[dues<item>;]dues");
		CHECK_STR(shape("{?phone}x{/phone}"), "[?phonex]phone");
		CHECK_STR(shape(""), "");
	}
	TEST("two braces are one, and a closing one stands for itself") {
		CHECK_STR(shape("{{x}"), "{x}");
		CHECK_STR(shape("{{{customer}}"), "{<customer>}");
	}
	TEST("a beginning, an end or a remark alone in a line leaves no line") {
		CHECK_STR(shape("a\n{#dues}\nb\n{/dues}\nc\n"),
		    "a\n[duesb\n]duesc\n");
		CHECK_STR(shape("{! b}\nd"), "d");
	}
	TEST("a remark may hold an opening brace, and leaves nothing in a line") {
		CHECK_STR(shape("a{! b {c}d"), "ad");
	}
	TEST("a byte-order mark and carriage returns of other editors don't count") {
		CHECK_STR(shape("\xEF\xBB\xBF" "a\r\n{#dues}\r\nb{/dues}"),
		    "a\n[duesb]dues");
	}
	TEST("the innermost field of a name is meant") {
		const struct template *t = parse("{balance}{#dues}{balance}{/dues}");

		CHECK(t->parts[0].field->of == OF_CASE);
		CHECK(t->parts[2].field->of == OF_DUE);
		CHECK(!t->is_list);
	}
	TEST("a template with cases is a list, with fields of the letter outside") {
		const struct template *t = parse("{sum_total}{#cases}{total}"
		    "{#dues}{item}{/dues}{/cases}{firm}");

		CHECK(t->is_list);
		CHECK(t->parts[1].end == 6 && t->parts[3].end == 5);
	}
	TEST("an unknown field is answered with the nearest") {
		FAULT("a\n欠{custmer}",
		    "2:2: no field 'custmer'; nearest is 'customer'");
		FAULT("{}", "1:1: no field ''");
		FAULT("{?adress}{/adress}",
		    "1:1: no field 'adress'; nearest is 'address'");
	}
	TEST("a brace that is not closed is told where it was opened") {
		FAULT("ab {customer\n}", "1:4: '{' is not closed; a brace itself "
		    "is '{{'");
		FAULT("{", "1:1: '{' is not closed; a brace itself is '{{'");
		FAULT("{! a\n}", "1:1: '{' is not closed; a brace itself is '{{'");
		FAULT("{cust{omer}", "1:1: '{' is not closed; a brace itself is '{{'");
	}
	TEST("blocks are known, ended, and in each other as dues in cases") {
		FAULT("{#due}{/due}", "1:1: no block 'due'; nearest is 'dues'");
		FAULT("\n {#dues}", "2:2: 'dues' is not ended by {/dues}");
		FAULT("{/dues}", "1:1: {/dues} ends nothing");
		FAULT("{#dues}{?item}{/dues}", "1:15: {/dues} ends nothing");
		FAULT("{#dues}{#dues}{/dues}{/dues}", "1:8: {#dues} within {#dues}");
		FAULT("{#cases}{/cases}{#dues}{/dues}",
		    "1:17: 'dues' stands within {#cases} only");
		FAULT("{#dues}{#cases}{/cases}{/dues}",
		    "1:1: 'dues' stands within {#cases} only");
		FAULT("{?n}{?n}{?n}{?n}{?n}{?n}{?n}{?n}{?n}", "1:33: nested too "
		    "deeply");
	}
	TEST("a field of the due or the case stands within its block") {
		FAULT("{item}", "1:1: 'item' stands within {#dues} only");
		FAULT("{customer}{#cases}{/cases}",
		    "1:1: 'customer' stands within {#cases} only");
	}
	TEST("bytes that are no text are refused") {
		FAULT("a\xB4\xDF", "1:2: not UTF-8");
		FAULT("a\033[1m", "1:2: a control character");
	}
	arena_free(&arena);
	return tests_done();
}
