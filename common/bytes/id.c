#include "bytes/id.h"

#include "bytes/digits.h"

/* One of eight bytes and more. */
static inline struct id
long_id(str text)
{
	uint64_t digits = word_at(text.at + text.len - DIGITS_AT_ONCE) ^ EACH('0');
	uint64_t others = digits_others(digits) | 0xFF;   /* seven of them at most */
	unsigned n = (unsigned)__builtin_clzll(others) / 8;
	unsigned half = (DIGITS_AT_ONCE - n) * 4;         /* of the bits of the others */
	struct id id = {
		.len = (uint32_t)text.len - n,
		.digits = n << ID_VALUE_BITS | (uint32_t)digits_number(
		    digits >> half >> half << half << half),
	};

	if (id.len > ID_SHORT_HEAD)
		id.head.at = text.at;
	else
		id.head.word = word_at(text.at) & UINT64_MAX >> 8 * (ID_SHORT_HEAD - id.len);
	return id;
}

struct id
id_of(str text)
{
	struct id id = { .len = (uint32_t)text.len };
	uint32_t n = 0, value = 0, unit = 1, digit;

	if (text.len >= DIGITS_AT_ONCE)
		return long_id(text);
	for (; id.len > 0 && (digit = (unsigned char)text.at[id.len - 1] - '0') <= 9; n++) {
		value += unit * digit;
		unit *= 10;
		id.len--;
	}
	for (uint32_t i = id.len; i-- > 0; )
		id.head.word = id.head.word << 8 | (unsigned char)text.at[i];
	id.digits = n << ID_VALUE_BITS | value;
	return id;
}

str
id_head(const struct id *id, char room[ID_SHORT_HEAD])
{
	if (id->len > ID_SHORT_HEAD)
		return (str){ id->head.at, id->len };
	for (int i = 0; i < ID_SHORT_HEAD; i++)
		room[i] = (char)(id->head.word >> 8 * i);
	return (str){ room, id->len };
}
