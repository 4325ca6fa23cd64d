/*
 * A workbook for Excel and LibreOffice: numbers are numbers, days are days, and texts of the
 * data are texts, never formulas.  The library writes a file, which goes through `out` as
 * all that is written does.
 */
#include "rc-report/write/xlsx.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes/die.h"
#include "rc-report/write/writer.h"

enum { DAY = 86400 };   /* seconds */

static lxw_format *
format_of(struct workbook *b, const char *numbers, bool bold)
{
	lxw_format *f = workbook_add_format(b->file);

	format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
	if (numbers)
		format_set_num_format(f, numbers);
	if (bold) {
		format_set_bold(f);
		format_set_top(f, LXW_BORDER_THIN);
	}
	return f;
}

static lxw_format *
heading_of(struct workbook *b)
{
	lxw_format *f = format_of(b, NULL, true);

	format_set_text_wrap(f);
	format_set_bg_color(f, 0xECEFF2);
	format_set_bottom(f, LXW_BORDER_THIN);
	return f;
}

static void
add_formats(struct workbook *b)
{
	static const char *const numbers[LOOKS] = {
		[LOOK_TEXT] = "@", [LOOK_MONEY] = "#,##0.00", [LOOK_RATE] = "0.00%",
		[LOOK_COUNT] = "0", [LOOK_DATE] = "yyyy-mm-dd", [LOOK_MONTH] = "yyyy-mm",
	};
	static const lxw_color_t fills[] = {
		[GREEN] = 0xD8EFDF, [YELLOW] = 0xFCEBC4, [RED] = 0xF9D6D2,
	};

	for (int i = 0; i < LOOKS; i++) {
		b->looks[i] = format_of(b, numbers[i], false);
		b->totals[i] = format_of(b, numbers[i], true);
	}
	format_set_text_wrap(b->looks[LOOK_TEXT]);
	b->lamps[NO_LAMP] = b->looks[LOOK_TEXT];
	for (int i = GREEN; i <= RED; i++) {
		b->lamps[i] = format_of(b, NULL, false);
		format_set_bg_color(b->lamps[i], fills[i]);
	}
	b->heading = heading_of(b);
	b->number_heading = heading_of(b);
	format_set_align(b->number_heading, LXW_ALIGN_RIGHT);
}

/* The day of the report stands for the day on which the file was made: the same report is
   the same file. */
static void
set_properties(struct workbook *b)
{
	date as_of = b->document->as_of;
	char *title = strdup(xlsx_text(b, document_title(b->document)));
	lxw_doc_properties properties = { .title = title,
		.created = as_of == NO_DATE || as_of < 1 ? DAY : (time_t)as_of * DAY };

	workbook_set_properties(b->file, &properties);
	free(title);
}

const char *
xlsx_text(struct workbook *b, str text)
{
	b->text = mem_grow(b->text, &b->text_room, text.len + 1, 1);
	if (text.len)
		memcpy(b->text, text.at, text.len);
	b->text[text.len] = '\0';
	return b->text;
}

static void
check_rows(const struct document *d)
{
	for (size_t i = 0; i < d->n; i++)
		if (d->blocks[i].kind == BLOCK_GRID && d->blocks[i].grid->n >= LXW_ROW_MAX)
			die("%zu rows, where a sheet holds %d; --format csv holds them all",
			    d->blocks[i].grid->n, LXW_ROW_MAX - 1);
}

static void
copy_out(struct out *o, int fd)
{
	char piece[1 << 16];
	ssize_t n;

	while ((n = read(fd, piece, sizeof(piece))) != 0) {
		if (n < 0 && errno != EINTR)
			die("cannot read the workbook: %s", strerror(errno));
		if (n > 0)
			out_str(o, (str){ piece, (size_t)n });
	}
}

/* A file of the library's, below $TMPDIR or /tmp.  It has no name, so nothing is left of it
   however the run ends; the library opens it by the number of the descriptor. */
static int
open_nameless(const char *folder)
{
	struct arena a = { 0 };
	char *path = strdup(arena_printf(&a, "%s/rc-XXXXXX", folder).at);
	int fd = mkstemp(path);

	if (fd < 0)
		die("cannot make a file below %s: %s", folder, strerror(errno));
	unlink(path);
	free(path);
	arena_free(&a);
	return fd;
}

enum { SMALL_PARTS = 1 << 20 };   /* of a workbook, all together */

/*
 * The library doesn't look whether what it writes can be written, but for the last file.  So
 * its rows are looked at, and then room is asked for, as much as it may need on closing: once
 * more for the largest sheet, and for the workbook.
 */
static off_t
room_needed(lxw_workbook *book, const char *folder)
{
	lxw_worksheet *sheet;
	off_t all = SMALL_PARTS, largest = 0;

	LXW_FOREACH_WORKSHEET(sheet, book) {
		FILE *rows = sheet->optimize_tmpfile;
		struct stat written;

		if (!rows)
			continue;
		if (fflush(rows) != 0 || ferror(rows) || fstat(fileno(rows), &written) < 0)
			die("cannot write a workbook below %s: %s", folder, strerror(errno));
		all += written.st_size;
		largest = written.st_size > largest ? written.st_size : largest;
	}
	return all + largest;
}

/* Not every file system can be asked. */
static void
ask_for_room(const char *folder, off_t bytes)
{
	int fd = open_nameless(folder);
	int why = posix_fallocate(fd, 0, bytes);

	if (why && why != EOPNOTSUPP && why != EINVAL)
		die("cannot write a workbook below %s: %s", folder, strerror(why));
	close(fd);
}

static void
close_book(lxw_workbook *book, const char *folder)
{
	ask_for_room(folder, room_needed(book, folder));
	lxw_error fault = workbook_close(book);
	if (fault)
		die("cannot write a workbook below %s: %s", folder, lxw_strerror(fault));
}

static void
write_through(struct out *o, struct workbook *b)
{
	const char *dir = getenv("TMPDIR");
	char *folder = strdup(dir && *dir ? dir : "/tmp");
	int fd = open_nameless(folder);
	struct arena a = { 0 };
	lxw_workbook_options options = { .constant_memory = LXW_TRUE, .tmpdir = folder };

	b->file = workbook_new_opt(arena_printf(&a, "/dev/fd/%d", fd).at, &options);
	add_formats(b);
	set_properties(b);
	for (size_t i = 0; i < b->document->n; i++)
		if (b->document->blocks[i].kind == BLOCK_GRID)
			xlsx_sheet(b, b->document->blocks[i].grid);
	close_book(b->file, folder);
	copy_out(o, fd);
	close(fd);
	free(folder);
	arena_free(&a);
}

void
write_xlsx(struct out *o, const struct document *d, const struct style *style)
{
	struct workbook b = { .document = d, .style = style };

	check_rows(d);
	write_through(o, &b);
	free(b.text);
}
