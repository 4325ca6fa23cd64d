#include "rc-import/forms/xml/xml.h"

#include <expat.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "bytes/die.h"
#include "bytes/mem.h"

enum {
	DEPTH_MAX   = 256,
	TOKEN_MAX   = 1 << 20,    /* bytes of a tag or comment */
	PIECE       = 1 << 16,
	MEMORY_MAX  = 1 << 24,    /* bytes that expat may hold */
};

/* What stands before a piece of expat's memory. */
union piece {
	struct {
		union piece *next, **link;
		size_t       size;
	};
	max_align_t align;
};

/* One document is read at a time by a thread: */
static _Thread_local size_t       held;     /* bytes by its parser, */
static _Thread_local union piece *pieces;   /* in these */

static void
take_in(union piece *p)
{
	p->next = pieces;
	p->link = &pieces;
	if (pieces)
		pieces->link = &p->next;
	pieces = p;
}

static void
let_go(union piece *p)
{
	*p->link = p->next;
	if (p->next)
		p->next->link = p->link;
}

static void *
resize(void *at, size_t size)
{
	union piece *p = at ? (union piece *)at - 1 : NULL;
	size_t before = p ? p->size : 0;

	if (size > MEMORY_MAX || held - before > MEMORY_MAX - size)
		return NULL;
	if (p)
		let_go(p);
	union piece *resized = realloc(p, sizeof(*p) + size);
	if (!resized) {
		if (p)
			take_in(p);
		return NULL;
	}
	take_in(resized);
	held += size - before;
	resized->size = size;
	return resized + 1;
}

static void *
allot(size_t size)
{
	return resize(NULL, size);
}

static void
give_back(void *at)
{
	union piece *p = at ? (union piece *)at - 1 : NULL;

	if (!p)
		return;
	held -= p->size;
	let_go(p);
	free(p);
}

bool
xml_attempt(void (*run)(void *with), void *with)
{
	bool done = die_attempt(run, with);

	while (!done && pieces)   /* expat can't free a parser any more that it was in */
		give_back(pieces + 1);
	return done;
}

static const XML_Memory_Handling_Suite memory = { allot, resize, give_back };

void
xml_die(const struct xml *x, const char *fmt, ...)
{
	char why[1024];
	va_list args;

	va_start(args, fmt);
	vsnprintf(why, sizeof(why), fmt, args);
	va_end(args);
	die("%s:%s%s%s%lu:%lu: %s", x->file, x->part ? " " : "",
	    x->part ? x->part : "", x->part ? ":" : "",
	    (unsigned long)XML_GetCurrentLineNumber(x->parser),
	    (unsigned long)XML_GetCurrentColumnNumber(x->parser) + 1, why);
}

static const char *
local(const char *name)
{
	for (const char *at = name; *at; at++)
		if (*at == ':')
			return at + 1;
	return name;
}

const char *
xml_attribute(const char **attributes, const char *name)
{
	for (; *attributes; attributes += 2)
		if (strcmp(local(*attributes), name) == 0)
			return attributes[1];
	return NULL;
}

bool
xml_flag(const char **attributes, const char *name)
{
	const char *value = xml_attribute(attributes, name);

	return value && (strcmp(value, "1") == 0 || strcmp(value, "true") == 0
	    || strcmp(value, "on") == 0);
}

bool
xml_zero(const char **attributes, const char *name)
{
	const char *value = xml_attribute(attributes, name);

	return value && *value && value[strspn(value, "0.")] == '\0';
}

static void
on_start(void *of, const char *name, const char **attributes)
{
	struct xml *x = of;

	if (++x->depth > DEPTH_MAX)
		xml_die(x, "more than %d elements in one another", DEPTH_MAX);
	if (!x->stopped && x->kind->start)
		x->kind->start(x, local(name), attributes);
}

static void
on_end(void *of, const char *name)
{
	struct xml *x = of;

	if (!x->stopped && x->kind->end)
		x->kind->end(x, local(name));
	x->depth--;
}

static void
on_text(void *of, const char *text, int len)
{
	struct xml *x = of;

	if (!x->stopped)
		x->kind->text(x, (str){ text, (size_t)len });
}

static void
on_doctype(void *of, const char *name, const char *system, const char *public, int inner)
{
	(void)name, (void)system, (void)public, (void)inner;
	xml_die(of, "a DOCTYPE, which no workbook has");
}

void
xml_stop(struct xml *x)
{
	x->stopped = true;
	XML_StopParser(x->parser, XML_FALSE);
}

static void
parse(struct xml *x, str bytes, bool last)
{
	if (XML_Parse(x->parser, bytes.at, (int)bytes.len, last) == XML_STATUS_OK
	    || x->stopped)
		return;
	if (XML_GetErrorCode(x->parser) == XML_ERROR_NO_MEMORY)
		xml_die(x, "more names, or a larger tag, than a workbook has");
	xml_die(x, "%s", XML_ErrorString(XML_GetErrorCode(x->parser)));
}

/* What expat couldn't use yet it looks through again with every piece. */
static void
check_token(const struct xml *x, uint64_t fed)
{
	XML_Index used = XML_GetCurrentByteIndex(x->parser);

	if (used >= 0 && fed > (uint64_t)used + TOKEN_MAX)
		xml_die(x, "a tag or comment of more than %d bytes", TOKEN_MAX);
}

static void
feed(struct xml *x, struct xml_source source)
{
	uint64_t fed = 0;
	str bytes;

	while (!x->stopped && source.next(source.from, &bytes))
		while (!x->stopped && bytes.len) {
			size_t n = bytes.len < PIECE ? bytes.len : PIECE;

			parse(x, str_first(bytes, n), false);
			fed += n;
			if (!x->stopped)
				check_token(x, fed);
			bytes = str_from(bytes, n);
		}
	if (!x->stopped)
		parse(x, S(""), true);
}

static void
begin(struct xml *x)
{
	pieces = NULL;
	held = 0;
	x->depth = 0;
	x->stopped = false;
	x->parser = XML_ParserCreate_MM(x->encoding, &memory, NULL);
	if (!x->parser)
		die("out of memory");
	XML_SetUserData(x->parser, x);
	XML_SetElementHandler(x->parser, on_start, on_end);
	if (x->kind->text)
		XML_SetCharacterDataHandler(x->parser, on_text);
	XML_SetStartDoctypeDeclHandler(x->parser, on_doctype);
}

static void
end(struct xml *x)
{
	XML_ParserFree(x->parser);
	x->parser = NULL;
}

void
xml_read(struct xml *x, struct xml_source source)
{
	begin(x);
	feed(x, source);
	end(x);
}

/* Of the last piece expat doesn't count the lines, byte by byte. */
void
xml_read_all(struct xml *x, str document)
{
	begin(x);
	parse(x, document, true);
	end(x);
}
