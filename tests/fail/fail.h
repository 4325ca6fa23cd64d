/*
 * For programs that call code which may die and want to go on: linked with tests/fail/die.c
 * in place of common/bytes/die.c, die() comes back to survives().
 */
#ifndef RC_FAIL_H
#define RC_FAIL_H

#include "bytes/str.h"

/* The message and status of the last death. */
extern char fail_message[4096];
extern int  fail_status;

/*
 * Makes the call; false if it died.  Then the files that it left open are closed, and, in
 * programs with a sanitizer, the memory that it left is freed.  A call that comes back
 * must tidy up by itself, so that leaks are found.
 */
bool survives(void (*call)(str input), str input);

#endif
