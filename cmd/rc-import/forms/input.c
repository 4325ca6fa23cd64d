#include "rc-import/forms/input.h"

const char *
input_name(const struct input *s)
{
	return in_name(s->in);
}

void
input_choose(struct input *s, size_t sheet, unsigned long most)
{
	s->format->choose(s, sheet, most);
}

bool
input_next(struct input *s, struct row *row)
{
	return s->format->next(s, row);
}

void
input_again(struct input *s)
{
	s->format->again(s);
}

void
input_release(struct input *s)
{
	in_release(s->in);
}

void
input_close(struct input *s)
{
	struct in *in = s->in;

	s->format->close(s);
	in_close(in);
}
