/*
 * The text of a cell, gathered from its runs, <t>...</t> or <r><t>...</t></r>, without the
 * readings of East Asian words, <rPh>.  In it, _x000D_ stands for a character; a part of
 * one that stands alone is made visible as decode.h has it.
 */
#ifndef RC_IMPORT_FORMS_XML_RICH_TEXT_H
#define RC_IMPORT_FORMS_XML_RICH_TEXT_H

#include "rc-import/forms/xml/xml.h"

/* Far beyond the 32,767 characters that a cell may have. */
enum { TEXT_BYTES_MAX = 1 << 20 };

/* Starts as all zeros. */
struct rich {
	char  *text;
	size_t len, room;
	bool   wanted, phonetic;
};

void rich_clear(struct rich *r);

/* What is inside the text's element. */
void rich_start(struct rich *r, const char *name);
void rich_end(struct rich *r, const char *name);
void rich_text(struct rich *r, const struct xml *x, str text);

/* Adds text of any element. */
void rich_add(struct rich *r, const struct xml *x, str text);

/* All of it, good until it is cleared. */
str rich_all(struct rich *r);

void rich_free(struct rich *r);

#endif
