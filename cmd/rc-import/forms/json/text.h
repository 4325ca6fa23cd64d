/*
 * JSON text on its way to a parser that knows nothing of the decoder's marks (decode.h) and
 * would write `?` for half a character.  Inside quotes, the backslash behind a mark is
 * doubled, so that it stands for itself, and a \ud800 without its other half becomes text
 * behind MARK_UNDECODED.  Lines stay lines.
 */
#ifndef RC_IMPORT_FORMS_JSON_TEXT_H
#define RC_IMPORT_FORMS_JSON_TEXT_H

#include "bytes/mem.h"

/* Where in the text it is. */
enum json_at { OUTSIDE, IN_QUOTES, BEHIND_MARK, BEHIND_SLASH, IN_HEX };

/* Starts as all zeros. */
struct json_text {
	enum json_at at;
	size_t       run;       /* bytes so far of the text, number or word at hand */
	char         hex[4];    /* of the \uXXXX at hand */
	size_t       n_hex;
	char         half[4];   /* of the one before, if that waits for its other half */
	bool         waits;
	char        *text;
	size_t       len, room;
};

/* A piece made fit, good until the next call. */
str json_text_fit(struct json_text *t, str piece);

void json_text_free(struct json_text *t);

#endif
