#include "rc-letter/template.h"

#include <stdarg.h>
#include <stdio.h>

#include "bytes/die.h"
#include "bytes/utf8.h"

static const struct {
	const char        *name;
	enum scope         scope;
	enum dues_of_block dues;
} blocks[] = {
	{ "cases",       OF_CASE, ALL_DUES },
	{ "dues",        OF_DUE,  ALL_DUES },
	{ "own_dues",    OF_DUE,  OWN_DUES },
	{ "agency_dues", OF_DUE,  AGENCY_DUES },
};

enum { BLOCKS = sizeof(blocks) / sizeof(*blocks) };

enum { DEEPEST = 8 };   /* blocks and conditions within each other */

struct parsing {
	struct template *template;
	str              text;
	size_t           at;      /* read so far */
	size_t           room;    /* of the parts */
};

/* Dies at a place in the text; columns are characters. */
static void die_at(const struct parsing *p, size_t at, const char *fmt, ...)
	__attribute__((format(printf, 3, 4), noreturn));

static void
die_at(const struct parsing *p, size_t at, const char *fmt, ...)
{
	char what[512];
	int line = 1, column = 1;
	va_list args;

	for (size_t i = 0; i < at; i++) {
		bool ends = p->text.at[i] == '\n';

		line += ends;
		column = ends ? 1
		    : column + ((p->text.at[i] & 0xC0) != 0x80);
	}
	va_start(args, fmt);
	vsnprintf(what, sizeof(what), fmt, args);
	va_end(args);
	die_wrong("%s:%d:%d: %s", p->template->path, line, column, what);
}

/* A copy of the text without a byte-order mark, and with LF at the ends of lines. */
static str
plain_text(struct arena *a, str text)
{
	char *copy = arena_new(a, text.len + 1, 1);
	size_t n = 0;

	if (str_starts(text, S("\xEF\xBB\xBF")))
		text = str_from(text, 3);
	for (size_t i = 0; i < text.len; i++)
		if (!str_starts(str_from(text, i), S("\r\n")))
			copy[n++] = text.at[i];
	return (str){ copy, n };
}

static void
check_text(const struct parsing *p)
{
	size_t valid = utf8_valid(p->text);

	if (valid < p->text.len)
		die_at(p, valid, "not UTF-8");
	for (size_t i = 0; i < p->text.len; i++) {
		unsigned char c = (unsigned char)p->text.at[i];

		if ((c < ' ' && c != '\n') || c == 0x7F)
			die_at(p, i, "a control character");
	}
}

static struct part *
add(struct parsing *p, enum part_kind kind, str text, size_t at)
{
	struct template *t = p->template;

	GROW(t->parts, t->n, p->room);
	t->parts[t->n] = (struct part){ .kind = kind, .text = text, .at = at };
	return &t->parts[t->n++];
}

static str
between(const struct parsing *p, size_t from, size_t to)
{
	return (str){ p->text.at + from, to - from };
}

/* Where the brace that was opened at `from` is closed. */
static size_t
closing(const struct parsing *p, size_t from)
{
	size_t i = from + 1;
	bool remark = i < p->text.len && p->text.at[i] == '!';

	while (i < p->text.len && p->text.at[i] != '}'
	    && p->text.at[i] != '\n' && (remark || p->text.at[i] != '{'))
		i++;
	if (i == p->text.len || p->text.at[i] != '}')
		die_at(p, from, "'{' is not closed; a brace itself is '{{'");
	return i;
}

/* Steps over the end of the line if nothing else stands in it. */
static void
leave_no_line(struct parsing *p, size_t from)
{
	if ((from == 0 || p->text.at[from - 1] == '\n')
	    && p->at < p->text.len && p->text.at[p->at] == '\n')
		p->at++;
}

static void
parse_brace(struct parsing *p)
{
	size_t from = p->at, to = closing(p, from);
	str name = between(p, from + 1, to);

	p->at = to + 1;
	if (str_starts(name, S("#")))
		add(p, PART_BLOCK, str_from(name, 1), from);
	else if (str_starts(name, S("?")))
		add(p, PART_IF, str_from(name, 1), from);
	else if (str_starts(name, S("/")))
		add(p, PART_END, str_from(name, 1), from);
	else if (!str_starts(name, S("!"))) {
		add(p, PART_FIELD, name, from);
		return;
	}
	leave_no_line(p, from);
}

static void
parse_words(struct parsing *p)
{
	size_t from = p->at;

	while (p->at < p->text.len && p->text.at[p->at] != '{')
		p->at++;
	if (p->at > from)
		add(p, PART_WORDS, between(p, from, p->at), from);
}

