#include "rc-import/sheet/book.h"

#include <limits.h>
#include <stdlib.h>

struct book_reader {
	struct sheet  sheet;
	struct book  *book;
	struct spool *spool;
};

static bool
book_next(struct sheet *s, struct row *row)
{
	return spool_next(((struct book_reader *)s)->spool, row);
}

static void
book_again(struct sheet *s)
{
	spool_again(((struct book_reader *)s)->spool);
}

static void
book_choose(struct sheet *s, size_t leaf, unsigned long most)
{
	struct book_reader *r = (struct book_reader *)s;

	spool_empty(r->spool);
	r->book->hidden = 0;
	in_again(s->in);
	r->book->kind->read(r->book, leaf, r->spool, most);
	spool_again(r->spool);
	s->chosen = leaf;
	s->hidden = r->book->hidden;
	s->from_1904 = r->book->from_1904;
}

static void
book_close(struct sheet *s)
{
	struct book_reader *r = (struct book_reader *)s;

	spool_close(r->spool);
	arena_free(&r->book->arena);
	r->book->kind->close(r->book);
	free(r);
}

static const struct format book = { book_next, book_again, book_choose, book_close };

struct sheet *
book_sheet(struct book *b)
{
	struct book_reader *r = mem_new(1, sizeof(*r));

	r->sheet = (struct sheet){ .format = &book, .in = b->in, .about = b->name,
		.leaves = b->leaves, .n = b->n, .chosen = b->n };
	r->book = b;
	r->spool = spool_open(in_name(b->in));
	return &r->sheet;
}
