#include "rc-import/forms/xls/biff.h"

#include <stdlib.h>

enum { CONTINUE = 0x003C, RECORD_HEAD = 4 };

static _Noreturn void
die_of_record(const struct biff *b)
{
	ole_die(b->ole, "a record is too short for what should be in it");
}

/* Reads the head of the record behind: its type. */
static bool
read_head(struct biff *b, unsigned *type, size_t *len)
{
	unsigned char head[RECORD_HEAD];

	if (!ole_read(b->ole, b->next, head, sizeof(head)))
		return false;
	*type = head[0] | (unsigned)head[1] << 8;
	*len = head[2] | (size_t)head[3] << 8;
	return true;
}

static bool
read_record(struct biff *b)
{
	if (!read_head(b, &b->type, &b->len))
		return false;
	if (!ole_read(b->ole, b->next + RECORD_HEAD, b->bytes, b->len))
		ole_die(b->ole, "it ends within a record");
	b->next += RECORD_HEAD + b->len;
	b->at = 0;
	return true;
}

bool
biff_enter(struct biff *b, uint64_t at, unsigned kind)
{
	b->next = at;
	b->depth = 1;
	if (!read_record(b) || b->type != BIFF_BEGIN)
		ole_die(b->ole, "no sheet begins where one should");
	if (at == 0)   /* what a sheet further down says of itself may be wrong */
		b->version = biff_u16(b, 0) == BIFF8 ? BIFF8 : BIFF5;
	return biff_u16(b, 2) == kind;
}

bool
biff_next(struct biff *b)
{
	do {
		if (!read_record(b))
			ole_die(b->ole, "a sheet without an end");
		b->depth += (b->type == BIFF_BEGIN) - (b->type == BIFF_END);
	} while (b->depth > 1);
	return b->depth > 0;
}

unsigned
biff_u8(const struct biff *b, size_t at)
{
	if (at >= b->len)
		die_of_record(b);
	return b->bytes[at];
}

unsigned
biff_u16(const struct biff *b, size_t at)
{
	return biff_u8(b, at) | biff_u8(b, at + 1) << 8;
}

uint32_t
biff_u32(const struct biff *b, size_t at)
{
	return biff_u16(b, at) | (uint32_t)biff_u16(b, at + 2) << 16;
}

bool
biff_continues(struct biff *b)
{
	unsigned type;
	size_t len;

	return read_head(b, &type, &len) && type == CONTINUE;
}

bool
biff_go_on(struct biff *b)
{
	return biff_continues(b) && read_record(b);
}

void
biff_free(struct biff *b)
{
	if (b->decodes)
		iconv_close(b->cd);
	free(b->text);
}
