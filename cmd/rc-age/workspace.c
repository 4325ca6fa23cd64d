#include "rc-age/workspace.h"

void
workspace_clear(struct workspace *space)
{
	space->stamp++;
	for (int i = 0; i < CLASSES; i++)
		space->classes[i] = NONE;
}

uint32_t
workspace_at(const struct workspace *space, const struct pointers *p, uint32_t number)
{
	return number < p->n && p->list[number].stamp == space->stamp
	    ? p->list[number].open : NONE;
}

static void
fit(struct pointers *p, size_t n)
{
	size_t room = p->n;

	if (n <= p->n)
		return;
	p->list = mem_grow(p->list, &room, n, sizeof(*p->list));
	memset(p->list + p->n, 0, (room - p->n) * sizeof(*p->list));
	p->n = room;
}

uint32_t
workspace_point(const struct workspace *space, struct pointers *p, uint32_t number,
    uint32_t open)
{
	uint32_t before = workspace_at(space, p, number);

	fit(p, (size_t)number + 1);
	p->list[number] = (struct pointer){ space->stamp, open };
	return before;
}
