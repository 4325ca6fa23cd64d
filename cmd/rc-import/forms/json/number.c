#include "rc-import/forms/json/number.h"

enum { EXACT_MOST = 15 };   /* digits that a double keeps */

/* The digits as a number, or -1 if they are none or make a large one. */
static int
small_number(str digits)
{
	int n = digits.len ? 0 : -1;

	for (size_t i = 0; i < digits.len && n >= 0; i++) {
		bool fits = digits.at[i] >= '0' && digits.at[i] <= '9'
		    && n <= EXACT_MOST;

		n = fits ? n * 10 + (digits.at[i] - '0') : -1;
	}
	return n;
}

str
json_number(str text, char room[JSON_NUMBER_CHARS])
{
	struct decimal d;
	str exponent = text;
	str base = str_cut(&exponent, 'E');
	int move = small_number(exponent);
	size_t len = 0;

	if (move < 0 || !decimal_read(&base, &d) || base.len || d.digits[0] == '0')
		return text;
	d.point += move;
	if (d.point > EXACT_MOST)
		return text;
	if (d.minus)
		room[len++] = '-';
	for (int i = 0; i < d.point || i < d.n; i++) {
		if (i == d.point)
			room[len++] = '.';
		room[len++] = decimal_digit(&d, i);
	}
	return (str){ room, len };
}
