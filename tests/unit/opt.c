#include "tool/opt.h"

#include <stdarg.h>

#include "check.h"

static bool  flag;
static char *text, *day;

static const struct opt options[] = {
	{ .letter = 'f', .name = "flag", .help = "a flag", .flag = &flag },
	{ .letter = 't', .name = "text", .arg = "TEXT", .help = "a text",
	    .text = &text },
	OPT_AS_OF(&day),
};

static const struct tool tool = {
	"rc-unit", "Does nothing", "[FILE...]", options,
	sizeof(options) / sizeof(*options), NULL, NULL,
};

/* Parses the words behind the tool's name; the operands. */
static char **
parse(int n, ...)
{
	static char *argv[16];
	va_list args;
	int argc = 0;

	flag = false;
	text = day = NULL;
	argv[argc++] = strdup("rc-unit");
	va_start(args, n);
	for (int i = 0; i < n; i++)
		argv[argc++] = strdup(va_arg(args, const char *));
	va_end(args);
	argv[argc] = NULL;
	return opt_parse(&tool, argc, argv);
}

int
main(void)
{
	TEST("an option sets its flag or its text, and the rest are operands") {
		DIES(0, "flag x 2026 a b\n",
		    char **rest = parse(6, "-f", "--text=x", "-d", "2026", "a", "b");
		    dprintf(2, "%s %s %s %s %s\n", flag ? "flag" : "", text, day,
		        rest[0], rest[1]));
		DIES(0, "x a -\n",
		    char **rest = parse(4, "a", "-", "-t", "x");
		    dprintf(2, "%s %s %s\n", text, rest[0], rest[1]));
		DIES(0, "-f\n",
		    char **rest = parse(2, "--", "-f"); dprintf(2, "%s\n", rest[0]));
	}
	TEST("wrong use is an error with status 2") {
		DIES(EXIT_WRONG, "rc-unit: no option '--flog'; nearest is 'flag'\n",
		    parse(1, "--flog"));
		DIES(EXIT_WRONG, "rc-unit: no option '-x'\n", parse(1, "-x"));
		DIES(EXIT_WRONG, "rc-unit: no option '-x'\n",
		    parse(2, "--flag", "-xf"));
		DIES(EXIT_WRONG, "rc-unit: option '--text' needs TEXT\n",
		    parse(1, "--text"));
		DIES(EXIT_WRONG, "rc-unit: option '-t' needs TEXT\n", parse(1, "-t"));
		DIES(EXIT_WRONG, "rc-unit: option '--flag' takes nothing\n",
		    parse(1, "--flag=1"));
		DIES(EXIT_WRONG, "rc-unit: option '--help' takes nothing\n",
		    parse(1, "--help=1"));
	}
	TEST("a day is what --as-of takes, or it is refused") {
		CHECK(opt_date("as-of", "1970-01-31") == 30);
		CHECK(opt_date("as-of", "1970-01") == 30);
		CHECK(opt_date("as-of", NULL) > 20000);
		tool_name = "rc";
		DIES(EXIT_WRONG, "rc: --as-of: 'x' is no day; wanted YYYY-MM-DD, "
		    "YYYY-MM, today, yesterday or -7d\n", opt_date("as-of", "x"));
	}
	return tests_done();
}
