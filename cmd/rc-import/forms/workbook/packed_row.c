#include "rc-import/forms/workbook/packed_row.h"

#include <stdlib.h>


/* A cell that was put. */
struct packed_entry {
	uint32_t len;
	uint16_t column, damage;
};

void
packed_start(struct packed_row *p, unsigned long number)
{
	p->head = (struct packed_head){ .number = number };
	p->put = 0;
	p->in_cell = false;
}

/* Leaves a text as it is to be read, and says how much is left of it. */
static size_t
clean(char *at, size_t len, enum damage *damage)
{
	str cell = row_clean(at, len, damage);

	if (cell.len && cell.at != at)
		memmove(at, cell.at, cell.len);
	return cell.len;
}

static void
end_cell(struct packed_row *p)
{
	enum damage damage = SOUND;
	size_t len = p->head.bytes - p->cell;

	if (!p->in_cell)
		return;
	if (len)
		len = clean(p->text + p->cell, len, &damage);
	p->entries[p->head.n - 1].len = (uint32_t)len;
	p->entries[p->head.n - 1].damage = (uint16_t)damage;
	p->head.bytes = (uint32_t)(p->cell + len);
	p->in_cell = false;
}

/* An empty cell gives way to another of its column. */
static void
forget_empty(struct packed_row *p, size_t column)
{
	const struct packed_entry *last = p->head.n ? &p->entries[p->head.n - 1] : NULL;

	if (last && last->column == column && last->len == 0 && last->damage == SOUND)
		p->head.n--;
}

bool
packed_cell(struct packed_row *p, size_t column)
{
	end_cell(p);
	forget_empty(p, column);
	if (column >= ROW_CELLS_MAX || p->head.n >= ROW_CELLS_MAX)
		return false;
	GROW(p->entries, p->head.n, p->room);
	p->entries[p->head.n++] = (struct packed_entry){ .column = (uint16_t)column };
	p->cell = p->head.bytes;
	p->in_cell = p->blank = true;
	return true;
}

static bool
put(struct packed_row *p, str bytes)
{
	if (bytes.len > ROW_BYTES_MAX - p->put)
		return false;
	p->text = mem_grow(p->text, &p->text_room, p->head.bytes + bytes.len, 1);
	memcpy(p->text + p->head.bytes, bytes.at, bytes.len);
	p->head.bytes += (uint32_t)bytes.len;
	p->put += bytes.len;
	return true;
}

/* A character that can't stand in a table: a break becomes one blank. */
static bool
put_control(struct packed_row *p, char c)
{
	static const char hex[] = "0123456789ABCDEF";
	const char shown[] = { (char)MARK_CONTROL, '\\', 'x',
		hex[(unsigned char)c >> 4], hex[c & 15] };
	bool is_break = c == '\t' || c == '\n' || c == '\r', fits = true;

	if (!is_break)
		fits = put(p, (str){ shown, sizeof(shown) });
	else if (!p->blank)
		fits = put(p, S(" "));
	p->blank = is_break;
	return fits;
}

static bool
is_control(char c)
{
	return (unsigned char)c < ' ' || c == 0x7f;
}

bool
packed_put(struct packed_row *p, str text)
{
	while (text.len) {
		size_t plain = 0;

		while (plain < text.len && !is_control(text.at[plain]))
			plain++;
		if (plain && !put(p, str_first(text, plain)))
			return false;
		if (plain)
			p->blank = text.at[plain - 1] == ' ';
		text = str_from(text, plain);
		if (text.len && !put_control(p, text.at[0]))
			return false;
		text = str_from(text, text.len > 0);
	}
	return true;
}

size_t
packed_length(struct packed_head head)
{
	return head.n * sizeof(struct packed_entry) + head.bytes;
}

size_t
packed_end(struct packed_row *p)
{
	end_cell(p);
	return sizeof(p->head) + packed_length(p->head);
}

void
packed_write(const struct packed_row *p, char *to)
{
	size_t list = p->head.n * sizeof(*p->entries);

	memcpy(to, &p->head, sizeof(p->head));
	to += sizeof(p->head);
	if (list)
		memcpy(to, p->entries, list);
	if (p->head.bytes)
		memcpy(to + list, p->text, p->head.bytes);
}

void
packed_free(struct packed_row *p)
{
	free(p->entries);
	free(p->text);
}

/* Puts a cell into its place, which may be taken. */
static void
place(struct row *row, str *cells, struct packed_entry e, str cell)
{
	enum damage damage = (enum damage)e.damage;

	if (e.column < row->n && cells[e.column].at)
		damage = REPEATED;
	for (; row->n <= e.column; row->n++)
		cells[row->n] = (str){ NULL, 0 };
	if (damage != SOUND && row->damage == SOUND) {
		row->damage = damage;
		row->damaged = e.column;
	}
	cells[e.column] = cell;
}

struct row
packed_open(struct packed_head head, const char *packed, str *cells)
{
	const char *text = packed + head.n * sizeof(struct packed_entry);
	struct row row = { .number = head.number, .cells = cells };

	for (size_t i = 0; i < head.n; i++) {
		struct packed_entry e;

		memcpy(&e, packed + i * sizeof(e), sizeof(e));
		place(&row, cells, e, (str){ text, e.len });
		text += e.len;
	}
	return row;
}
