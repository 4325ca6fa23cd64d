#include "bytes/out.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes/blocks.h"
#include "bytes/die.h"
#include "bytes/mem.h"

enum { BLOCK = 1 << 17 };

static struct out *outs;

static _Noreturn void
die_out(const struct out *o, const char *what)
{
	die("%s: cannot %s: %s", o->path, what, strerror(errno));
}

/* Writes all that it can; no more, once a write has failed. */
static void
write_all(struct out *o, struct buffer *b)
{
	const char *at = b->at;

	while (b->used > 0 && !o->error) {
		ssize_t put = write(o->fd, at, b->used);

		if (put < 0 && errno != EINTR)
			o->error = errno;
		if (put > 0) {
			at += put;
			b->used -= (size_t)put;
		}
	}
	b->used = 0;
}

static struct buffer *
behind(struct out *o, unsigned i)
{
	return &o->behind[(o->first + i) % OUT_BEHIND];
}

static void
write_behind(void *with)
{
	struct out *o = with;

	for (unsigned i = 0; i < o->writing; i++)
		write_all(o, behind(o, i));
}

/* What waited is next to be written, once the rest is. */
static void
take_waiting(struct out *o)
{
	o->first += o->writing;
	o->writing = o->waiting;
	o->waiting = 0;
}

/* Only calls that a signal handler may make. */
static void
remove_temps(void)
{
	for (struct out *o = outs; o; o = o->next)
		beside_remove(&o->beside);
}

static void
on_signal(int signal_number)
{
	remove_temps();
	signal(signal_number, SIG_DFL);
	raise(signal_number);
}

/* Writes what came in before the tool died, as far as it can. */
static void
write_rest(struct out *o)
{
	while (o->writing) {
		job_wait(&o->job);
		take_waiting(o);
		write_behind(o);
	}
}

static void
leave(void)
{
	for (struct out *o = outs; o; o = o->next)
		write_rest(o);
	remove_temps();
}

static void
clean_up_at_the_end(void)
{
	static const int ends[] = { SIGHUP, SIGINT, SIGPIPE, SIGTERM };
	static bool done;

	if (done)
		return;
	done = true;
	atexit(leave);
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		struct sigaction now;

		if (sigaction(ends[i], NULL, &now) == 0
		    && now.sa_handler == SIG_DFL)
			signal(ends[i], on_signal);
	}
}

static void
open_beside(struct out *o)
{
	beside_find(&o->beside, o->path);
	for (struct out *other = o->next; other; other = other->next)
		if (beside_same(&o->beside, &other->beside))
			die_wrong("%s: two outputs can't be one file", o->path);
	o->fd = beside_open(&o->beside);
}

static void
open_in_place(struct out *o)
{
	o->fd = open(o->path, O_WRONLY | O_CLOEXEC);
	if (o->fd < 0)
		die_out(o, "write");
}

struct out *
out_open(const char *path)
{
	struct out *o = mem_new(1, sizeof(*o));
	struct stat there;

	clean_up_at_the_end();
	o->next = outs;
	outs = o;
	o->now.room = BLOCK;
	o->now.at = mem_new(o->now.room, 1);
	if (!path || strcmp(path, "-") == 0) {
		o->path = "stdout";
		o->fd = STDOUT_FILENO;
		return o;
	}
	o->path = path;
	if (stat(path, &there) == 0 && !S_ISREG(there.st_mode))
		open_in_place(o);
	else
		open_beside(o);
	return o;
}

struct out *
out_open_sparing(const char *path)
{
	struct out *o = out_open(path);

	o->spares = o->beside.temp != NULL;
	return o;
}

static void
check(const struct out *o)
{
	if (o->error) {
		errno = o->error;
		die_out(o, "write");
	}
}

/* Once what was being written is: has written what waits. */
static void
write_on(struct out *o)
{
	check(o);
	take_waiting(o);
	if (o->writing)
		job_start(&o->job, write_behind, o);
}

/* Waits for what is being written. */
static void
catch_up(struct out *o)
{
	if (o->writing)
		job_wait(&o->job);
	write_on(o);
}

void
out_flush(struct out *o)
{
	while (o->writing)
		catch_up(o);
	write_all(o, &o->now);
	check(o);
}

void
out_swap(struct out *o, struct buffer *full)
{
	if (full != &o->now && o->now.used)
		out_swap(o, &o->now);
	if (!full->used)
		return;
	if (o->writing + o->waiting == OUT_BEHIND)
		catch_up(o);
	struct buffer *place = behind(o, o->writing + o->waiting++);
	struct buffer empty = *place;
	*place = *full;
	*full = empty;
	if (!o->writing || job_done(&o->job))
		write_on(o);
}

/* Makes room for n bytes: out_room()'s slow path. */
void out_grow(struct out *o, size_t n);

void
out_grow(struct out *o, size_t n)
{
	struct buffer *b = &o->now;

	out_swap(o, b);
	b->at = mem_grow(b->at, &b->room, n < BLOCK ? BLOCK : n, 1);
}

void
out_printf(struct out *o, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	int len = vsnprintf(NULL, 0, fmt, args);
	va_end(args);
	if (len < 0)
		die("out of memory");
	va_start(args, fmt);
	vsnprintf(out_room(o, (size_t)len + 1), (size_t)len + 1, fmt, args);
	va_end(args);
	out_used(o, (size_t)len);
}

static void
settle(struct out *o)
{
	out_flush(o);
	if (o->spares)
		beside_spare(&o->beside, o->fd);
	if (o->beside.temp && fsync(o->fd) < 0)
		die_out(o, "write");
	if (close(o->fd) < 0)
		die_out(o, "write");
}

int
out_close(void)
{
	for (struct out *o = outs; o; o = o->next)
		settle(o);
	for (struct out *o = outs; o; o = o->next)
		beside_put_in_place(&o->beside);
	while (outs) {
		struct out *next = outs->next;

		free(outs->beside.target);
		free(outs->now.at);
		for (unsigned i = 0; i < OUT_BEHIND; i++)
			free(outs->behind[i].at);
		free(outs);
		outs = next;
	}
	return 0;
}
