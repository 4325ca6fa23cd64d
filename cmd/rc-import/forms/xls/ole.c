#include "rc-import/forms/xls/ole.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes/blocks.h"
#include "bytes/die.h"

enum {
	HEADER       = 512,
	DIFAT_AT     = 0x4C,
	DIFAT_HEADER = 109,       /* places of the FAT's sectors in the header */
	ENTRY        = 128,       /* bytes of an entry of the directory */
	NAME_CHARS   = 32,
	MINI_SHIFT   = 6,
	WINDOW       = 1 << 16,
};

#define CHAIN_END 0xFFFFFFFEu

/* A chain of sectors. */
struct chain {
	uint32_t *sectors;
	size_t    n;
};

struct entry {
	uint32_t first;
	uint64_t len;
};

struct ole {
	const char   *name;
	int           fd;
	uint64_t      size;
	unsigned      shift;        /* a sector has 1 << shift bytes */
	uint32_t     *fat, *mini_fat;
	size_t        n_fat, n_mini_fat;
	struct chain  directory, mini;   /* mini: what the small sectors lie in */
	uint64_t      cutoff;       /* shorter streams lie in small sectors */

	bool          bare;         /* no compound file, but a stream itself */
	struct chain  stream;
	uint64_t      len;
	bool          small;
	uint64_t      from, to;     /* what of the stream is in the window */
	char          window[WINDOW];
};

void
ole_die(const struct ole *o, const char *fault)
{
	die("%s: is damaged or cut off: %s", o->name, fault);
}

static uint32_t
u32(const void *at)
{
	const unsigned char *b = at;

	return b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
}

static void
read_file(struct ole *o, uint64_t at, void *to, size_t n)
{
	for (size_t done = 0; done < n; ) {
		ssize_t got = pread(o->fd, (char *)to + done, n - done,
		    (off_t)(at + done));

		if (got < 0 && errno != EINTR)
			die("%s: cannot read: %s", o->name, strerror(errno));
		if (got == 0)
			ole_die(o, "it ends too early");
		done += got > 0 ? (size_t)got : 0;
	}
}

/* The file's last sector may be cut short: what it lacks is nothing, and zeros. */
static void
read_sector(struct ole *o, uint64_t at, void *to, size_t n)
{
	size_t there = at >= o->size ? 0 : o->size - at < n ? (size_t)(o->size - at) : n;

	read_file(o, at, to, there);
	memset((char *)to + there, 0, n - there);
}

static uint64_t
place_of(const struct ole *o, uint32_t sector)
{
	if (sector >= o->n_fat)
		ole_die(o, "a sector that isn't there");
	return ((uint64_t)sector + 1) << o->shift;
}

/* The chain from a sector on: so many sectors, or all up to its end. */
static struct chain
chain_of(const struct ole *o, const uint32_t *fat, size_t n_fat, uint32_t first,
    size_t n)
{
	struct chain c = { mem_new(n < n_fat ? n : n_fat, sizeof(*c.sectors)), 0 };

	for (uint32_t at = first; c.n < n && at != CHAIN_END; at = fat[at]) {
		if (at >= n_fat || c.n == n_fat) {
			free(c.sectors);
			ole_die(o, "a chain of sectors leads nowhere");
		}
		c.sectors[c.n++] = at;
	}
	return c;
}

/* Reads sectors of numbers into a table. */
static size_t
read_table(struct ole *o, uint32_t sector, uint32_t *table, size_t n, size_t most)
{
	size_t more = ((size_t)1 << o->shift) / 4;

	if (more > most - n)
		more = most - n;
	read_sector(o, place_of(o, sector), o->window, more * 4);
	for (size_t i = 0; i < more; i++)
		table[n++] = u32(o->window + i * 4);
	return n;
}

/* Where the FAT's sectors are stands in the header and, in large files, in sectors of its
   own, whose last number is the next one's. */
static void
read_fat(struct ole *o, const char *header)
{
	size_t each = ((size_t)1 << o->shift) / 4, n = 0, at = 0, places = DIFAT_HEADER;
	uint32_t list[1024], next = u32(header + 0x44);

	for (size_t i = 0; i < DIFAT_HEADER; i++)
		list[i] = u32(header + DIFAT_AT + i * 4);
	o->fat = mem_new(o->n_fat, sizeof(*o->fat));
	while (n < o->n_fat) {
		if (at == places) {
			places = read_table(o, next, list, 0, each) - 1;
			next = list[places];
			at = 0;
		}
		n = read_table(o, list[at++], o->fat, n, o->n_fat);
	}
}

static void
read_mini_fat(struct ole *o, const char *header)
{
	size_t each = ((size_t)1 << o->shift) / 4, n = 0;
	struct chain c = chain_of(o, o->fat, o->n_fat, u32(header + 0x3C), SIZE_MAX);

	o->n_mini_fat = c.n * each;
	o->mini_fat = mem_new(o->n_mini_fat, sizeof(*o->mini_fat));
	for (size_t i = 0; i < c.n; i++)
		n = read_table(o, c.sectors[i], o->mini_fat, n, o->n_mini_fat);
	free(c.sectors);
}

static size_t
sectors_for(uint64_t len, unsigned shift)
{
	return (size_t)((len + (1u << shift) - 1) >> shift);
}

