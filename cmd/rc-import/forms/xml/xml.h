/*
 * XML as workbooks hold it, read in one go.  Names come without their prefixes.
 *
 * A document may be hostile: one that has a DOCTYPE (without which no entity can be defined),
 * is nested too deep, or has too many names or too large a tag or comment, dies.
 */
#ifndef RC_IMPORT_FORMS_XML_XML_H
#define RC_IMPORT_FORMS_XML_XML_H

#include "bytes/str.h"

struct xml;

/* What is done with a document; any may be NULL. */
struct xml_kind {
	void (*start)(struct xml *x, const char *name, const char **attributes);
	void (*end)(struct xml *x, const char *name);
	void (*text)(struct xml *x, str text);   /* in pieces, as they come */
};

/* Who reads a document begins their own struct with one. */
struct xml {
	const struct xml_kind *kind;
	const char            *file;       /* for messages, */
	const char            *part;       /* and the part of it, or NULL */
	const char            *encoding;   /* that overrules the document's, or NULL */
	int                    depth;      /* of the element at hand; the outmost has 1 */
	void                  *parser;
	bool                   stopped;
};

/* Where the bytes come from: the next of them, false at the end. */
struct xml_source {
	bool (*next)(void *from, str *bytes);
	void *from;
};

void xml_read(struct xml *x, struct xml_source source);

/* Reads a document that is there as a whole, which takes less time. */
void xml_read_all(struct xml *x, str document);

/* die_attempt() for reading; frees the document whose reading died. */
bool xml_attempt(void (*run)(void *with), void *with);

/* Nothing more is wanted: xml_read() comes back soon, whatever follows. */
void xml_stop(struct xml *x);

/* The attribute of that name, or NULL. */
const char *xml_attribute(const char **attributes, const char *name);

/* Whether it is there and says true. */
bool xml_flag(const char **attributes, const char *name);

/* Whether it is there and says 0, or 0.00. */
bool xml_zero(const char **attributes, const char *name);

/* Dies with the place in the document before the message. */
_Noreturn void xml_die(const struct xml *x, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

#endif
