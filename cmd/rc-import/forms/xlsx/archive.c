#include "rc-import/forms/xlsx/archive.h"

#include <errno.h>
#include <unistd.h>
#include <zip.h>

#include "bytes/blocks.h"
#include "bytes/die.h"
#include "bytes/job.h"
#include "rc-import/forms/xlsx/zip_end.h"

enum {
	PIECE         = 1 << 16,
	PIECES        = 4,           /* of a block */
	DIRECTORY_MAX = 1 << 22,     /* bytes; an entry takes some 60 */
	SLACK         = 1 << 26,     /* what an entry may unpack to however small it is, */
	RATIO         = 250,         /* and how many times its packed size beyond that */
};

#define UNPACKED_MAX ((uint64_t)1 << 32)

/* Pieces of an entry, unpacked one after another; the last may be its end or a fault. */
struct entry_block {
	zip_file_t *file;
	size_t      n;
	zip_int64_t got[PIECES];     /* bytes of each, 0 at the end, or -1 */
	char        pieces[PIECES][PIECE];
};

struct archive {
	const char        *name;
	int                fd;
	zip_uint64_t       at, size;   /* where libzip reads, and the file's size */
	zip_error_t        error;      /* of that */
	zip_t             *zip;
	zip_file_t        *file;       /* of the entry that is read; NULL: none is */
	const char        *part;       /* its name, */
	uint64_t           claimed;    /* its size, if the archive is right, */
	uint64_t           unpacked;   /* how much of it was read, */
	uint64_t           most;       /* and how much it may be */
	struct entry_block blocks[2];
	unsigned           at_hand;    /* the block that is handed out, */
	size_t             next;       /* its next piece, */
	struct job         ahead;      /* and what unpacks the other meanwhile, */
	bool               started;    /* if that is worth it */
};

static zip_int64_t
read_file(struct archive *a, void *to, zip_uint64_t len)
{
	ssize_t got;

	do
		got = pread(a->fd, to, len, (off_t)a->at);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		zip_error_set(&a->error, ZIP_ER_READ, errno);
	a->at += got > 0 ? (zip_uint64_t)got : 0;
	return got;
}

static zip_int64_t
seek(struct archive *a, void *to, zip_uint64_t len)
{
	zip_int64_t at = zip_source_seek_compute_offset(a->at, a->size, to, len,
	    &a->error);

	a->at = at < 0 ? a->at : (zip_uint64_t)at;
	return at < 0 ? -1 : 0;
}

static zip_int64_t
tell_size(const struct archive *a, zip_stat_t *stat)
{
	zip_stat_init(stat);
	stat->valid = ZIP_STAT_SIZE;
	stat->size = a->size;
	return sizeof(*stat);
}

/* The file as libzip wants it.  Its own way is stdio, whose place in the file others of the
   same descriptor would move. */
static zip_int64_t
source(void *archive, void *to, zip_uint64_t len, zip_source_cmd_t command)
{
	struct archive *a = archive;

	switch (command) {
	case ZIP_SOURCE_SUPPORTS:
		return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN,
		    ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
		    ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK,
		    ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, -1);
	case ZIP_SOURCE_READ:
		return read_file(a, to, len);
	case ZIP_SOURCE_SEEK:
		return seek(a, to, len);
	case ZIP_SOURCE_TELL:
		return (zip_int64_t)a->at;
	case ZIP_SOURCE_STAT:
		return tell_size(a, to);
	case ZIP_SOURCE_ERROR:
		return zip_error_to_data(&a->error, to, len);
	case ZIP_SOURCE_OPEN:
		a->at = 0;
		return 0;
	case ZIP_SOURCE_CLOSE:
	case ZIP_SOURCE_FREE:
		return 0;
	default:
		return -1;
	}
}

struct archive *
archive_open(struct in *in)
{
	struct archive *a = mem_new(1, sizeof(*a));
	zip_error_t error;

	a->name = in_name(in);
	a->fd = in_descriptor(in);
	off_t size = lseek(a->fd, 0, SEEK_END);
	if (size < 0)
		die("%s: cannot read: %s", a->name, strerror(errno));
	a->size = (zip_uint64_t)size;
	if (zip_directories(a->fd, a->size) > DIRECTORY_MAX)
		die("%s: is a zip archive of too many entries for a workbook",
		    a->name);
	zip_error_init(&a->error);
	zip_error_init(&error);
	zip_source_t *file = zip_source_function_create(source, a, &error);
	a->zip = file ? zip_open_from_source(file, ZIP_RDONLY, &error) : NULL;
	if (!a->zip)
		die("%s: is a zip archive that is cut off or damaged: %s", a->name,
		    zip_error_strerror(&error));
	return a;
}

