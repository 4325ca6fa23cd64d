#include "policy/yaml.h"

#include "check.h"

static struct arena arena;

static const struct yaml *
parse(const char *text)
{
	return yaml_parse(&arena, "p", str_of(text));
}

static void
refuses(const char *text, const char *message)
{
	char wanted[256];

	snprintf(wanted, sizeof(wanted), "rc: p:%s\n", message);
	DIES(EXIT_WRONG, wanted, parse(text));
}

int
main(void)
{
	TEST("words, lists and maps make a tree that knows its places") {
		const struct yaml *y = parse("a: x\nb:\n  - 1\n  - {c: 'y z'}\n");
		const struct yaml *b = yaml_get(y, S("b"));

		CHECK(y->kind == YAML_MAP && y->n == 2);
		CHECK_STR(yaml_get(y, S("a"))->word, "x");
		CHECK(yaml_get(y, S("a"))->line == 1);
		CHECK(yaml_get(y, S("a"))->column == 4);
		CHECK(b->kind == YAML_LIST && b->n == 2);
		CHECK(b->key_line == 2 && b->key_column == 1);
		CHECK(b->first->line == 3 && b->first->column == 5);
		CHECK(!b->first->quoted);
		const struct yaml *c = yaml_get(b->first->next, S("c"));
		CHECK_STR(c->word, "y z");
		CHECK(c->quoted);
		CHECK(c->line == 4 && c->column == 9);
		CHECK(yaml_get(y, S("d")) == NULL);
	}
	TEST("a file without a word in it is an empty map") {
		static const char *const texts[] = { "", "# x\n", "---\n", "---\n...\n",
			"\xEF\xBB\xBF" };

		for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
			const struct yaml *y = parse(texts[i]);

			CHECK(y->kind == YAML_MAP && y->n == 0);
		}
	}
	TEST("words that other programs read as something else are words") {
		static const char *const words[] = { "NO", "yes", "~", "null", "012",
			"1e3", "2026-01-01", ".inf", "=", "<<" };

		for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
			const struct yaml *y = parse(words[i]);

			CHECK(y->kind == YAML_WORD);
			CHECK_STR(y->word, words[i]);
		}
	}
	TEST("repeated keys, anchors, aliases, tags and second documents are refused") {
		refuses("a: 1\nb: 2\na: 3\n", "3:1: 'a' is there twice; first in line 1");
		refuses("a: 1\n'a': 3\n", "2:1: 'a' is there twice; first in line 1");
		refuses("a: &x 1\n", "1:4: anchors are not used here");
		refuses("a: *x\n", "1:4: aliases are not used here");
		refuses("a: !!int 1\n", "1:4: tags are not used here");
		refuses("a: 1\n---\n", "2:1: a second document");
		refuses("? {}\n: 1\n", "1:3: a key must be a word");
		refuses("*x : 1\n", "1:1: a key must be a word");
		refuses("<<: *x\n", "1:5: aliases are not used here");
	}
	TEST("nesting beyond 16 levels is refused") {
		CHECK(parse("[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]")->kind == YAML_LIST);
		refuses("[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]", "1:17: nested too deeply");
	}
	TEST("a NUL in a word is refused") {
		refuses("a: \"x\\0y\"", "1:4: a word with a NUL in it");
	}
	TEST("what is left open is told where it begins") {
		if (in_child()) {
			parse("a: 'x\n\nb: 1\n");
			_exit(0);
		}
		CHECK(death.status == EXIT_WRONG);
		CHECK(str_starts(str_of(death.text), S("rc: p:1:4: ")));
	}
	TEST("bytes that are not UTF-8 are refused") {
		if (in_child()) {
			parse("a: \xFF\n");
			_exit(0);
		}
		CHECK(death.status == EXIT_WRONG);
		CHECK(str_starts(str_of(death.text), S("rc: p:1: not UTF-8; ")));
	}
	return tests_done();
}
