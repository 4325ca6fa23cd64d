/*
 * Where in a nested value a parser is, as a heading says it: 首期/应付金额, phones/1.
 */
#ifndef RC_IMPORT_FORMS_JSON_PATH_H
#define RC_IMPORT_FORMS_JSON_PATH_H

#include "bytes/str.h"

enum { LEVELS_MOST = 64, PATH_MOST = 1024 };

/* An object or an array that is open. */
struct json_level {
	size_t        len;     /* of the path to it */
	bool          list;
	unsigned long n;       /* elements of an array so far */
};

/* Starts as all zeros. */
struct json_path {
	struct json_level levels[LEVELS_MOST];
	size_t            depth;
	char              text[PATH_MOST];
	size_t            len;
};

/* Goes down into an object or an array; false if that is too deep. */
bool json_path_open(struct json_path *p, bool list);
void json_path_close(struct json_path *p);

/* To a key of the object at hand; false if the path becomes too long. */
bool json_path_key(struct json_path *p, str key);

/* To the value at hand, which is the next element if an array is open. */
bool json_path_value(struct json_path *p);

#endif
