#include "rc-import/forms/workbook/strings.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "bytes/die.h"
#include "bytes/mem.h"
#include "bytes/scratch.h"

enum {
	COUNT_MAX   = 1 << 26,
	BLOCK_TEXTS = 64,        /* a block holds so many at most, */
	BLOCK_BYTES = 1 << 14,   /* and ends behind so many bytes */
	IN_MEMORY   = 1 << 18,
	SLOTS       = 32,        /* blocks at hand, */
	PLACES      = 256,       /* and texts whose place is known */
	LENGTH      = 4,         /* bytes of what stands before each text */
};

struct string_block {
	uint64_t offset;
	uint32_t first;          /* the number of its first text */
	uint32_t bytes;
};

/* A block in memory. */
struct string_slot {
	char  *text;
	size_t room;
	size_t block;            /* and one more, so that 0 is none */
};

struct string_place {
	uint64_t number;         /* of the text, and one more, so that 0 is none */
	size_t   block, at;
};

struct strings {
	const char          *name;
	int                  fd;        /* -1: all is in memory */
	char                *buf;       /* what isn't written, or all */
	size_t               len, room;
	struct string_block *blocks;
	size_t               n, blocks_room;
	uint32_t             count;
	bool                 shares;    /* all of this is somebody else's */
	bool                 is_part;

	struct string_slot   slots[SLOTS + 1];   /* the last is for what is large */

	/* the one that was looked for last, for the next is often behind it */
	size_t               last_block;
	uint64_t             last;
	size_t               last_at;   /* in its block */
	struct string_place  places[PLACES];
};

struct strings *
strings_open(const char *name)
{
	struct strings *s = mem_new(1, sizeof(*s));

	s->name = name;
	s->fd = -1;
	return s;
}

struct strings *
strings_part(const char *name)
{
	struct strings *s = strings_open(name);

	s->is_part = true;
	return s;
}

static void
flush(struct strings *s)
{
	if (s->fd < 0)
		s->fd = scratch_open(s->name);
	scratch_write(s->fd, (str){ s->buf, s->len }, s->name);
	s->len = 0;
}

static void
put(struct strings *s, const void *bytes, size_t n)
{
	s->buf = mem_grow(s->buf, &s->room, s->len + n + 1, 1);
	if (n)
		memcpy(s->buf + s->len, bytes, n);
	s->len += n;
}

static uint64_t
end_of_blocks(const struct strings *s)
{
	return s->n ? s->blocks[s->n - 1].offset + s->blocks[s->n - 1].bytes : 0;
}

static void
add_block(struct strings *s, struct string_block b)
{
	GROW(s->blocks, s->n, s->blocks_room);
	s->blocks[s->n++] = b;
}

static _Noreturn void
die_of_count(const struct strings *s)
{
	die("%s: more than %d shared strings", s->name, COUNT_MAX);
}

void
strings_add(struct strings *s, str text)
{
	uint32_t length = (uint32_t)text.len;
	const struct string_block *last = s->n ? &s->blocks[s->n - 1] : NULL;

	if (s->count == COUNT_MAX)
		die_of_count(s);
	if (!last || s->count - last->first == BLOCK_TEXTS
	    || last->bytes > BLOCK_BYTES)
		add_block(s, (struct string_block){ end_of_blocks(s), s->count, 0 });
	put(s, &length, LENGTH);
	put(s, text.at, text.len);
	s->blocks[s->n - 1].bytes += LENGTH + length;
	s->count++;
	if (s->len > IN_MEMORY && !s->is_part)
		flush(s);
}

void
strings_take(struct strings *s, struct strings *part)
{
	uint64_t offset = end_of_blocks(s);

	if (part->count > COUNT_MAX - s->count)
		die_of_count(s);
	for (size_t i = 0; i < part->n; i++) {
		struct string_block b = part->blocks[i];

		add_block(s, (struct string_block){ offset + b.offset, s->count + b.first,
		    b.bytes });
	}
	put(s, part->buf, part->len);
	s->count += part->count;
	if (s->len > IN_MEMORY)
		flush(s);
	part->n = part->len = part->count = 0;
}

uint64_t
strings_count(const struct strings *s)
{
	return s->count;
}

static void
read_block(struct strings *s, struct string_slot *slot, size_t i)
{
	const struct string_block *b = &s->blocks[i];
	size_t len = 0;

	slot->text = mem_grow(slot->text, &slot->room, b->bytes, 1);
	while (len < b->bytes) {
		ssize_t got = pread(s->fd, slot->text + len, b->bytes - len,
		    (off_t)(b->offset + len));

		if (got == 0 || (got < 0 && errno != EINTR))
			die("%s: cannot read the copy: %s", s->name,
			    strerror(errno));
		len += got > 0 ? (size_t)got : 0;
	}
	slot->block = i + 1;
}

static const char *
block_text(struct strings *s, size_t i)
{
	bool large = s->blocks[i].bytes > 2 * BLOCK_BYTES;
	struct string_slot *slot = &s->slots[large ? SLOTS : i % SLOTS];

	if (s->fd < 0)
		return s->buf + s->blocks[i].offset;
	if (s->len)
		flush(s);
	if (slot->block != i + 1)
		read_block(s, slot, i);
	return slot->text;
}

static uint64_t
end_of(const struct strings *s, size_t block)
{
	return block + 1 < s->n ? s->blocks[block + 1].first : s->count;
}

/* The last block whose first text is not behind the number. */
static size_t
block_of(const struct strings *s, uint64_t number)
{
	size_t low = 0, high = s->n;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (s->blocks[middle].first <= number)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* Goes from text to text of its block. */
static struct string_place
place_of(struct strings *s, uint64_t number)
{
	uint32_t length;

	if (number < s->last || number >= end_of(s, s->last_block)) {
		s->last_block = block_of(s, number);
		s->last = s->blocks[s->last_block].first;
		s->last_at = 0;
	}
	const char *text = block_text(s, s->last_block);
	for (; s->last < number; s->last++, s->last_at += LENGTH + length)
		memcpy(&length, text + s->last_at, LENGTH);
	return (struct string_place){ number + 1, s->last_block, s->last_at };
}

str
strings_at(struct strings *s, uint64_t number)
{
	struct string_place *p = &s->places[number % PLACES];
	uint32_t length;

	if (p->number != number + 1)
		*p = place_of(s, number);
	const char *at = block_text(s, p->block) + p->at;
	memcpy(&length, at, LENGTH);
	return (str){ at + LENGTH, length };
}

struct strings *
strings_share(struct strings *s)
{
	struct strings *shared = mem_new(1, sizeof(*shared));

	if (s->fd >= 0 && s->len)
		flush(s);
	*shared = *s;
	shared->shares = true;
	memset(shared->slots, 0, sizeof(shared->slots));
	return shared;
}

void
strings_close(struct strings *s)
{
	for (size_t i = 0; i <= SLOTS; i++)
		free(s->slots[i].text);
	if (s->fd >= 0 && !s->shares)
		close(s->fd);
	if (!s->shares) {
		free(s->buf);
		free(s->blocks);
	}
	free(s);
}
