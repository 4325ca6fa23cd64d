#include "policy/yaml.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <yaml.h>

#include "bytes/die.h"
#include "policy/slip.h"

enum {
	DEEPEST = 16,
	WIDEST  = 4096,   /* keys of one map, values of one list */
};

struct loader {
	yaml_parser_t parser;
	struct arena *arena;
	const char   *file;
	str           text;
	int           depth;
};

#define DIE_AT(at, line, column, fmt) do { \
	char what_[1024]; \
	va_list args_; \
	va_start(args_, fmt); \
	vsnprintf(what_, sizeof(what_), fmt, args_); \
	va_end(args_); \
	die_wrong("%s:%d:%d: %s", (at)->file, line, column, what_); \
} while (0)

void
yaml_die(const struct yaml *at, const char *fmt, ...)
{
	DIE_AT(at, at->line, at->column, fmt);
}

void
yaml_die_key(const struct yaml *at, const char *fmt, ...)
{
	DIE_AT(at, at->key_line, at->key_column, fmt);
}

const char *
yaml_kind_name(enum yaml_kind kind)
{
	switch (kind) {
	case YAML_WORD: return "a word";
	case YAML_LIST: return "a list";
	case YAML_MAP:  return "a map";
	}
	return "";
}

static _Noreturn void
die_mark(const struct loader *l, yaml_mark_t mark, const char *what)
{
	die_wrong("%s:%zu:%zu: %s", l->file, mark.line + 1, mark.column + 1, what);
}

static str
line_of(const struct loader *l, size_t number)
{
	str text = l->text;

	while (number-- > 0)
		str_cut(&text, '\n');
	return str_cut(&text, '\n');
}

static size_t
lines_before(str text, size_t offset)
{
	str before = str_first(text, offset < text.len ? offset : text.len);
	size_t n = 0;

	for (size_t i = 0; i < before.len; i++)
		n += before.at[i] == '\n';
	return n;
}

/* What libyaml can't read as text: mostly the encoding of another system. */
static _Noreturn void
die_unreadable(const struct loader *l)
{
	const yaml_parser_t *p = &l->parser;
	size_t line = lines_before(l->text, p->problem_offset);

	if (p->problem && strcmp(p->problem, "control characters are not allowed") == 0)
		die_wrong("%s:%zu: %s", l->file, line + 1, p->problem);
	die_wrong("%s:%zu: not UTF-8; if it is GBK: iconv -f GB18030 -t UTF-8", l->file,
	    line + 1);
}

/* Where a word goes on in the line of the problem, the line above, which has no colon of its
   own, may be what is wrong. */
static size_t
line_at_fault(const struct loader *l)
{
	const yaml_parser_t *p = &l->parser;
	size_t line = p->context ? p->context_mark.line : p->problem_mark.line;

	return line > 0 && slip_has_wide_colon(line_of(l, line - 1)) ? line - 1 : line;
}

/* Where a quote or bracket is left open, its start is in the context mark. */
static _Noreturn void
die_syntax(const struct loader *l)
{
	const yaml_parser_t *p = &l->parser;
	size_t key = line_at_fault(l);

	if (p->error == YAML_READER_ERROR)
		die_unreadable(l);
	if (slip_is_tab(line_of(l, p->problem_mark.line)))
		die_mark(l, p->problem_mark, "a tab, where a line begins with blanks");
	if (*slip_of_colon(line_of(l, key)))
		die_wrong("%s:%zu: no key and value%s", l->file, key + 1,
		    slip_of_colon(line_of(l, key)));
	if (p->context && p->context_mark.line != p->problem_mark.line)
		die_wrong("%s:%zu:%zu: %s: %s", l->file, p->context_mark.line + 1,
		    p->context_mark.column + 1, p->context, p->problem);
	die_mark(l, p->problem_mark, p->problem ? p->problem : "not YAML");
}

static void
next_event(struct loader *l, yaml_event_t *e)
{
	if (!yaml_parser_parse(&l->parser, e))
		die_syntax(l);
}

static struct yaml *
new_node(struct loader *l, enum yaml_kind kind, yaml_mark_t mark)
{
	struct yaml *node = arena_new(l->arena, 1, sizeof(*node));

	*node = (struct yaml){ .kind = kind, .file = l->file,
		.line = (int)mark.line + 1, .column = (int)mark.column + 1 };
	return node;
}

static void
refuse(const struct loader *l, const yaml_event_t *e, const void *anchor,
    const void *tag)
{
	if (anchor)
		die_mark(l, e->start_mark, "anchors are not used here");
	if (tag)
		die_mark(l, e->start_mark, "tags are not used here");
}

