/*
 * For programs that call code which may die and want to go on: linked with tests/fail/die.c
 * in place of common/bytes/die.c, die() comes back to survives(), and says nothing.
 */
#ifndef RC_TESTS_FAIL_FAIL_H
#define RC_TESTS_FAIL_FAIL_H

#include "bytes/str.h"

/*
 * Runs it; false if it died.  Then the files that it left open are closed, and, in
 * programs with a sanitizer, the memory that it left is freed.  What comes back by itself
 * must tidy up by itself, too, so that leaks are found.
 */
bool survives(void (*run)(str input), str input);

#endif
