#include "rc-import/forms/html/tags.h"

#include <stdio.h>
#include <stdlib.h>

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static str
without_blanks(str s)
{
	while (s.len && (is_blank(s.at[0]) || s.at[0] == '/'))
		s = str_from(s, 1);
	return s;
}

/* Takes off what stands before a blank, or one of the ends. */
static str
take_word(str *s, const char *ends)
{
	size_t n = 0;

	while (n < s->len && !is_blank(s->at[n]) && !strchr(ends, s->at[n]))
		n++;
	str word = str_first(*s, n);
	*s = str_from(*s, n);
	return word;
}

static str
take_value(str *s)
{
	*s = str_trim(str_from(*s, 1));
	if (s->len == 0 || (s->at[0] != '"' && s->at[0] != '\''))
		return take_word(s, "");
	char quote = s->at[0];
	*s = str_from(*s, 1);
	return str_cut(s, quote);
}

bool
html_attribute(const struct html_tag *tag, str name, str *value)
{
	str s = without_blanks(tag->attributes);

	while (s.len) {
		str word = take_word(&s, "=/");
		str rest = str_trim(s);

		*value = S("");
		if (rest.len && rest.at[0] == '=') {
			s = rest;
			*value = take_value(&s);
		}
		if (str_same_word(word, name))
			return true;
		s = without_blanks(s);
	}
	return false;
}

static void
keep(struct html_tags *t, char c)
{
	t->word = mem_grow(t->word, &t->room, t->len + 1, 1);
	t->word[t->len++] = c;
}

/* What was taken for the beginning of a tag, or of a reference, is text. */
static void
give_back(struct html_tags *t, struct html_reader *r)
{
	r->text(r, (str){ t->word, t->len });
	t->at = IN_TEXT;
}

/* The reference doesn't go on with what comes: that is left, unless it ends it. */
static str
end_reference(struct html_tags *t, str piece, struct html_reader *r)
{
	char room[ENTITY_MOST + 1];
	size_t n = entity_decode((str){ t->word, t->len }, room);

	if (n == 0) {
		give_back(t, r);
		return piece;
	}
	r->text(r, (str){ room, n });
	t->at = IN_TEXT;
	return piece.at[0] == ';' ? str_from(piece, 1) : piece;
}

/* The tag at hand is whole, but for its angle brackets. */
static enum html_at
end_tag(struct html_tags *t, struct html_reader *r)
{
	str s = str_from((str){ t->word, t->len }, 1);
	struct html_tag tag = { .end = s.at[0] == '/' };

	if (tag.end)
		s = str_from(s, 1);
	str name = take_word(&s, "/");
	for (size_t i = 0; i < name.len && i < sizeof(tag.name) - 1; i++)
		tag.name[i] = name.at[i] >= 'A' && name.at[i] <= 'Z'
		    ? (char)(name.at[i] + ('a' - 'A')) : name.at[i];
	tag.attributes = s;
	r->tag(r, &tag);
	t->len = 0;
	if (tag.end || (strcmp(tag.name, "script") && strcmp(tag.name, "style")))
		return IN_TEXT;
	snprintf(t->script, sizeof(t->script), "</%s", tag.name);
	return IN_SCRIPT;
}

/* Behind `<` or `</`, with what may follow. */
static enum html_at
begin_tag(struct html_tags *t, char c)
{
	if (is_letter(c) || (c == '/' && t->len == 1)) {
		keep(t, c);
		return is_letter(c) ? IN_TAG : AT_TAG;
	}
	return c == '!' && t->len == 1 ? AT_BANG : IN_REMARK;
}

static enum html_at
read_tag(struct html_tags *t, char c, struct html_reader *r)
{
	if (c == '>' && t->at != IN_QUOTES)
		return end_tag(t, r);
	keep(t, c);
	switch (t->at) {
	case AT_VALUE:
		t->quote = c;
		return is_blank(c) ? AT_VALUE : c == '"' || c == '\'' ? IN_QUOTES : IN_VALUE;
	case IN_VALUE:
		return is_blank(c) ? IN_TAG : IN_VALUE;
	case IN_QUOTES:
		return c == t->quote ? IN_TAG : IN_QUOTES;
	default:
		return c == '=' ? AT_VALUE : IN_TAG;
	}
}

static enum html_at
read_comment(struct html_tags *t, char c)
{
	if (c == '>' && t->dashes >= 2)
		return IN_TEXT;
	t->dashes = c == '-' ? t->dashes + 1 : 0;
	return IN_COMMENT;
}

/* Looks for the end of a script. */
static enum html_at
read_script(struct html_tags *t, char c)
{
	char low = c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;

	if (low != t->script[t->len])
		t->len = 0;
	if (low == t->script[t->len])
		keep(t, c);
	return t->len && !t->script[t->len] ? IN_TAG : IN_SCRIPT;
}

static enum html_at
begin_comment(struct html_tags *t, char c)
{
	if (c == '>')
		return IN_TEXT;
	if (c != '-')
		return IN_REMARK;
	t->dashes = 2;
	return t->at == AT_BANG ? AT_DASH : IN_COMMENT;
}

/* Begins what isn't text. */
static enum html_at
begin(struct html_tags *t, char c)
{
	t->len = 0;
	keep(t, c);
	return c == '<' ? AT_TAG : AT_REFERENCE;
}

static enum html_at
read_char(struct html_tags *t, char c, struct html_reader *r)
{
	switch (t->at) {
	case IN_TEXT:
		return begin(t, c);
	case AT_REFERENCE:
		keep(t, c);
		return AT_REFERENCE;
	case AT_TAG:
		return begin_tag(t, c);
	case IN_TAG:
	case AT_VALUE:
	case IN_VALUE:
	case IN_QUOTES:
		return read_tag(t, c, r);
	case AT_BANG:
	case AT_DASH:
		return begin_comment(t, c);
	case IN_COMMENT:
		return read_comment(t, c);
	case IN_REMARK:
		return c == '>' ? IN_TEXT : IN_REMARK;
	case IN_SCRIPT:
		break;
	}
	return read_script(t, c);
}

/* How much text the piece begins with. */
static size_t
text_of(str piece)
{
	size_t n = 0;

	while (n < piece.len && piece.at[n] != '<' && piece.at[n] != '&')
		n++;
	return n;
}

/* Whether a reference goes on with the character, and a tag with the one behind `<`. */
static bool
goes_on(const struct html_tags *t, char c)
{
	if (t->at == AT_REFERENCE)
		return t->len < ENTITY_MOST
		    && (is_letter(c) || is_digit(c) || c == '#');
	return t->at != AT_TAG || t->len > 1 || is_letter(c) || (c && strchr("/!?", c));
}

/* Reads what the piece begins with; the rest. */
static str
read_some(struct html_tags *t, str piece, struct html_reader *r)
{
	size_t n = t->at == IN_TEXT ? text_of(piece) : 0;

	if (n) {
		r->text(r, str_first(piece, n));
		return str_from(piece, n);
	}
	t->at = read_char(t, piece.at[0], r);
	return str_from(piece, 1);
}

bool
html_tags_read(struct html_tags *t, str piece, struct html_reader *r)
{
	while (piece.len && t->len <= TAG_MOST)
		if (goes_on(t, piece.at[0]))
			piece = read_some(t, piece, r);
		else if (t->at == AT_REFERENCE)
			piece = end_reference(t, piece, r);
		else
			give_back(t, r);
	return t->len <= TAG_MOST;
}

void
html_tags_free(struct html_tags *t)
{
	free(t->word);
}
