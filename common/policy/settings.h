/*
 * The settings of a policy: every key with its value as text, and where that comes from.  Keys
 * are joined by dots: `late_fee.mode`.  An entry of a list of maps is called by the first key
 * that its table has: `nodes.30.share`, `dunning.procedures.bank.steps.chase-bank.after`.
 *
 * The rules by which a file is read over the built-in policy are those of the readers
 * (keys.h): maps are joined key by key, lists and most else replaced as a whole.
 */
#ifndef RC_POLICY_SETTINGS_H
#define RC_POLICY_SETTINGS_H

#include "policy/policy.h"

struct setting {
	str key;
	str value;    /* as it may stand in a policy; empty if it isn't set */
	str source;   /* "built-in", "FILE:LINE" or "not set" */
};

/* Starts as all zeros. */
struct settings {
	struct arena    arena;
	struct setting *list;
	size_t          n, room;
	const char     *file;                    /* the firm's, or NULL */
	char           *text;                    /* of the value that is being written */
	size_t          text_used, text_room;
};

/* All of a policy, and of the built-in one, in the order of rc-policy(5). */
void settings_of(struct settings *s, const struct policy *p);
void settings_built_in(struct settings *s);

/* The setting of that key, or NULL. */
const struct setting *settings_find(const struct settings *s, str key);

/* SHA-256 of what is in effect, in hexadecimal: of `key<TAB>value<LF>` of each setting, and
   then of the text of each calendar file. */
str settings_hash(struct settings *s, const struct policy *p);

/* So many of its digits are said: enough to tell a firm's policies apart. */
enum { HASH_SAID = 12 };

/* Says which policy is used: its path, and the beginning of its hash. */
void settings_say(const struct policy *p);

#endif
