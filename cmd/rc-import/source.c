#include "source.h"

#include <stdlib.h>

void
source_open(struct source *s, const char *path, const char *encoding, size_t fields)
{
	*s = (struct source){ .sheet = sheet_open(path, encoding), .unit = NO_UNIT };
	s->of = mem_new(fields, sizeof(*s->of));
	for (size_t i = 0; i < fields; i++)
		s->of[i] = (struct binding){ .cell = NO_CELL, .unit = NO_UNIT };
	sheet_rest(s->sheet);
}

const char *
source_name(const struct source *s)
{
	return sheet_name(s->sheet);
}

int
source_unit(const struct source *s, const struct map *m, int field)
{
	int heading = s->of[field].unit;
	int file = m->unit != NO_UNIT ? m->unit : s->unit;

	return heading != NO_UNIT ? heading : file != NO_UNIT ? file : 0;
}

void
source_close(struct source *s, size_t fields)
{
	for (size_t i = 0; i < fields; i++)
		free(s->of[i].above);
	free(s->of);
	arena_free(&s->texts);
	sheet_close(s->sheet);
}