/* Waits until nobody but the main thread touches the archive. */
static void
rest(struct archive *a)
{
	if (a->started)
		job_wait(&a->ahead);
	a->started = false;
}

static bool
is_alike(str one, str other)
{
	for (size_t i = 0; i < one.len && i < other.len; i++)
		if (!str_same_word((str){ one.at + i, 1 }, (str){ other.at + i, 1 })
		    && !(one.at[i] == '/' && other.at[i] == '\\'))
			return false;
	return one.len == other.len;
}

/* The entry of that name, in letters of either case; some programs write xl\workbook.xml.
   Less than 0 if there is none. */
static zip_int64_t
locate(struct archive *a, const char *name)
{
	zip_int64_t entry = zip_name_locate(a->zip, name, ZIP_FL_NOCASE);

	for (unsigned i = 0; entry < 0 && archive_name(a, i); i++)
		if (is_alike(str_of(name), str_of(archive_name(a, i))))
			entry = i;
	return entry;
}

bool
archive_has(struct archive *a, const char *name)
{
	rest(a);
	return locate(a, name) >= 0;
}

const char *
archive_name(struct archive *a, unsigned entry)
{
	if (entry >= zip_get_num_entries(a->zip, 0))
		return NULL;
	const char *name = zip_get_name(a->zip, entry, ZIP_FL_ENC_RAW);
	return name ? name : "";
}

static void
unpack(void *with)
{
	struct entry_block *b = with;

	b->n = 0;
	do
		b->got[b->n] = zip_fread(b->file, b->pieces[b->n], PIECE);
	while (b->got[b->n++] > 0 && b->n < PIECES);
}

static void
leave(struct archive *a)
{
	rest(a);
	if (a->file)
		zip_fclose(a->file);
	a->file = NULL;
}

static _Noreturn void
die_damaged(const struct archive *a, const char *why)
{
	die("%s: '%s' in it is damaged: %s", a->name, a->part, why);
}

void
archive_enter(struct archive *a, const char *name)
{
	zip_stat_t stat;

	leave(a);
	zip_int64_t entry = locate(a, name);
	a->part = name;
	if (entry < 0)
		die("%s: '%s' in it is missing", a->name, name);
	if (zip_stat_index(a->zip, (zip_uint64_t)entry, 0, &stat) < 0)
		die_damaged(a, zip_strerror(a->zip));
	if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD)
	    && stat.encryption_method != ZIP_EM_NONE)
		die("%s: is encrypted; save it without a password", a->name);
	a->unpacked = 0;
	a->claimed = stat.valid & ZIP_STAT_SIZE ? stat.size : 0;
	a->most = stat.comp_size < (UNPACKED_MAX - SLACK) / RATIO
	    ? SLACK + stat.comp_size * RATIO : UNPACKED_MAX;
	a->file = zip_fopen_index(a->zip, (zip_uint64_t)entry, 0);
	if (!a->file)
		die_damaged(a, zip_strerror(a->zip));
	a->next = a->blocks[a->at_hand].n = 0;
}

uint64_t
archive_size(const struct archive *a)
{
	return a->claimed;
}

/* Goes to the next block, and has the one behind it unpacked if this one is full. */
static void
turn(struct archive *a)
{
	bool unpacked = a->started;

	rest(a);
	a->at_hand ^= unpacked;
	struct entry_block *b = &a->blocks[a->at_hand], *other = &a->blocks[!a->at_hand];
	b->file = other->file = a->file;
	if (!unpacked)
		unpack(b);
	a->next = 0;
	a->started = b->got[b->n - 1] > 0;
	if (a->started)
		job_start(&a->ahead, unpack, other);
}

bool
archive_next(void *archive, str *bytes)
{
	struct archive *a = archive;

	if (a->next == a->blocks[a->at_hand].n)
		turn(a);
	struct entry_block *b = &a->blocks[a->at_hand];
	char *piece = b->pieces[a->next];
	zip_int64_t got = b->got[a->next];
	a->next += got > 0;
	if (got < 0)
		die_damaged(a, zip_error_strerror(zip_file_get_error(a->file)));
	a->unpacked += (uint64_t)got;
	if (a->unpacked > a->most)
		die("%s: '%s' in it unpacks to far more than a worksheet would",
		    a->name, a->part);
	*bytes = (str){ piece, (size_t)got };
	return got > 0;
}

void
archive_close(struct archive *a)
{
	leave(a);
	zip_discard(a->zip);
	close(a->fd);
	free(a);
}
