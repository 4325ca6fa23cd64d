/*
 * The words in which tables of policy keys are written: a line of a table is a key, its
 * reader and its field.
 */
#ifndef RC_POLICY_KEY_TABLE_H
#define RC_POLICY_KEY_TABLE_H

#include "policy/keys.h"

enum { DAYS_MAX = 36500 };

#define KEY(name, read, type, field, ...) \
	{ name, read, offsetof(type, field), __VA_ARGS__ }
#define COUNT_OF(name, type, field, min, max) \
	KEY(name, key_count, type, field, min, max, NULL, NULL, 0, false)
#define RATE_OF(name, type, field, min, max) \
	KEY(name, key_rate, type, field, min, max, NULL, NULL, 0, false)
#define CHOICE_OF(name, type, field, choices) \
	KEY(name, key_choice, type, field, 0, 0, choices, NULL, 0, false)
#define MAP_OF(name, type, field, keys) \
	KEY(name, key_map, type, field, 0, 0, NULL, keys, 0, false)
#define LIST_OF(name, type, field, keys, element) \
	KEY(name, key_list, type, field, 0, 0, NULL, keys, sizeof(element), false)
#define OTHER(name, read, type, field) \
	KEY(name, read, type, field, 0, 0, NULL, NULL, 0, false)
#define NEEDED(name, read, type, field, min, max) \
	KEY(name, read, type, field, min, max, NULL, NULL, 0, true)
/* A map whose keys are fields of the struct that it stands in itself. */
#define HERE(name, keys) { name, key_map, 0, 0, 0, NULL, keys, 0, false }
#define END { NULL, NULL, 0, 0, 0, NULL, NULL, 0, false }

/* The keys of `score`, over struct score; in score_keys.c. */
extern const struct key score_keys[];

/* The keys of `clocks`, over struct clocks; in clock_keys.c. */
extern const struct key clock_keys[];

/* The keys of `letters`, over struct letters; in letter_keys.c. */
extern const struct key letter_keys[];

/* The keys of `matching`, over struct matching; in match_keys.c. */
extern const struct key match_keys[];

/* The keys of `import`, over struct importing, and the reader of `headings`, for struct list
   of struct heading; in import_keys.c. */
extern const struct key import_keys[];
key_reader key_headings;

/* A reader for struct list, of struct synonym: a map of words to lists of words, which adds to
   the one before; in import_keys.c. */
key_reader key_synonyms;

/* A reader for struct list, of struct stage_days: a map of stages to days, in which a stage
   given again has its new days; in letter_keys.c. */
key_reader key_stage_days;

/* The keys of `plan`, over struct planning, of `forecast`, over struct forecasting, of
   `privacy`, over struct masking, and of a rule of `warnings`; in report_keys.c. */
extern const struct key plan_keys[], forecast_keys[], privacy_keys[], warning_keys[];

/* A reader for struct list, of struct pair: a map of the file's own names to texts.  A name
   given again has its new text. */
key_reader key_pairs;

#endif
