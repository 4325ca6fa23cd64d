#include "tool/opt.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes/die.h"
#include "bytes/mem.h"
#include "bytes/near.h"
#include "bytes/out.h"
#include "tool/complete.h"

enum {
	MOST      = 48,
	LONG_ONLY = 256,   /* getopt's value of option i is this plus i */
};

static const struct opt common[] = {
	{ 'h', "help", NULL, "show this help and stop", NULL, NULL, false },
	{ 'V', "version", NULL, "show the version and stop", NULL, NULL, false },
	{ 0, "completion", NULL, NULL, NULL, NULL, false },   /* not for people: no help */
};

enum { HELP, VERSION, COMPLETION, N_COMMON };

/* The tool's options, then the common ones. */
static const struct opt *
option(const struct tool *tool, size_t i)
{
	return i < tool->n ? &tool->opts[i] : &common[i - tool->n];
}

static int
print_help(const struct tool *tool)
{
	struct out *o = out_open(NULL);

	out_printf(o, "usage: %s [OPTION...] %s\n%s.\n\n", tool->name,
	    tool->operands, tool->what);
	for (size_t i = 0; i < tool->n + COMPLETION; i++) {
		const struct opt *opt = option(tool, i);
		char names[40];

		snprintf(names, sizeof(names), "%c%c%c --%s%s%s",
		    opt->letter ? '-' : ' ', opt->letter ? opt->letter : ' ',
		    opt->letter ? ',' : ' ', opt->name, opt->arg ? " " : "",
		    opt->arg ? opt->arg : "");
		out_printf(o, "  %-26s %s\n", names, opt->help);
	}
	out_printf(o, "\nSee %s(1), and rc(7) for the whole set.\n", tool->name);
	return out_close();
}

static int
print_version(const struct tool *tool)
{
	out_printf(out_open(NULL), "%s %s\n", tool->name, RC_VERSION);
	return out_close();
}

/* "-d --as-of DATE": letter, name and argument, each "-" if it has none. */
static int
print_completion(const struct tool *tool)
{
	struct out *o = out_open(NULL);

	for (size_t i = 0; i < tool->n + N_COMMON; i++) {
		const struct opt *opt = option(tool, i);

		out_printf(o, "-%c --%s %s\n", opt->letter ? opt->letter : '-',
		    opt->name, opt->arg ? opt->arg : "-");
	}
	return out_close();
}

/* The option that getopt's value stands for, or NULL. */
static const struct opt *
option_of(const struct tool *tool, int value)
{
	for (size_t i = 0; i < tool->n + N_COMMON; i++) {
		const struct opt *opt = option(tool, i);

		if (value == (opt->letter ? opt->letter : LONG_ONLY + (int)i))
			return opt;
	}
	return NULL;
}

/* What getopt calls '?': `value` is that of an option that got an argument but takes
   none, the letter of an option that isn't there, or 0 for a long one that isn't. */
static _Noreturn void
die_of_option(const struct tool *tool, const char *word, int value)
{
	const struct opt *known = option_of(tool, value);

	if (known)
		die_wrong("option '--%s' takes nothing", known->name);
	if (value)
		die_wrong("no option '-%c'", value);
	str name = str_of(word + 2);
	struct near near = { .word = str_cut(&name, '=') };
	for (size_t i = 0; i < tool->n + COMPLETION; i++)
		near_offer(&near, str_of(option(tool, i)->name));
	die_wrong("no option '%s'%s", word, near_hint(&near));
}


/* Writes getopt's two forms of the table; a ':' first makes getopt silent. */
static void
getopt_forms(const struct tool *tool, struct option *longs, char *shorts)
{
	*shorts++ = ':';
	for (size_t i = 0; i < tool->n + N_COMMON; i++) {
		const struct opt *o = option(tool, i);

		longs[i] = (struct option){ o->name,
		    o->arg ? required_argument : no_argument, NULL,
		    o->letter ? o->letter : LONG_ONLY + (int)i };
		if (!o->letter)
			continue;
		*shorts++ = o->letter;
		if (o->arg)
			*shorts++ = ':';
	}
}

/* Lives to the end: the command line does, too. */
static char *
joined(const char *a, const char *b)
{
	size_t n = strlen(a), m = strlen(b);
	char *both = mem_new(n + m + 2, 1);

	memcpy(both, a, n);
	both[n] = ',';
	memcpy(both + n + 1, b, m);
	return both;
}

static void
take(const struct tool *tool, int value)
{
	const struct opt *o = option_of(tool, value);

	if (o == &common[HELP])
		exit(print_help(tool));
	if (o == &common[VERSION])
		exit(print_version(tool));
	if (o == &common[COMPLETION])
		exit(print_completion(tool));
	if (o->arg)
		*o->text = o->joins && *o->text ? joined(*o->text, optarg) : optarg;
	else
		*o->flag = true;
}

/* Fills closed standard descriptors with what fails when it is used, or the first file
   that is opened would take the place, and get what is meant for stdout or stderr. */
static void
fill_standard(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0
		    && open("/dev/null", fd ? O_RDONLY : O_WRONLY) != fd)
			exit(EXIT_DATA);
}

char **
opt_parse(const struct tool *tool, int argc, char **argv)
{
	struct option longs[MOST] = { { 0 } };
	char shorts[2 * MOST + 2] = "";
	int value;

	tool_name = tool->name;
	fill_standard();
	getopt_forms(tool, longs, shorts);
	if (argc > 2 && strcmp(argv[1], "--completion") == 0)
		exit(complete(tool, argv + 2, (size_t)argc - 2));
	while ((value = getopt_long(argc, argv, shorts, longs, NULL)) != -1) {
		if (value == '?')
			die_of_option(tool, argv[optind - 1], optopt);
		if (value == ':')
			die_wrong("option '%s' needs %s", argv[optind - 1],
			    option_of(tool, optopt)->arg);
		take(tool, value);
	}
	return argv + optind;
}

date
opt_date(const char *name, const char *text)
{
	date d;

	if (!text)
		return date_today();
	if (!date_as_of(str_of(text), &d))
		die_wrong("--%s: '%s' is no day; wanted YYYY-MM-DD, YYYY-MM, "
		    "today, yesterday or -7d", name, text);
	return d;
}

void
opt_folder(const char *path)
{
	struct stat there;

	if (mkdir(path, 0777) == 0)
		return;
	if (errno != EEXIST)
		die("--dir: '%s': cannot make the folder: %s", path, strerror(errno));
	if (stat(path, &there) < 0 || !S_ISDIR(there.st_mode))
		die("--dir: '%s' is no folder", path);
}

static bool
is_stdin(const char *path)
{
	return path && strcmp(path, "-") == 0;
}

void
opt_one_stdin(char *const *operands, char *const *files, size_t n)
{
	int times = !*operands;

	for (; *operands; operands++)
		times += is_stdin(*operands);
	for (size_t i = 0; i < n; i++)
		times += is_stdin(files[i]);
	if (times > 1)
		die_wrong("stdin can't be more than one of the tables");
}
