/*
 * A word of ours, as programs know it (a code, in tables) and as people do, who read
 * Chinese or English.
 */
#ifndef RC_DOCUMENT_TERM_H
#define RC_DOCUMENT_TERM_H

enum language { ZH, EN, LANGUAGES };

struct term {
	const char *code, *zh, *en;
};

static inline const char *
term_word(struct term t, enum language language)
{
	return language == ZH ? t.zh : t.en;
}

#endif
