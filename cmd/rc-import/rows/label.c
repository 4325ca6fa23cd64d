#include "rc-import/rows/label.h"

#include "rc-import/cell/text.h"

static struct words
as_keys(struct arena *a, const struct words *words)
{
	struct words keys = { arena_new(a, words->n, sizeof(str)), 0 };
	char room[TEXT_MOST];

	for (size_t i = 0; i < words->n; i++) {
		str key = text_key(words->list[i], room);

		if (key.len)
			keys.list[keys.n++] = arena_str(a, key);
	}
	return keys;
}

/*
 * How a label begins, as a byte that is the same for the label and its key: the character,
 * as far as it is one that stays what it is in a key, else 0.
 */
static unsigned char
beginning(str label)
{
	const unsigned char *at = (const unsigned char *)label.at;

	if (label.len && (at[0] | 0x20) >= 'a' && (at[0] | 0x20) <= 'z')
		return at[0] | 0x20;
	if (label.len && at[0] >= '0' && at[0] <= '9')
		return at[0];
	if (label.len >= 3 && at[0] >= 0xE4 && at[0] <= 0xE9)   /* an ideograph */
		return 0x80 | (unsigned char)(at[0] + at[1] * 5 + at[2] * 11);
	return 0;
}

struct label_words
label_words_of(struct arena *a, const struct importing *words)
{
	struct label_words w = { as_keys(a, &words->subtotals), as_keys(a, &words->notes),
		.may_be_sum = { true } };

	for (size_t i = 0; i < w.subtotals.n; i++)
		w.may_be_sum[beginning(w.subtotals.list[i])] = true;
	return w;
}

static bool
begins_with_one(const struct words *words, str key)
{
	for (size_t i = 0; i < words->n; i++)
		if (str_starts(key, words->list[i]))
			return true;
	return false;
}

static bool
ends_with_one(const struct words *words, str key)
{
	for (size_t i = 0; i < words->n; i++)
		if (str_ends(key, words->list[i]))
			return true;
	return false;
}

enum label
label_read(const struct label_words *w, str label)
{
	char room[TEXT_MOST];
	str key = text_key(label, room);

	if (words_have(&w->subtotals, key))
		return LABEL_SUM;
	if (begins_with_one(&w->subtotals, key) || ends_with_one(&w->subtotals, key))
		return LABEL_LIKE_SUM;
	return begins_with_one(&w->notes, key) ? LABEL_NOTE : LABEL_OTHER;
}

bool
label_may_be_sum(const struct label_words *w, str label)
{
	return w->may_be_sum[beginning(label)];
}
