#include "rc-import/forms/xml2003/marked.h"

#include <stdlib.h>

#include "bytes/mem.h"

/* The bytes of U+10FFFE and U+10FFFF but for the last. */
static const char head[] = { '\xF4', '\x8F', '\xBF' };

enum { CHARACTER = sizeof(head) + 1, LAST_DOWN = 0x40 };   /* 0xBE for 0xFE */

static bool
is_mark(char c)
{
	return (unsigned char)c == MARK_UNDECODED || (unsigned char)c == MARK_CONTROL;
}

static str
replace(struct marked_text *m, str text)
{
	size_t marks = 0, to = 0;

	for (size_t i = 0; i < text.len; i++)
		marks += is_mark(text.at[i]);
	if (marks == 0)
		return text;
	m->text = mem_grow(m->text, &m->room, text.len + marks * (CHARACTER - 1), 1);
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];

		if (is_mark(c)) {
			memcpy(m->text + to, head, sizeof(head));
			to += sizeof(head);
			c = (char)((unsigned char)c - LAST_DOWN);
		}
		m->text[to++] = c;
	}
	return (str){ m->text, to };
}

bool
marked_next(void *marked, str *text)
{
	struct marked_text *m = marked;

	while (decode_next(m->decoder, text)) {
		while (!m->started && text->len && strchr(" \t\r\n", text->at[0]))
			*text = str_from(*text, 1);
		if (text->len == 0)
			continue;
		m->started = true;
		*text = replace(m, *text);
		return true;
	}
	return false;
}

size_t
marked_restore(char *text, size_t len)
{
	size_t to = 0;

	for (size_t i = 0; i < len; i++) {
		char c = text[i];

		if (len - i >= CHARACTER && memcmp(text + i, head, sizeof(head)) == 0
		    && (unsigned char)text[i + CHARACTER - 1] >= 0xBE) {
			c = (char)((unsigned char)text[i + CHARACTER - 1] + LAST_DOWN);
			i += sizeof(head);
		}
		text[to++] = c;
	}
	return to;
}

void
marked_free(struct marked_text *m)
{
	decode_close(m->decoder);
	free(m->text);
}
