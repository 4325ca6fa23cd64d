#include "rc-age/desk.h"

void
desk_clear(struct desk *desk)
{
	desk->stamp++;
	for (int i = 0; i < CLASSES; i++)
		desk->classes[i] = NONE;
}

uint32_t
desk_at(const struct desk *desk, const struct pointers *p, uint32_t number)
{
	return number < p->n && p->list[number].stamp == desk->stamp
	    ? p->list[number].claim : NONE;
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
desk_point(const struct desk *desk, struct pointers *p, uint32_t number,
    uint32_t claim)
{
	uint32_t before = desk_at(desk, p, number);

	fit(p, (size_t)number + 1);
	p->list[number] = (struct pointer){ desk->stamp, claim };
	return before;
}
