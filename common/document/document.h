/*
 * A document: what a report or a letter says, before it is written in one form or another.
 * It is a list of blocks: lines of text, and grids (grid.h).  Who makes a document knows no
 * form, and who writes it knows no kind of report.
 *
 * Texts are views, which must live as long as the document, or are copied to its arena.
 */
#ifndef RC_DOCUMENT_DOCUMENT_H
#define RC_DOCUMENT_DOCUMENT_H

#include "document/grid.h"

enum block_kind {
	BLOCK_TITLE, BLOCK_HEADING, BLOCK_LINE, BLOCK_RIGHT, BLOCK_BLANK,
	BLOCK_GRID,
	BLOCK_DEFINITION,   /* text = definition, of a figure */
};

struct document_block {
	enum block_kind kind;
	str             text, definition;
	str             link;   /* of a heading: the file beside a page where it leads */
	struct grid    *grid;
};

struct document {
	enum language          language;
	date                   as_of;      /* the day that it is of, or NO_DATE */
	bool                   is_board;   /* many small sections, side by side where a form
	                                      can */
	struct arena           arena;
	struct document_block *blocks;
	size_t                 n, room;
	struct document       *taken;      /* whose blocks stand in this one, or NULL */
};

struct document *document_new(enum language language);
void document_free(struct document *d);

/* Adds a block, whose texts must live as long as the document. */
void document_add(struct document *d, struct document_block block);

/* Puts the blocks of another document behind those of this one, which owns it from then on. */
void document_take(struct document *d, struct document *from);

/* A block of text, of the kinds from BLOCK_TITLE to BLOCK_BLANK. */
void document_text(struct document *d, enum block_kind kind, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* What a figure is, for those who read it. */
void document_define(struct document *d, struct term figure, struct term definition);

/* The word in the document's language. */
const char *document_word(const struct document *d, struct term t);

/* The first title, or an empty text. */
str document_title(const struct document *d);

/* The grid for programs: the first one that isn't for people only. */
struct grid *document_grid(const struct document *d);

struct grid *grid_add(struct document *d, struct term name, enum audience audience);

/* A form of so many columns, without headings on top. */
struct grid *grid_add_form(struct document *d, size_t width);

/* Whether any status light in it is red. */
bool document_has_red(const struct document *d);

#endif
