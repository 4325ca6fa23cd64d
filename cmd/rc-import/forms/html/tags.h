/*
 * Cuts a page into its tags and the text between them, as it comes in pieces, much as
 * browsers do.  Comments, scripts and styles are left out; entities are decoded, but for
 * those that aren't known, which stay as they are written.
 */
#ifndef RC_IMPORT_FORMS_HTML_TAGS_H
#define RC_IMPORT_FORMS_HTML_TAGS_H

#include "bytes/mem.h"
#include "rc-import/forms/html/entity.h"

enum { TAG_MOST = 1 << 24 };

/* A tag: its name in small letters, cut off behind 15 of them. */
struct html_tag {
	char name[16];
	bool end;
	str  attributes;
};

/* The attribute's value as it is written, without quotes; false if it isn't there. */
bool html_attribute(const struct html_tag *tag, str name, str *value);

/* Who wants to know of them. */
struct html_reader {
	void (*tag)(struct html_reader *reader, const struct html_tag *tag);
	void (*text)(struct html_reader *reader, str text);
};

enum html_at {
	IN_TEXT, AT_REFERENCE, AT_TAG, IN_TAG, AT_VALUE, IN_VALUE, IN_QUOTES, AT_BANG,
	AT_DASH, IN_COMMENT, IN_REMARK, IN_SCRIPT,
};

/* Starts as all zeros. */
struct html_tags {
	enum html_at  at;
	char          quote;      /* of the value at hand */
	size_t        dashes;     /* just before, in a comment */
	char          script[20]; /* the end of the element whose text isn't read */
	char         *word;       /* the tag or the reference at hand */
	size_t        len, room;
};

/* Reads a piece of the page; false if a tag has more than TAG_MOST bytes. */
bool html_tags_read(struct html_tags *t, str piece, struct html_reader *reader);

void html_tags_free(struct html_tags *t);

#endif
