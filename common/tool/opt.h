/*
 * A tool's command line, declared as a table.  Parsing, --help, --version, shell
 * completion and the test that holds the man page to the options all come from it.
 */
#ifndef RC_TOOL_OPT_H
#define RC_TOOL_OPT_H

#include <stdbool.h>
#include <stddef.h>

#include "values/date.h"

/* An option sets a flag, or, if it takes an argument, a text; given again, the last one
   counts, unless it joins: then the texts are joined by commas. */
struct opt {
	char         letter;   /* 0: only a long name */
	const char  *name;
	const char  *arg;      /* what the help calls its argument, or NULL */
	const char  *help;
	bool        *flag;
	char       **text;
	bool         joins;
};

struct tool {
	const char       *name;
	const char       *what;       /* one line: what it does */
	const char       *operands;   /* for the synopsis, such as "[FILE...]" */
	const struct opt *opts;       /* but for --help and --version, which all have */
	size_t            n;
	/* For completion (complete.h): the words that stand for an argument of this name, or
	   of "" for the first operand, one by one, then NULL; what every operand is called.
	   Either may be NULL. */
	const char     *(*word)(const char *arg, size_t i);
	const char       *every_operand;
};

#define OPT_AS_OF(to) \
	{ 'd', "as-of", "DATE", "the day to look at (today)", NULL, (to), false }
#define OPT_POLICY(to) \
	{ 'p', "policy", "FILE", "the policy to use", NULL, (to), false }
#define OPT_VERBOSE(to) \
	{ 'v', "verbose", NULL, "say which policy is used, and its hash", (to), NULL, false }
#define OPT_OUTPUT(to) \
	{ 'o', "output", "FILE", "write to FILE, whole or not at all", NULL, (to), false }

/*
 * Parses the command line; gives the operands, NULL at the end.  Wrong use dies with
 * status 2; --help, --version and --completion print and exit 0: of --completion alone a
 * line for each option, of words behind it what the last may become (complete.h).
 */
char **opt_parse(const struct tool *tool, int argc, char **argv);

/* The day that an option's text means, today if it is NULL; dies if it means none. */
date opt_date(const char *option, const char *text);

/* Makes the folder of --dir if it isn't there, but not those above it; dies if it can't. */
void opt_folder(const char *path);

/* Dies if stdin is more than one of the operands (it is if there are none) and the n
   other files, of which those not given are NULL. */
void opt_one_stdin(char *const *operands, char *const *files, size_t n);

#endif
