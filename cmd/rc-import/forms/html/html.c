#include "rc-import/forms/html/html.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "rc-import/forms/html/page.h"
#include "rc-import/forms/text/decode.h"

struct html {
	struct workbook  workbook;
	struct decoder  *decoder;
	struct html_tags tags;
	struct html_page page;
};

static void
html_read(struct workbook *b, size_t sheet, struct spool *to, unsigned long most)
{
	struct html *h = (struct html *)b;
	bool all = true;
	str piece;

	(void)sheet;
	html_page_open(&h->page, in_name(b->in), to);
	decode_again(h->decoder);
	while (all && decode_next(h->decoder, &piece)) {
		if (!html_tags_read(&h->tags, piece, &h->page.reader))
			die("%s:%lu: a tag of more than %d bytes", in_name(b->in),
			    h->page.rows, TAG_MOST);
		all = most == ALL_ROWS || spool_rows(to) < most;
	}
	if (all)
		html_page_end(&h->page);
	b->hidden = h->page.hidden;
	html_page_close(&h->page);
	html_tags_free(&h->tags);
	h->tags = (struct html_tags){ 0 };
}

static void
html_close(struct workbook *b)
{
	struct html *h = (struct html *)b;

	decode_close(h->decoder);
	free(h);
}

static const struct workbook_kind kind = { html_read, html_close };

struct workbook *
html_open(struct in *in, struct encoding e)
{
	static struct sheet sheet = { { "", 0 }, false };
	struct html *h = mem_new(1, sizeof(*h));

	h->workbook = (struct workbook){ .kind = &kind, .in = in, .sheets = &sheet, .n = 1 };
	h->decoder = decode_open(in, e);
	h->workbook.name = arena_printf(&h->workbook.arena, "%s, HTML", e.name).at;
	return &h->workbook;
}
