#include "rc-import/forms/text/feed.h"

#include "bytes/blocks.h"

bool
feed_next(struct feed *f)
{
	if (f->last)
		return false;
	f->last = !in_more(f->in, f->bytes.len - f->used, &f->bytes);
	f->used = 0;
	return true;
}

bool
feed_ahead(struct feed *f)
{
	f->bytes = feed_left(f);
	f->used = 0;
	return in_more_ahead(f->in, f->bytes.len, &f->bytes);
}

str
feed_left(const struct feed *f)
{
	return f->used ? str_from(f->bytes, f->used) : f->bytes;
}

void
feed_again(struct feed *f)
{
	*f = (struct feed){ .in = f->in };
}
