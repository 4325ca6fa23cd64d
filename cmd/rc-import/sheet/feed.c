#include "feed.h"

#include <stdlib.h>

bool
feed_next(struct feed *f)
{
	str block;

	f->len -= f->used;
	if (f->len && f->used)
		memmove(f->at, f->at + f->used, f->len);
	f->used = 0;
	f->last = !in_block(f->in, &block);
	if (f->last)
		return f->len > 0;
	f->at = mem_grow(f->at, &f->room, f->len + block.len, 1);
	memcpy(f->at + f->len, block.at, block.len);
	f->len += block.len;
	return true;
}

void
feed_again(struct feed *f)
{
	f->len = f->used = 0;
	f->last = false;
}

void
feed_free(struct feed *f)
{
	free(f->at);
}
