/*
 * A compound file (OLE, CFB), in which Office of before 2007 keeps its documents: streams
 * of bytes, cut into sectors that lie anywhere in the file.  A file that is none is a stream
 * itself, by any name.
 *
 * A file may be hostile or cut off: the tool dies of a chain of sectors that leads out of the
 * file or into itself, and of reading beyond the file's end.  A sector takes about eight bytes
 * of memory.
 */
#ifndef RC_IMPORT_FORMS_XLS_OLE_H
#define RC_IMPORT_FORMS_XLS_OLE_H

#include "bytes/in.h"

struct ole;

struct ole *ole_open(struct in *in);

/* Turns to the stream of that name; false if there is none. */
bool ole_find(struct ole *o, const char *stream);

/* n bytes of the stream; false if it ends before. */
bool ole_read(struct ole *o, uint64_t at, void *to, size_t n);

/* Dies, saying that the file is damaged, and how. */
_Noreturn void ole_die(const struct ole *o, const char *fault);

void ole_close(struct ole *o);

#endif
