#include "sheet.h"

#include "csv.h"

struct sheet *
sheet_open(const char *path, const char *encoding)
{
	return csv_open(in_open(path, true), encoding);
}

const char *
sheet_name(const struct sheet *s)
{
	return in_name(s->in);
}

bool
sheet_next(struct sheet *s, struct row *row)
{
	return s->format->next(s, row);
}

void
sheet_again(struct sheet *s)
{
	s->format->again(s);
}

void
sheet_rest(struct sheet *s)
{
	in_rest(s->in);
}

void
sheet_close(struct sheet *s)
{
	struct in *in = s->in;

	s->format->close(s);
	in_close(in);
}
