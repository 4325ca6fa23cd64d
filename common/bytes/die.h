/*
 * The ways out with a message.  A message is one line on stderr that begins with
 * the tool's name: `rc-age: dues.tsv:3: amount: '12,3x' is not an amount`.  Control
 * characters in it are shown as `?`, so that data can't write to a terminal.
 */
#ifndef RC_BYTES_DIE_H
#define RC_BYTES_DIE_H

#include <stdbool.h>

enum {
	EXIT_DATA     = 1,   /* the data or the machine failed */
	EXIT_WRONG    = 2,   /* wrong use, or a policy that doesn't hold */
	EXIT_NOTED    = 3,   /* done, but rows were set aside or a limit is breached */
};

extern const char *tool_name;   /* set first thing by main */

_Noreturn void die(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
_Noreturn void die_wrong(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/*
 * Runs something; false if it would have died, and then no message is printed.  For work in
 * another thread, or for a quicker way that doesn't suit all data: after a failed attempt
 * the caller does the work again the plain way, which dies with its message.
 */
bool die_attempt(void (*run)(void *with), void *with);

/* Says it and goes on. */
void warn(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/*
 * Says how far long work has come, in a line that the next one takes the place of.  Silent
 * unless progress_on() found stderr to be a terminal.
 */
void progress_on(void);
void progress(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void progress_end(void);   /* takes the line away */

#endif
