#include "rc-import/forms/workbook/spool.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "bytes/die.h"
#include "bytes/scratch.h"
#include "rc-import/forms/workbook/merged.h"
#include "rc-import/forms/workbook/packed_row.h"

enum {
	BLOCK    = 1 << 17,
	PROGRESS = 50000,   /* rows between two words about them */
};

/* What a row and a cell count as beside their texts. */
enum { ROW_COST = 24, CELL_COST = 16 };

struct spool {
	const char       *name;
	int               fd;       /* -1: a part, which is in memory */
	struct merged    *merged;

	struct packed_row pack;     /* the row that is put */
	unsigned long     rows;
	unsigned long     first, last;   /* their numbers */
	size_t            width;    /* columns in which anything was put */
	uint64_t          bytes;    /* of all that was put */
	bool              writing;  /* rows are put still */
	bool              in_row;

	/* what is to be written, or was read */
	char             *buf;
	size_t            at, end, room;

	str              *cells;
	size_t            cells_room;
};

struct spool *
spool_part(const char *name)
{
	struct spool *s = mem_new(1, sizeof(*s));

	s->name = name;
	s->fd = -1;
	s->merged = merged_open(name);
	s->writing = true;
	return s;
}

struct spool *
spool_open(const char *name)
{
	struct spool *s = spool_part(name);

	s->fd = scratch_open(name);
	return s;
}

void
spool_empty(struct spool *s)
{
	if (s->fd >= 0 && (lseek(s->fd, 0, SEEK_SET) < 0 || ftruncate(s->fd, 0) < 0))
		die("%s: cannot keep a copy: %s", s->name, strerror(errno));
	merged_empty(s->merged);
	s->rows = 0;
	s->width = 0;
	s->bytes = 0;
	s->writing = true;
	s->in_row = false;
	s->at = s->end = 0;
}

static void
flush(struct spool *s)
{
	scratch_write(s->fd, (str){ s->buf, s->end }, s->name);
	s->end = 0;
}

/* Room for a row, or a part of them, behind what isn't written yet. */
static char *
room_for(struct spool *s, size_t n)
{
	if (s->end > BLOCK && s->fd >= 0)
		flush(s);
	s->buf = mem_grow(s->buf, &s->room, s->end + n, 1);
	s->end += n;
	return s->buf + s->end - n;
}

static void
count_bytes(struct spool *s, uint64_t n)
{
	s->bytes += n;
	if (s->bytes > SHEET_BYTES_MAX)
		die("%s:%lu: a sheet of more than 4 GiB", s->name, s->last);
}

static void
end_row(struct spool *s)
{
	if (!s->in_row)
		return;
	size_t n = packed_end(&s->pack);
	packed_write(&s->pack, room_for(s, n));
	count_bytes(s, ROW_COST + s->pack.head.n * CELL_COST + s->pack.put);
	s->in_row = false;
}

/* Rows are to come that begin with this one. */
static void
begin_rows(struct spool *s, unsigned long number, unsigned long rows)
{
	if (s->rows > 0 && number <= s->last)
		die("%s:%lu: the row comes behind row %lu", s->name, number, s->last);
	end_row(s);
	if (s->rows == 0)
		s->first = number;
	s->rows += rows;
	if (s->rows / PROGRESS > (s->rows - rows) / PROGRESS && s->fd >= 0)
		progress("%s: %lu rows unpacked", s->name,
		    s->rows / PROGRESS * PROGRESS);
}

void
spool_row(struct spool *s, unsigned long number)
{
	begin_rows(s, number, 1);
	packed_start(&s->pack, number);
	s->last = number;
	s->in_row = true;
}

void
spool_add(struct spool *s, struct spool *part)
{
	end_row(part);
	if (part->rows == 0)
		return;
	begin_rows(s, part->first, part->rows);
	memcpy(room_for(s, part->end), part->buf, part->end);
	s->last = part->last;
	s->width = part->width > s->width ? part->width : s->width;
	count_bytes(s, part->bytes);
}

static _Noreturn void
die_of_size(const struct spool *s)
{
	die("%s:%lu: a row of more than %d bytes or %d cells", s->name, s->last,
	    ROW_BYTES_MAX, ROW_CELLS_MAX);
}

void
spool_cell(struct spool *s, size_t column)
{
	if (!packed_cell(&s->pack, column))
		die_of_size(s);
	if (column >= s->width)
		s->width = column + 1;
}

void
spool_put(struct spool *s, str text)
{
	if (!packed_put(&s->pack, text))
		die_of_size(s);
}

void
spool_merge(struct spool *s, struct merged_range range)
{
	if (s->fd < 0)
		die("%s:%lu: a merged range in a part", s->name, range.top);
	merged_add(s->merged, range);
}

unsigned long
spool_rows(const struct spool *s)
{
	return s->rows;
}

unsigned long
spool_last(const struct spool *s)
{
	return s->rows ? s->last : 0;
}

void
spool_again(struct spool *s)
{
	if (s->writing) {
		end_row(s);
		flush(s);
		s->writing = false;
	}
	if (lseek(s->fd, 0, SEEK_SET) < 0)
		die("%s: cannot read the copy: %s", s->name, strerror(errno));
	s->at = s->end = 0;
	merged_again(s->merged);
}

/* The next n bytes, or NULL at the end. */
static char *
take(struct spool *s, size_t n)
{
	if (s->end - s->at < n) {
		s->buf = mem_grow(s->buf, &s->room, n + BLOCK, 1);
		memmove(s->buf, s->buf + s->at, s->end - s->at);
		s->end -= s->at;
		s->at = 0;
	}
	while (s->end - s->at < n) {
		ssize_t got = read(s->fd, s->buf + s->end, s->room - s->end);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			die("%s: cannot read the copy: %s", s->name,
			    strerror(errno));
		if (got == 0)
			return NULL;
		s->end += (size_t)got;
	}
	s->at += n;
	return s->buf + s->at - n;
}

bool
spool_next(struct spool *s, struct row *row)
{
	struct packed_head head;
	const char *at = take(s, sizeof(head));

	if (!at)
		return false;
	memcpy(&head, at, sizeof(head));
	s->cells = mem_grow(s->cells, &s->cells_room, ROW_CELLS_MAX, sizeof(str));
	*row = packed_open(head, take(s, packed_length(head)), s->cells);
	merged_lay(s->merged, row, s->cells, s->width);
	return true;
}

void
spool_close(struct spool *s)
{
	if (s->fd >= 0)
		close(s->fd);
	merged_close(s->merged);
	packed_free(&s->pack);
	free(s->buf);
	free(s->cells);
	free(s);
}
