#include "rc-letter/form.h"

#include "bytes/die.h"
#include "document/html.h"
#include "document/text.h"
#include "bytes/builtin.h"

enum { PAGE = 72 };   /* columns between which titles stand in the middle */

static struct style
style_of(const struct document *d)
{
	return (struct style){ .language = d->language, .middle = PAGE };
}

static void
open_text(struct out *o, const struct document *first, bool is_only)
{
	(void)o, (void)first, (void)is_only;
}

/* Letters are parted as for a printer. */
static void
write_text(struct out *o, const struct document *d, bool first)
{
	struct style style = style_of(d);

	if (!first)
		out_char(o, '\f');
	text_write(o, d, &style);
}

static void
close_text(struct out *o)
{
	(void)o;
}

/* A browser counts the pages of a file, not of a letter. */
static str
page_numbers(enum language language)
{
	return language == ZH
	    ? S("<style>\n@page { @bottom-center { content: \"第\" counter(page) \"页/共\" "
	        "counter(pages) \"页\"; font-size: 9pt; } }\n</style>\n")
	    : S("<style>\n@page { @bottom-center { content: \"page \" counter(page) \" of \" "
	        "counter(pages); font-size: 9pt; } }\n</style>\n");
}

static void
open_html(struct out *o, const struct document *first, bool is_only)
{
	html_begin(o, first->language, document_title(first), builtin_file(S("letter.css")),
	    is_only ? page_numbers(first->language) : S(""));
}

static void
write_html(struct out *o, const struct document *d, bool first)
{
	struct style style = style_of(d);

	(void)first;
	html_write(o, d, &style);
}

static const struct form forms[] = {
	{ "text", ".txt",  open_text, write_text, close_text },
	{ "html", ".html", open_html, write_html, html_end },
};

enum { FORMS = sizeof(forms) / sizeof(*forms) };

const char *
form_name(size_t i)
{
	return i < FORMS ? forms[i].name : NULL;
}

const struct form *
form_of(const char *name)
{
	for (size_t i = 0; i < FORMS; i++)
		if (!name || strcmp(name, forms[i].name) == 0)
			return &forms[i];
	die_wrong("--format: '%s' is not text or html", name);
}