static struct yaml *
word(struct loader *l, const yaml_event_t *e)
{
	struct yaml *node = new_node(l, YAML_WORD, e->start_mark);
	str text = { (const char *)e->data.scalar.value, e->data.scalar.length };

	refuse(l, e, e->data.scalar.anchor, e->data.scalar.tag);
	if (memchr(text.at, '\0', text.len))
		die_mark(l, e->start_mark, "a word with a NUL in it");
	node->word = arena_str(l->arena, text);
	node->quoted = e->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
	return node;
}

static void
append(struct yaml *parent, struct yaml ***tail, struct yaml *child)
{
	**tail = child;
	*tail = &child->next;
	parent->n++;
}

static struct yaml *value(struct loader *l, yaml_event_t *e);

static struct yaml *
list(struct loader *l, const yaml_event_t *start)
{
	struct yaml *node = new_node(l, YAML_LIST, start->start_mark);
	struct yaml **tail = &node->first;

	refuse(l, start, start->data.sequence_start.anchor,
	    start->data.sequence_start.tag);
	for (;;) {
		yaml_event_t e;

		next_event(l, &e);
		if (e.type == YAML_SEQUENCE_END_EVENT)
			return node;
		if (node->n == WIDEST)
			die_mark(l, e.start_mark, "more than 4096 values in a list");
		append(node, &tail, value(l, &e));
	}
}

static struct yaml *
map(struct loader *l, const yaml_event_t *start)
{
	struct yaml *node = new_node(l, YAML_MAP, start->start_mark);
	struct yaml **tail = &node->first;

	refuse(l, start, start->data.mapping_start.anchor,
	    start->data.mapping_start.tag);
	for (;;) {
		yaml_event_t e;

		next_event(l, &e);
		if (e.type == YAML_MAPPING_END_EVENT)
			return node;
		if (e.type != YAML_SCALAR_EVENT)
			die_mark(l, e.start_mark, "a key must be a word");
		struct yaml *key = word(l, &e);
		const struct yaml *old = yaml_get(node, key->word);
		if (old)
			yaml_die(key, "'%.*s' is there twice; first in line %d",
			    STR_SHOWN(key->word), old->key_line);
		if (node->n == WIDEST)
			yaml_die(key, "more than %d keys", WIDEST);
		yaml_event_delete(&e);
		next_event(l, &e);
		struct yaml *child = value(l, &e);
		child->key = key->word;
		child->key_line = key->line;
		child->key_column = key->column;
		append(node, &tail, child);
	}
}

/* The value that the event begins; deletes the event. */
static struct yaml *
value(struct loader *l, yaml_event_t *e)
{
	struct yaml *node = NULL;

	if (++l->depth > DEEPEST)
		die_mark(l, e->start_mark, "nested too deeply");
	switch (e->type) {
	case YAML_SCALAR_EVENT:         node = word(l, e); break;
	case YAML_SEQUENCE_START_EVENT: node = list(l, e); break;
	case YAML_MAPPING_START_EVENT:  node = map(l, e); break;
	case YAML_ALIAS_EVENT:
		die_mark(l, e->start_mark, "aliases are not used here");
	default:
		die_mark(l, e->start_mark, "not a value");
	}
	l->depth--;
	yaml_event_delete(e);
	return node;
}

/* A document without a word in it, such as one of remarks alone. */
static bool
is_empty(const struct yaml *root)
{
	return !root || (root->kind == YAML_WORD && !root->quoted && root->word.len == 0);
}

struct yaml *
yaml_parse(struct arena *a, const char *file, str text)
{
	static const char mark[] = "\xEF\xBB\xBF";   /* that editors of Windows put first */
	if (str_starts(text, S(mark)))
		text = str_from(text, strlen(mark));
	struct loader l = { .arena = a, .file = file, .text = text };
	struct yaml *root = NULL;
	yaml_event_t e;

	if (!yaml_parser_initialize(&l.parser))
		die("out of memory");
	yaml_parser_set_encoding(&l.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&l.parser, (const unsigned char *)text.at, text.len);
	for (;;) {
		next_event(&l, &e);
		if (e.type == YAML_STREAM_END_EVENT)
			break;
		if (e.type == YAML_DOCUMENT_START_EVENT && root)
			die_mark(&l, e.start_mark, "a second document");
		if (e.type == YAML_STREAM_START_EVENT || e.type == YAML_DOCUMENT_START_EVENT
		    || e.type == YAML_DOCUMENT_END_EVENT) {
			yaml_event_delete(&e);
			continue;
		}
		root = value(&l, &e);
	}
	yaml_event_delete(&e);
	yaml_parser_delete(&l.parser);
	return is_empty(root) ? new_node(&l, YAML_MAP, (yaml_mark_t){ 0 }) : root;
}

const struct yaml *
yaml_get(const struct yaml *map, str key)
{
	const struct yaml *child = map->first;

	while (child && !str_eq(child->key, key))
		child = child->next;
	return child;
}
