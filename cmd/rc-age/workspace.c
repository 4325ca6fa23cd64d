#include "rc-age/workspace.h"

void
workspace_clear(struct workspace *space)
{
	space->stamp++;
	for (int i = 0; i < CLASSES; i++)
		space->classes[i] = NONE;
}

/* Makes room for a number: workspace_point()'s slow path. */
void workspace_fit(struct pointers *p, uint32_t number);

void
workspace_fit(struct pointers *p, uint32_t number)
{
	size_t room = p->n;

	p->list = mem_grow(p->list, &room, (size_t)number + 1, sizeof(*p->list));
	memset(p->list + p->n, 0, (room - p->n) * sizeof(*p->list));
	p->n = room;
}
