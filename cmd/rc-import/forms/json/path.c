#include "rc-import/forms/json/path.h"

#include <stdio.h>

bool
json_path_open(struct json_path *p, bool list)
{
	if (p->depth == LEVELS_MOST)
		return false;
	if (p->depth == 0)
		p->len = 0;
	p->levels[p->depth++] = (struct json_level){ .len = p->len, .list = list };
	return true;
}

void
json_path_close(struct json_path *p)
{
	p->depth--;
}

bool
json_path_key(struct json_path *p, str key)
{
	p->len = p->levels[p->depth - 1].len;
	if (key.len + 1 > PATH_MOST - p->len)
		return false;
	if (p->depth > 1)
		p->text[p->len++] = '/';
	if (key.len)
		memcpy(p->text + p->len, key.at, key.len);
	p->len += key.len;
	return true;
}

bool
json_path_value(struct json_path *p)
{
	struct json_level *l = &p->levels[p->depth - 1];
	char number[32];

	if (!l->list)
		return true;
	snprintf(number, sizeof(number), "%lu", ++l->n);
	return json_path_key(p, str_of(number));
}
