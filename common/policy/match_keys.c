#include "policy/key_table.h"
#include "policy/match_policy.h"

enum { CUT_MAX = 100000, CANDIDATES_MAX = 100 };

/* The columns that are looked through. */
static void
key_texts(struct arena *a, const struct key *key, const struct yaml *value, void *field)
{
	struct words *words = field;

	key_words(a, key, value, words);
	if (words->n > MATCH_TEXTS)
		yaml_die(value, "more than %d columns", MATCH_TEXTS);
}

#define WORDS_OF(name, field) OTHER(name, key_words, struct matching, field)

static const struct key unit_keys[] = {
	OTHER("building", key_words, struct unit_words, building),
	OTHER("entrance", key_words, struct unit_words, entrance),
	OTHER("room", key_words, struct unit_words, room),
	OTHER("phase", key_words, struct unit_words, phase),
	OTHER("no_room_behind", key_words, struct unit_words, no_room_behind),
	OTHER("no_room_before", key_words, struct unit_words, no_room_before),
	END
};

const struct key match_keys[] = {
	OTHER("texts", key_texts, struct matching, texts),
	COUNT_OF("cut", struct matching, cut, 1, CUT_MAX),
	OTHER("round", key_money, struct matching, round),
	COUNT_OF("candidates", struct matching, candidates, 1, CANDIDATES_MAX),
	WORDS_OF("accept", accept),
	WORDS_OF("words", words),
	WORDS_OF("not", not_words),
	WORDS_OF("annex", annex),
	WORDS_OF("joining", joining),
	WORDS_OF("early", early),
	WORDS_OF("behalf", behalf),
	WORDS_OF("unwritten", unwritten),
	WORDS_OF("refund", refund),
	WORDS_OF("release", release),
	WORDS_OF("banks", banks),
	WORDS_OF("company", company),
	WORDS_OF("beside_payer", beside_payer),
	WORDS_OF("numbered", numbered),
	WORDS_OF("elsewhere", elsewhere),
	WORDS_OF("moved_from", moved_from),
	WORDS_OF("moved_to", moved_to),
	MAP_OF("units", struct matching, units, unit_keys),
	END
};
