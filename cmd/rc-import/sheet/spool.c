#include "spool.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "bytes/die.h"
#include "bytes/scratch.h"
#include "covers.h"
#include "decode.h"

enum {
	BLOCK    = 1 << 17,
	PROGRESS = 50000,   /* rows between two words about them */
};

/* What stands before a row in the file: then come its entries, then their texts. */
struct head {
	unsigned long number;
	size_t        n, bytes;
};

/* A cell that was put. */
struct entry {
	size_t column, len;
};

struct spool {
	const char    *name;
	int            fd;
	struct covers *covers;

	/* the row that is put or read */
	struct head    head;
	struct entry  *entries;
	size_t         entries_room;
	char          *text;
	size_t         text_room;
	unsigned long  rows;
	size_t         width;         /* columns in which anything was put */
	uint64_t       bytes;         /* of all that is kept */
	bool           writing;       /* rows are put still */
	bool           in_row, blank;

	/* what is to be written, or was read */
	char          *buf;
	size_t         at, end, room;

	str           *cells;
	size_t         cells_room;
};

struct spool *
spool_open(const char *name)
{
	struct spool *s = mem_new(1, sizeof(*s));

	s->name = name;
	s->fd = scratch_open(name);
	s->covers = covers_open(name);
	s->writing = true;
	return s;
}

void
spool_empty(struct spool *s)
{
	if (lseek(s->fd, 0, SEEK_SET) < 0 || ftruncate(s->fd, 0) < 0)
		die("%s: cannot keep a copy: %s", s->name, strerror(errno));
	covers_empty(s->covers);
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

static void
keep(struct spool *s, const void *bytes, size_t n)
{
	if (s->end > BLOCK)
		flush(s);
	s->buf = mem_grow(s->buf, &s->room, s->end + n + 1, 1);
	if (n)
		memcpy(s->buf + s->end, bytes, n);
	s->end += n;
	s->bytes += n;
	if (s->bytes > SHEET_BYTES_MAX)
		die("%s:%lu: a sheet of more than 4 GiB", s->name, s->head.number);
}

static void
end_row(struct spool *s)
{
	if (!s->in_row)
		return;
	keep(s, &s->head, sizeof(s->head));
	keep(s, s->entries, s->head.n * sizeof(*s->entries));
	keep(s, s->text, s->head.bytes);
	s->in_row = false;
}

void
spool_row(struct spool *s, unsigned long number)
{
	if (s->rows > 0 && number <= s->head.number)
		die("%s:%lu: the row comes behind row %lu", s->name, number,
		    s->head.number);
	end_row(s);
	s->head = (struct head){ .number = number };
	s->in_row = true;
	if (++s->rows % PROGRESS == 0)
		progress("%s: %lu rows unpacked", s->name, s->rows);
}

static _Noreturn void
die_of_size(const struct spool *s)
{
	die("%s:%lu: a row of more than %d bytes or %d cells", s->name,
	    s->head.number, ROW_BYTES_MAX, ROW_CELLS_MAX);
}

void
spool_cell(struct spool *s, size_t column)
{
	if (column >= ROW_CELLS_MAX || s->head.n >= ROW_CELLS_MAX)
		die_of_size(s);
	GROW(s->entries, s->head.n, s->entries_room);
	s->entries[s->head.n++] = (struct entry){ .column = column };
	if (column >= s->width)
		s->width = column + 1;
	s->blank = true;
}

static void
put(struct spool *s, str bytes)
{
	if (bytes.len > ROW_BYTES_MAX - s->head.bytes)
		die_of_size(s);
	s->text = mem_grow(s->text, &s->text_room, s->head.bytes + bytes.len, 1);
	memcpy(s->text + s->head.bytes, bytes.at, bytes.len);
	s->head.bytes += bytes.len;
	s->entries[s->head.n - 1].len += bytes.len;
}

/* A character that can't stand in a table: a break becomes one blank. */
static void
put_control(struct spool *s, char c)
{
	static const char hex[] = "0123456789ABCDEF";
	const char shown[] = { (char)MARK_CONTROL, '\\', 'x',
		hex[(unsigned char)c >> 4], hex[c & 15] };

	if (c != '\t' && c != '\n' && c != '\r')
		put(s, (str){ shown, sizeof(shown) });
	else if (!s->blank)
		put(s, S(" "));
	s->blank = c == '\t' || c == '\n' || c == '\r';
}

static bool
is_control(char c)
{
	return (unsigned char)c < ' ' || c == 0x7f;
}

void
spool_put(struct spool *s, str text)
{
	while (text.len) {
		size_t plain = 0;

		while (plain < text.len && !is_control(text.at[plain]))
			plain++;
		if (plain) {
			put(s, str_first(text, plain));
			s->blank = text.at[plain - 1] == ' ';
			text = str_from(text, plain);
		} else {
			put_control(s, text.at[0]);
			text = str_from(text, 1);
		}
	}
}

void
spool_merge(struct spool *s, struct range range)
{
	covers_add(s->covers, range);
}

unsigned long
spool_rows(const struct spool *s)
{
	return s->rows;
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
	covers_again(s->covers);
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

static void
place(struct row *row, str *cells, size_t column, str cell, enum damage damage)
{
	for (; row->n <= column; row->n++)
		cells[row->n] = (str){ NULL, 0 };
	if (cells[column].at)
		damage = REPEATED;
	if (damage != SOUND && row->damage == SOUND) {
		row->damage = damage;
		row->damaged = column;
	}
	cells[column] = cell;
}

bool
spool_next(struct spool *s, struct row *row)
{
	const char *head = take(s, sizeof(s->head));

	if (!head)
		return false;
	memcpy(&s->head, head, sizeof(s->head));
	size_t list = s->head.n * sizeof(*s->entries);
	char *text = take(s, list + s->head.bytes);
	s->entries = mem_grow(s->entries, &s->entries_room, s->head.n,
	    sizeof(*s->entries));
	if (list)
		memcpy(s->entries, text, list);
	text += list;
	s->cells = mem_grow(s->cells, &s->cells_room, ROW_CELLS_MAX, sizeof(str));
	*row = (struct row){ .number = s->head.number, .cells = s->cells };
	for (size_t i = 0; i < s->head.n; i++) {
		enum damage damage = SOUND;
		str cell = row_clean(text, s->entries[i].len, &damage);

		place(row, s->cells, s->entries[i].column, cell, damage);
		text += s->entries[i].len;
	}
	covers_lay(s->covers, row, s->cells, s->width);
	return true;
}

void
spool_close(struct spool *s)
{
	close(s->fd);
	covers_close(s->covers);
	free(s->entries);
	free(s->text);
	free(s->buf);
	free(s->cells);
	free(s);
}