static void
parse_parts(struct parsing *p)
{
	while (p->at < p->text.len) {
		parse_words(p);
		if (str_starts(str_from(p->text, p->at), S("{{"))) {
			add(p, PART_WORDS, between(p, p->at, p->at + 1), p->at);
			p->at += 2;
		} else if (p->at < p->text.len)
			parse_brace(p);
	}
}

/* The number of the block that a part begins, or BLOCKS. */
static size_t
block_of(const struct part *part)
{
	size_t i = 0;

	while (i < BLOCKS && !str_eq(part->text, str_of(blocks[i].name)))
		i++;
	return part->kind == PART_BLOCK ? i : BLOCKS;
}

static bool
has_cases(const struct template *t)
{
	for (size_t i = 0; i < t->n; i++) {
		size_t block = block_of(&t->parts[i]);

		if (block < BLOCKS && blocks[block].scope == OF_CASE)
			return true;
	}
	return false;
}

/* The first block of a scope. */
static const char *
block_name(enum scope scope)
{
	size_t i = 0;

	while (blocks[i].scope != scope)
		i++;
	return blocks[i].name;
}

static const struct field *
field_of(const struct parsing *p, const struct part *part, enum scope scope)
{
	const struct field *field = field_find(part->text, scope);
	const struct field *inside = field_find(part->text, OF_DUE);
	struct near near = { .word = part->text };

	if (field)
		return field;
	if (inside)
		die_at(p, part->at, "'%.*s' stands within {#%s} only",
		    STR_SHOWN(part->text), block_name(inside->of));
	field_offer(&near, scope);
	die_at(p, part->at, "no field '%.*s'%s", STR_SHOWN(part->text), near_hint(&near));
}

static _Noreturn void
die_of_block(const struct parsing *p, const struct part *part)
{
	struct near near = { .word = part->text };

	for (size_t i = 0; i < BLOCKS; i++)
		near_offer(&near, str_of(blocks[i].name));
	die_at(p, part->at, "no block '%.*s'%s", STR_SHOWN(part->text), near_hint(&near));
}

/* Binds the beginning of a block that stands in another; gives the scope within. */
static enum scope
bind_block(const struct parsing *p, struct part *part, enum scope outer)
{
	size_t block = block_of(part);

	if (block == BLOCKS)
		die_of_block(p, part);
	part->scope = blocks[block].scope;
	part->dues = blocks[block].dues;
	if (part->scope <= outer)
		die_at(p, part->at, "{#%.*s} within {#%s}", STR_SHOWN(part->text),
		    block_name(outer));
	if (part->scope > outer + 1)
		die_at(p, part->at, "'%.*s' stands within {#cases} only",
		    STR_SHOWN(part->text));
	return part->scope;
}

/* Binds beginnings to ends, and names to fields. */
static void
bind_parts(struct parsing *p)
{
	struct part *parts = p->template->parts, *open[DEEPEST];
	enum scope scopes[DEEPEST + 1] = { p->template->is_list ? OF_LETTER : OF_CASE };
	int depth = 0;

	for (size_t i = 0; i < p->template->n; i++) {
		struct part *part = &parts[i];
		enum scope scope = scopes[depth];

		if (part->kind == PART_FIELD || part->kind == PART_IF)
			part->field = field_of(p, part, scope);
		if (part->kind == PART_BLOCK)
			scope = bind_block(p, part, scope);
		if (part->kind == PART_BLOCK || part->kind == PART_IF) {
			if (depth == DEEPEST)
				die_at(p, part->at, "nested too deeply");
			open[depth++] = part;
			scopes[depth] = scope;
		} else if (part->kind == PART_END) {
			if (!depth || !str_eq(open[depth - 1]->text, part->text))
				die_at(p, part->at, "{/%.*s} ends nothing",
				    STR_SHOWN(part->text));
			open[--depth]->end = i;
		}
	}
	if (depth)
		die_at(p, open[depth - 1]->at, "'%.*s' is not ended by {/%.*s}",
		    STR_SHOWN(open[depth - 1]->text), STR_SHOWN(open[depth - 1]->text));
}

struct template *
template_parse(struct arena *a, const char *path, str text)
{
	struct parsing p = { .template = arena_new(a, 1, sizeof(*p.template)),
		.text = plain_text(a, text) };

	p.template->path = path;
	check_text(&p);
	parse_parts(&p);
	p.template->is_list = has_cases(p.template);
	bind_parts(&p);
	return p.template;
}
