#include "rc-letter/fill.h"

struct filling {
	const struct template *template;
	const struct letter    *letter;
	enum language          language;
	struct page           *page;
	const struct firm      *firm;            /* whose letter it is */
	struct arena           texts;
	const void            *owners[SCOPES];   /* whose fields are printed */
};

static void fill_parts(struct filling *f, size_t from, size_t to);

static enum cell_kind
cell_kind_of(enum field_kind kind)
{
	switch (kind) {
	case FIELD_MONEY:
	case FIELD_COUNT:
		return CELL_NUMERAL;
	case FIELD_DATE:
		return CELL_DAY;
	case FIELD_TEXT:
	case FIELD_CAPITAL:
		break;
	}
	return CELL_TEXT;
}

static void
fill_field(struct filling *f, const struct field *field)
{
	bool in_row = page_in_row(f->page);
	str text = field_text(&f->texts, field, f->owners[field->of], f->language,
	    in_row);

	if (text.len == 0 && !in_row)
		text = S("________");
	page_value(f->page, text, cell_kind_of(field->kind));
}

static bool
is_among(const struct entry *e, enum dues_of_block dues)
{
	return dues == ALL_DUES || e->is_agency == (dues == AGENCY_DUES);
}

static void
fill_dues(struct filling *f, enum dues_of_block dues, size_t from, size_t to)
{
	const struct case_file *file = f->owners[OF_CASE];
	count n = 0;

	for (struct entry *e = file->first; e; e = e->next) {
		if (!is_among(e, dues))
			continue;
		e->n = ++n;
		f->owners[OF_DUE] = e;
		fill_parts(f, from, to);
	}
}

/* Within its block a case is that of its own firm. */
static void
begin_case(struct filling *f, const struct case_file *file)
{
	f->owners[OF_CASE] = file;
	f->owners[OF_FIRM] = &file->firm;
}

static void
fill_cases(struct filling *f, size_t from, size_t to)
{
	for (size_t i = 0; i < f->letter->n; i++) {
		begin_case(f, f->letter->cases[i]);
		fill_parts(f, from, to);
	}
	f->owners[OF_FIRM] = f->firm;
}

static void
fill_parts(struct filling *f, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		const struct part *part = &f->template->parts[i];

		switch (part->kind) {
		case PART_WORDS:
			page_words(f->page, part->text);
			break;
		case PART_FIELD:
			fill_field(f, part->field);
			break;
		case PART_IF:
			if (!field_is_there(part->field,
			    f->owners[part->field->of]))
				i = part->end;
			break;
		case PART_BLOCK:
			if (part->scope == OF_DUE)
				fill_dues(f, part->dues, i + 1, part->end);
			else
				fill_cases(f, i + 1, part->end);
			i = part->end;
			break;
		case PART_END:
			break;
		}
	}
}

struct document *
fill(const struct letter *letter, const struct stages *stages)
{
	struct filling f = {
		.template = letter->template,
		.letter = letter,
		.language = stages->language,
		.page = page_open(stages->language),
		.owners = {
			[OF_LETTER] = letter,
			[OF_CASE] = letter->cases[0],
		},
	};

	f.firm = letter->template->is_list ? &stages->policy->letters.firm
	                                   : &letter->cases[0]->firm;
	f.owners[OF_FIRM] = f.firm;
	fill_parts(&f, 0, f.template->n);
	arena_free(&f.texts);
	return page_close(f.page);
}