/* Whether the entry's name, in UTF-16, is this one; letters of either case are alike. */
static bool
has_name(const char entry[ENTRY], const char *name)
{
	char text[NAME_CHARS];
	size_t n = 0;

	for (; n < NAME_CHARS && entry[n * 2]; n++)
		text[n] = entry[n * 2 + 1] ? '?' : entry[n * 2];
	return str_same_word((str){ text, n }, str_of(name));
}

/* The entry of the directory of that name; NULL is the first, the root's. */
static bool
find(struct ole *o, const char *name, struct entry *e)
{
	size_t each = ((size_t)1 << o->shift) / ENTRY;

	for (size_t i = 0; i < o->directory.n * each; i++) {
		char entry[ENTRY];

		read_sector(o, place_of(o, o->directory.sectors[i / each])
		    + i % each * ENTRY, entry, ENTRY);
		*e = (struct entry){ u32(entry + 0x74), u32(entry + 0x78) };
		if (!name || has_name(entry, name))
			return true;
	}
	return false;
}

static void
read_directory(struct ole *o, const char *header)
{
	struct entry root;

	o->directory = chain_of(o, o->fat, o->n_fat, u32(header + 0x30), SIZE_MAX);
	if (!find(o, NULL, &root))
		ole_die(o, "it has no directory");
	o->mini = chain_of(o, o->fat, o->n_fat, root.first,
	    sectors_for(root.len, o->shift));
}

struct ole *
ole_open(struct in *in)
{
	static const char magic[] = { '\xD0', '\xCF', '\x11', '\xE0' };
	struct ole *o = mem_new(1, sizeof(*o));
	char header[HEADER];
	struct stat file;

	o->name = in_name(in);
	o->fd = in_descriptor(in);
	if (fstat(o->fd, &file) < 0)
		die("%s: cannot read: %s", o->name, strerror(errno));
	o->size = (uint64_t)file.st_size;
	read_file(o, 0, header, sizeof(magic));
	o->bare = memcmp(header, magic, sizeof(magic)) != 0;
	o->len = o->size;
	if (o->bare)
		return o;
	if (o->size < HEADER)
		ole_die(o, "it ends within its header");
	read_file(o, 0, header, HEADER);
	o->shift = (unsigned char)header[0x1E];
	if (o->shift != 9 && o->shift != 12)
		ole_die(o, "its sectors have no size");
	o->n_fat = sectors_for(o->size, o->shift) - 1;
	o->cutoff = u32(header + 0x38);
	read_fat(o, header);
	read_mini_fat(o, header);
	read_directory(o, header);
	return o;
}

bool
ole_find(struct ole *o, const char *stream)
{
	struct entry e;

	free(o->stream.sectors);
	o->stream = (struct chain){ 0 };
	o->from = o->to = 0;
	if (o->bare)
		return true;
	if (!find(o, stream, &e))
		return false;
	o->len = e.len;
	o->small = e.len < o->cutoff;
	if (o->small)
		o->stream = chain_of(o, o->mini_fat, o->n_mini_fat, e.first,
		    sectors_for(e.len, MINI_SHIFT));
	else
		o->stream = chain_of(o, o->fat, o->n_fat, e.first,
		    sectors_for(e.len, o->shift));
	return true;
}

/* Where in the file a byte of the stream lies, and how many lie there in a row. */
static uint64_t
place_in(const struct ole *o, uint64_t at, size_t *n)
{
	*n = WINDOW;
	if (o->bare)
		return at;
	unsigned shift = o->small ? MINI_SHIFT : o->shift;
	uint64_t within = at & ((1u << shift) - 1);
	size_t i = (size_t)(at >> shift);

	if (i >= o->stream.n)
		ole_die(o, "a stream ends too early");
	uint32_t sector = o->stream.sectors[i];
	*n = (size_t)((1u << shift) - within);
	if (!o->small)
		return place_of(o, sector) + within;
	uint64_t mini = ((uint64_t)sector << MINI_SHIFT) + within;
	if (mini >> o->shift >= o->mini.n)
		ole_die(o, "a small sector that isn't there");
	return place_of(o, o->mini.sectors[mini >> o->shift])
	    + (mini & ((1u << o->shift) - 1));
}

/* Fills the window from there on, as far as the sectors follow one another. */
static void
fill(struct ole *o, uint64_t at)
{
	size_t n, more;
	uint64_t place = place_in(o, at, &n);

	o->from = at;
	while (at + n < o->len && n < WINDOW
	    && place_in(o, at + n, &more) == place + n)
		n += more;
	if (n > WINDOW)
		n = WINDOW;
	if (n > o->len - at)
		n = (size_t)(o->len - at);
	read_file(o, place, o->window, n);
	o->to = at + n;
}

bool
ole_read(struct ole *o, uint64_t at, void *to, size_t n)
{
	char *next = to;

	if (at > o->len || n > o->len - at)
		return false;
	while (n) {
		if (at < o->from || at >= o->to)
			fill(o, at);
		size_t have = (size_t)(o->to - at) < n ? (size_t)(o->to - at) : n;

		memcpy(next, o->window + (at - o->from), have);
		next += have;
		at += have;
		n -= have;
	}
	return true;
}

void
ole_close(struct ole *o)
{
	close(o->fd);
	free(o->fat);
	free(o->mini_fat);
	free(o->directory.sectors);
	free(o->mini.sectors);
	free(o->stream.sectors);
	free(o);
}
