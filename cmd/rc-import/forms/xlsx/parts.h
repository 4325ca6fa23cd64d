/*
 * An archive's entry that is mostly a list of like elements, such as a worksheet's rows, read
 * in parts beside one another (job.h).  It is cut where elements begin, and each part is
 * made a document of its own: what stands before the list, some elements, and the end tags.
 * That it is well formed shows that it was cut in the right places.
 *
 * Some documents can be read whole but not in parts, and a fault in a part has no place in
 * the file: a reader of parts makes an attempt (xml_attempt()), and if it fails, reads the
 * whole.
 */
#ifndef RC_IMPORT_FORMS_XLSX_PARTS_H
#define RC_IMPORT_FORMS_XLSX_PARTS_H

#include "rc-import/forms/xlsx/archive.h"
#include "rc-import/forms/xml/xml.h"

struct parts_kind {
	const char *element;   /* what an element begins with: "<row " */
	const char *end;       /* the end tags of the list and of what it is in */

	/* Something that reads parts, one after another, and keeps what was in the last. */
	void *(*open)(const void *with);
	void  (*read)(void *reader, str document);
	void  (*close)(void *reader);
};

struct parts;

/* Whether the entry that was entered is so large that parts pay. */
bool parts_pay(const struct archive *a);

/* Of the entry that was entered; `with` is for the kind. */
struct parts *parts_open(const struct parts_kind *kind, struct archive *a,
	const void *with);

/* Who has read the next part, which is theirs until the next call; NULL if only the last is
   left.  Dies of a part that is no document. */
void *parts_next(struct parts *p);

/* Reads the last part, whose end is that of the entry, by and by: of any size. */
struct xml_source parts_rest(struct parts *p);

void parts_close(struct parts *p);

#endif
