#include "rc-import/forms/xlsx/cell.h"

#include "bytes/die.h"
#include "rc-import/forms/xml/iso.h"

static const struct {
	const char    *name;
	enum cell_type type;
} types[] = {
	{ "s", CELL_SHARED }, { "n", CELL_NUMBER }, { "str", CELL_TEXT },
	{ "inlineStr", CELL_INLINE }, { "b", CELL_BOOLEAN }, { "e", CELL_ERROR },
	{ "d", CELL_MOMENT },
};

void
cell_clear(struct cell *c)
{
	c->type = CELL_NUMBER;
	c->style = 0;
	c->has_value = c->has_rich = false;
	rich_clear(&c->value);
	rich_clear(&c->formula);
}

enum cell_type
cell_type_of(const char *name)
{
	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (strcmp(types[i].name, name) == 0)
			return types[i].type;
	return CELL_NUMBER;
}

bool
cell_is_blank(const struct cell *c)
{
	return c->value.len == 0 && c->formula.len == 0;
}

static _Noreturn void
die_cell(const struct cell *c, const struct worksheet *w, const char *what)
{
	char name[REF_CHARS];
	str value = { c->value.text, c->value.len };

	die("%s:%lu: %s: '%.*s' %s", w->file, c->at.row, ref_name(name, c->at),
	    STR_SHOWN(value), what);
}

static str
shared_string(const struct cell *c, const struct worksheet *w, str number)
{
	uint64_t n = 0;

	for (size_t i = 0; i < number.len; i++) {
		if (number.at[i] < '0' || number.at[i] > '9' || n > UINT32_MAX)
			die_cell(c, w, "is no number of a shared string");
		n = n * 10 + (uint64_t)(number.at[i] - '0');
	}
	if (n >= strings_count(w->strings))
		die_cell(c, w, "is the number of a shared string that is not there");
	return strings_at(w->strings, n);
}

static str
boolean(str text)
{
	return str_eq(text, S("1")) ? S("TRUE") : str_eq(text, S("0")) ? S("FALSE") : text;
}

static void
put_value(struct cell *c, const struct worksheet *w)
{
	str raw = str_trim((str){ c->value.text, c->value.len });
	char number[NUMBER_CHARS], moment[ISO_CHARS];

	switch (c->has_rich ? CELL_INLINE : c->type) {
	case CELL_NUMBER:
		spool_put(w->to, number_shown(styles_format(w->styles, c->style), raw,
		    w->from_1904, number));
		break;
	case CELL_SHARED:
		spool_put(w->to, shared_string(c, w, raw));
		break;
	case CELL_BOOLEAN:
		spool_put(w->to, boolean(raw));
		break;
	case CELL_MOMENT:
		spool_put(w->to, iso_shown(raw, moment));
		break;
	case CELL_TEXT:
	case CELL_INLINE:
	case CELL_ERROR:
		spool_put(w->to, rich_all(&c->value));
		break;
	}
}

void
cell_put(struct cell *c, const struct worksheet *w)
{
	bool computed = c->value.len || (c->has_value && c->type == CELL_TEXT);

	spool_cell(w->to, c->at.column);
	if (computed)
		put_value(c, w);
	else
		spool_put(w->to, rich_all(&c->formula));
}

void
cell_free(struct cell *c)
{
	rich_free(&c->value);
	rich_free(&c->formula);
}
