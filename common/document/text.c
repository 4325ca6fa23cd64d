#include "document/text.h"

#include "bytes/utf8.h"
#include "document/text_grid.h"
#include "document/wrap.h"

static void
blanks(struct out *o, size_t n)
{
	while (n-- > 0)
		out_char(o, ' ');
}

static void
print_line(struct out *o, const struct document_block *block, const struct style *style)
{
	size_t width = utf8_width(block->text);
	size_t left = width < style->middle ? style->middle - width : 0;
	struct arena a = { 0 };
	str line = block->text;

	if (block->kind == BLOCK_TITLE)
		blanks(o, left / 2);
	if (block->kind == BLOCK_RIGHT)
		blanks(o, left);
	if (block->kind == BLOCK_DEFINITION)
		line = arena_printf(&a, "%.*s = %.*s", STR(line), STR(block->definition));
	if (block->kind == BLOCK_TITLE)
		line = arena_printf(&a, "%.*s%.*s", STR(line), STR(style_unit(style)));
	wrap_write(o, line, style->width);
	arena_free(&a);
}

void
text_write(struct out *o, const struct document *d, const struct style *style)
{
	for (size_t i = 0; i < d->n; i++) {
		const struct document_block *block = &d->blocks[i];

		if (block->kind != BLOCK_GRID)
			print_line(o, block, style);
		else if (block->grid->audience != FOR_PROGRAMS)
			grid_as_text(o, block->grid, style);
	}
}
