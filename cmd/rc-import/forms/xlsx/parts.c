#include "rc-import/forms/xlsx/parts.h"

#include <stdlib.h>

#include "bytes/die.h"
#include "bytes/job.h"

enum {
	WORTH    = 1 << 20,     /* bytes from which on they pay */
	PARTS    = 6,           /* at most, at once */
	PART     = 1 << 18,     /* bytes of one, or a bit more; */
	PART_MAX = 1 << 19,     /* of large elements, so many: less than xml.c takes of a tag */
	HEAD_MAX = 1 << 14,     /* bytes before the first, read with each part */
};

struct text {
	char  *at;
	size_t len, room;
};

struct xml_part {
	const struct parts_kind *kind;
	struct text text;
	void       *reader;
	struct job  job;
	bool        sound;
};

struct parts {
	const struct parts_kind *kind;
	struct archive *archive;
	const void     *with;
	struct text     head;           /* what stands before the first element */
	struct text     rest;           /* and behind the last part */
	bool            last;           /* no more parts are cut */
	size_t          given;          /* pieces of the last part that were read */
	struct xml_part     ring[PARTS];
	unsigned        first, n;
	bool            out;            /* the first one is handed out */
};

static str
view(const struct text *t)
{
	return (str){ t->at, t->len };
}

static void
add(struct text *t, str bytes)
{
	t->at = mem_grow(t->at, &t->room, t->len + bytes.len + 1, 1);
	if (bytes.len)
		memcpy(t->at + t->len, bytes.at, bytes.len);
	t->len += bytes.len;
}

bool
parts_pay(const struct archive *a)
{
	return archive_size(a) >= WORTH;
}

struct parts *
parts_open(const struct parts_kind *kind, struct archive *a, const void *with)
{
	struct parts *p = mem_new(1, sizeof(*p));

	*p = (struct parts){ .kind = kind, .archive = a, .with = with };
	return p;
}

static void
read_part(void *part)
{
	struct xml_part *t = part;

	t->kind->read(t->reader, view(&t->text));
}

static void
work(void *part)
{
	struct xml_part *t = part;

	t->sound = xml_attempt(read_part, t);
}

/* Where the last element begins, or 0. */
static size_t
last_element(str text, str begin)
{
	for (size_t i = text.len; i-- > 0; )
		if (text.at[i] == '<' && str_starts(str_from(text, i), begin))
			return i;
	return 0;
}

/* Notes what stands before the first element. */
static void
find_head(struct parts *p, const struct text *t)
{
	ptrdiff_t len = str_find(view(t), str_of(p->kind->element));

	if (len > 0 && len <= HEAD_MAX)
		add(&p->head, str_first(view(t), (size_t)len));
}

static bool
read_to(struct parts *p, struct text *t, size_t len)
{
	str bytes;

	while (t->len < len) {
		if (!archive_next(p->archive, &bytes))
			return false;
		add(t, bytes);
	}
	if (p->head.len == 0)
		find_head(p, t);
	return p->head.len > 0;
}

/* Cuts off as many elements as make a part, and makes a document of them; false if what is
   left is the last part. */
static bool
cut(struct parts *p, struct text *t)
{
	str begin = str_of(p->kind->element);
	size_t end = 0, len = PART;

	t->len = 0;
	add(t, view(&p->head));
	add(t, view(&p->rest));
	for (; end <= p->head.len && len <= PART_MAX && read_to(p, t, len); len *= 2)
		end = last_element(view(t), begin);
	if (end < p->head.len)
		end = p->head.len;
	p->rest.len = 0;
	add(&p->rest, str_from(view(t), end));
	t->len = end;
	add(t, str_of(p->kind->end));
	return end > p->head.len;
}

static bool
start_next(struct parts *p)
{
	struct xml_part *t = &p->ring[(p->first + p->n) % PARTS];

	if (p->last || !cut(p, &t->text)) {
		p->last = true;
		return false;
	}
	if (!t->reader)
		t->reader = p->kind->open(p->with);
	t->kind = p->kind;
	job_start(&t->job, work, t);
	p->n++;
	return true;
}

void *
parts_next(struct parts *p)
{
	struct xml_part *t;

	p->first += p->out;
	p->n -= p->out;
	p->out = false;
	while (p->n < PARTS && start_next(p))
		;
	if (p->n == 0)
		return NULL;
	t = &p->ring[p->first % PARTS];
	job_wait(&t->job);
	if (!t->sound)
		die("a part is no document of its own");
	p->out = true;
	return t->reader;
}

static bool
next_of_rest(void *parts, str *bytes)
{
	struct parts *p = parts;
	str pieces[] = { view(&p->head), view(&p->rest) };

	if (p->given == sizeof(pieces) / sizeof(*pieces))
		return archive_next(p->archive, bytes);
	*bytes = pieces[p->given++];
	return true;
}

struct xml_source
parts_rest(struct parts *p)
{
	return (struct xml_source){ next_of_rest, p };
}

void
parts_close(struct parts *p)
{
	for (unsigned i = 0; i < p->n; i++)
		job_wait(&p->ring[(p->first + i) % PARTS].job);
	for (unsigned i = 0; i < PARTS; i++) {
		free(p->ring[i].text.at);
		if (p->ring[i].reader)
			p->kind->close(p->ring[i].reader);
	}
	free(p->head.at);
	free(p->rest.at);
	free(p);
}
