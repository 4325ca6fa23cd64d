#include "bytes/marks.h"

#include "bytes/utf8.h"
#include "check.h"

enum { STEP = 64, LONGEST = 4 * STEP };

/* Pieces of text, good and bad; the first ones are all that may be told apart at once. */
static const char *const pieces[] = {
	"a", "\t", "\n", "\xC2\x80", "\xDF\xBF", "\xE1\x80\x80", "\xE4\xB8\xAD", "\xEC\xBF\xBF",
	"\xEE\x80\x80", "\xEF\xBF\xBF", "\xE4\xB8\xAD\xE4\xB8\xAD\xC2\x80",
	"\xE0\xA0\x80", "\xE0\x9F\xBF", "\xED\x9F\xBF", "\xED\xA0\x80", "\xF0\x90\x80\x80",
	"\xF4\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xC0\x80",
	"\xC1\xBF", "\xC2", "\x80", "\xC2\x41", "\xE4\xB8", "\xE4", "\xE4\xB8\x41",
	"\xE4\x41\x41", "\xE4\xB8\xAD\x80", "\xE4\xE4\xB8\xAD", "\x01", "\x1F", "\x7F", "\r",
};

enum { PIECES = sizeof(pieces) / sizeof(*pieces), COMMON = 11 };

typedef void finder(const char *at, size_t n, uint64_t *marks, struct marks_seen *seen);

static bool
has_marks(const char *text, const uint64_t *marks)
{
	for (size_t i = 0; i < LONGEST; i++)
		if ((marks[i / STEP] >> i % STEP & 1)
		    != (text[i] == '\t' || text[i] == '\n'))
			return false;
	return true;
}

/* Whether the text is looked at rightly, in one go and in several. */
static bool
is_right(finder *find, const char *text, bool odd)
{
	for (size_t first = 0; first <= LONGEST / STEP; first++) {
		uint64_t marks[LONGEST / STEP];
		struct marks_seen seen = { 0 };

		find(text, first, marks, &seen);
		find(text + first * STEP, LONGEST / STEP - first, marks + first, &seen);
		if (seen.odd != odd || !has_marks(text, marks))
			return false;
	}
	return true;
}

static void
try_pieces(finder *find)
{
	char text[LONGEST];

	for (size_t p = 0; p < PIECES; p++)
		for (size_t at = 0; at + 9 < LONGEST; at++) {
			size_t n = strlen(pieces[p]);

			memset(text, 'x', sizeof(text));
			memcpy(text + at, pieces[p], n);
			text[(at + 100) % (LONGEST - 9) < at ? 0 : at + n] = '\t';
			CHECK(is_right(find, text, p >= COMMON));
		}
}

/* Random bytes of a few kinds: nothing passes that isn't text. */
static void
try_noise(finder *find)
{
	static const char bytes[] = "aaaaaaaab\t\n\xE4\xB8\xAD\xC2\x80\xED";
	unsigned seed = 1;
	int fine = 0;

	for (int i = 0; i < 200000; i++) {
		char text[LONGEST];
		struct marks_seen seen = { 0 };
		uint64_t marks[LONGEST / STEP];

		memset(text, 'x', sizeof(text));
		for (size_t k = 60; k < 68; k++) {
			seed = seed * 1103515245 + 12345;
			text[k] = bytes[(seed >> 16) % (sizeof(bytes) - 1)];
		}
		find(text, LONGEST / STEP, marks, &seen);
		CHECK(seen.odd || utf8_valid((str){ text, LONGEST }) == LONGEST);
		fine += !seen.odd;
	}
	CHECK(fine > 100);
}

int
main(void)
{
	TEST("marks are found, and what takes a closer look is told, wherever it stands") {
		try_pieces(marks_find);
		try_pieces(marks_find_plainly);
	}
	TEST("nothing passes that isn't text") {
		try_noise(marks_find);
		try_noise(marks_find_plainly);
	}
	return tests_done();
}
