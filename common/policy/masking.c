#include "policy/masking.h"

#include "bytes/utf8.h"

struct masking
masking_of(const struct policy *p, bool plain)
{
	return plain ? (struct masking){ PLAIN, PLAIN, PLAIN } : p->masking;
}

enum { PHONE = 11, FIRST = 3, LAST = 4, LAST_OF_SHORT = 2 };

/* The bytes of the first character, whatever it is. */
static size_t
one(str text)
{
	size_t n = utf8_length(text);

	return n ? n : 1;
}

static size_t
characters(str text)
{
	size_t n = 0;

	for (; text.len; text = str_from(text, one(text)))
		n++;
	return n;
}

/* Puts a star for each character but the first and the last so many. */
static str
mask_middle(struct arena *a, str text, size_t first, size_t last)
{
	size_t n = characters(text), used = 0;
	char *to = arena_new(a, text.len + 1, 1);

	for (size_t i = 0; i < n; i++) {
		size_t len = one(text);

		if (i < first || i + last >= n) {
			memcpy(to + used, text.at, len);
			used += len;
		} else {
			to[used++] = '*';
		}
		text = str_from(text, len);
	}
	return (str){ to, used };
}

static str
mask_number(struct arena *a, str number)
{
	return characters(number) < PHONE ? mask_middle(a, number, 0, LAST_OF_SHORT)
	                                  : mask_middle(a, number, FIRST, LAST);
}

/* The bytes of a mark between two numbers, or 0. */
static size_t
between(str text)
{
	static const char *const marks[] = { " ", "/", ",", ";", "、", "，", "；", "／" };

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (str_starts(text, str_of(marks[i])))
			return strlen(marks[i]);
	return 0;
}

str
mask_phone(struct arena *a, const struct masking *m, str phone)
{
	str masked = S("");

	if (m->phone == PLAIN)
		return phone;
	while (phone.len) {
		size_t n = 0, mark;

		while (n < phone.len && between(str_from(phone, n)) == 0)
			n += one(str_from(phone, n));
		mark = between(str_from(phone, n));
		masked = arena_printf(a, "%.*s%.*s%.*s", STR(masked),
		    STR(mask_number(a, str_first(phone, n))), (int)mark, phone.at + n);
		phone = str_from(phone, n + mark);
	}
	return masked;
}

str
mask_id_no(struct arena *a, const struct masking *m, str id_no)
{
	if (m->id_no == PLAIN)
		return id_no;
	return mask_middle(a, id_no, 0, characters(id_no) > LAST ? LAST : 0);
}

str
mask_customer(struct arena *a, const struct masking *m, str customer)
{
	if (m->customer == PLAIN || customer.len == 0)
		return customer;
	return arena_printf(a, "%.*s**", (int)one(customer), customer.at);
}
