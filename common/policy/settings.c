#include "policy/settings.h"

#include <stdio.h>
#include <stdlib.h>

#include "bytes/die.h"
#include "bytes/sha256.h"
#include "policy/fault.h"
#include "policy/key_table.h"
#include "policy/policy_keys.h"


/* What reads a map of words to lists of words, such a list, which adds to the one before,
   and a value that takes the place of the one before. */
static const struct key words_map = { .read = key_synonyms };
static const struct key more_words = { .read = key_words };
static const struct key one_value = { .read = key_word };

/* What reads the value of a name, in a map that is joined name by name; NULL if maps of this
   key are replaced as a whole. */
static const struct key *
key_within(const struct key *key, str name)
{
	if (key->read == key_map)
		return keys_find(key->keys, name);
	if (key->read == key_headings)
		return &words_map;
	if (key->read == key_synonyms)
		return &more_words;
	return key->read == key_pairs || key->read == key_stage_days ? &one_value : NULL;
}

static void
add_text(struct settings *s, str text)
{
	s->text = mem_grow(s->text, &s->text_room, s->text_used + text.len + 1, 1);
	memcpy(s->text + s->text_used, text.at, text.len);
	s->text_used += text.len;
}

static void
add_quoted(struct settings *s, str word)
{
	add_text(s, S("\""));
	for (size_t i = 0; i < word.len; i++) {
		char form[8], c = word.at[i];
		int n = snprintf(form, sizeof(form), (unsigned char)c < ' ' || c == 0x7F
		    ? "\\x%02x" : c == '"' || c == '\\' ? "\\%c" : "%c", c);

		add_text(s, (str){ form, (size_t)n });
	}
	add_text(s, S("\""));
}

/* A word as it may stand in a policy, in a list or by itself. */
static void
add_word(struct settings *s, const struct yaml *v, bool in_list)
{
	bool quoted = v->quoted;

	for (size_t i = 0; in_list && i < v->word.len; i++)
		quoted |= strchr(",[]{}", v->word.at[i]) != NULL;
	if (quoted)
		add_quoted(s, v->word);
	else
		add_text(s, v->word);
}

/* The words of a list, or the word that stands for a list of one, behind those before. */
static void
add_words(struct settings *s, const struct yaml *v, const struct yaml *before)
{
	const struct yaml *word = v->kind == YAML_LIST ? v->first : v;

	for (; word; word = v->kind == YAML_LIST ? word->next : NULL) {
		if (fault_word(before, word->word))
			continue;
		if (s->text_used > 1)
			add_text(s, S(", "));
		add_word(s, word, true);
	}
}

static str
text_taken(struct settings *s)
{
	str text = arena_str(&s->arena, (str){ s->text, s->text_used });

	s->text_used = 0;
	return text;
}

static void
add(struct settings *s, str key, str value, str source)
{
	GROW(s->list, s->n, s->room);
	s->list[s->n++] = (struct setting){ key, value, source };
}

/* "built-in", or the place in the firm's file. */
static str
source_of(struct settings *s, const struct yaml *v)
{
	if (v->file != s->file)
		return S("built-in");
	return arena_printf(&s->arena, "%s:%d", v->file,
	    v->key_line ? v->key_line : v->line);
}

static str
below(struct settings *s, str path, str name)
{
	return arena_printf(&s->arena, "%.*s%s%.*s", STR(path), path.len ? "." : "", STR(name));
}

/* What an entry of a list of maps is called. */
static str
name_of(const struct yaml *entry, const struct key *key)
{
	return yaml_get(entry, str_of(key->keys->name))->word;
}

/* The settings of one value, which nothing is joined to. */
static void
put_value(struct settings *s, str path, const struct key *key, const struct yaml *v)
{
	bool maps = v->kind == YAML_LIST && v->first && v->first->kind == YAML_MAP;

	if (v->kind != YAML_MAP && !maps) {
		if (v->kind == YAML_LIST)
			add_text(s, S("["));
		if (v->kind == YAML_LIST)
			add_words(s, v, NULL);
		else
			add_word(s, v, false);
		if (v->kind == YAML_LIST)
			add_text(s, S("]"));
		add(s, path, text_taken(s), source_of(s, v));
		return;
	}
	for (const struct yaml *c = v->first; c; c = c->next)
		if (maps)
			put_value(s, below(s, path, name_of(c, key)), key, c);
		else
			put_value(s, below(s, path, c->key), key && key->keys
			    ? keys_find(key->keys, c->key) : NULL, c);
}

static void put(struct settings *s, str path, const struct key *key,
    const struct yaml *old, const struct yaml *new);

static const struct yaml *
child(const struct yaml *map, str name)
{
	return map ? yaml_get(map, name) : NULL;
}

/* A map with a table of its keys; also those that are set nowhere. */
static void
put_table(struct settings *s, str path, const struct key *keys, const struct yaml *old,
    const struct yaml *new)
{
	for (; keys->name; keys++) {
		str name = str_of(keys->name);

		put(s, below(s, path, name), keys, child(old, name), child(new, name));
	}
}

/* A map that is joined name by name: first the names that were there before. */
static void
put_names(struct settings *s, str path, const struct key *key, const struct yaml *old,
    const struct yaml *new)
{
	for (const struct yaml *v = old->first; v; v = v->next)
		put(s, below(s, path, v->key), key_within(key, v->key), v,
		    yaml_get(new, v->key));
	for (const struct yaml *v = new->first; v; v = v->next)
		if (!yaml_get(old, v->key))
			put_value(s, below(s, path, v->key), NULL, v);
}

/* Words that are added to those before. */
static void
put_more_words(struct settings *s, str path, const struct yaml *old, const struct yaml *new)
{
	add_text(s, S("["));
	add_words(s, old, NULL);
	add_words(s, new, old);
	add_text(s, S("]"));
	add(s, path, text_taken(s), source_of(s, new));
}

/* The settings of a key: of the value that was built in and that of the firm's file, of which
   either may be missing. */
static void
put(struct settings *s, str path, const struct key *key, const struct yaml *old,
    const struct yaml *new)
{
	if (key && key->read == key_map)
		put_table(s, path, key->keys, old, new);
	else if (!old && !new)
		add(s, path, S(""), S("not set"));
	else if (!old || !new)
		put_value(s, path, key, old ? old : new);
	else if (key == &more_words)
		put_more_words(s, path, old, new);
	else if (key && key_within(key, S("")))
		put_names(s, path, key, old, new);
	else
		put_value(s, path, key, new);
}

/* Of what was built in, headings have a file of their own. */
static void
put_all(struct settings *s, const struct yaml *policy, const struct yaml *headings,
    const struct yaml *file)
{
	for (const struct key *key = policy_keys; key->name; key++) {
		str name = str_of(key->name);
		const struct yaml *old = yaml_get(policy, name);

		put(s, name, key, old ? old : yaml_get(headings, name), child(file, name));
	}
}

void
settings_of(struct settings *s, const struct policy *p)
{
	s->file = p->path;
	put_all(s, p->read.built_in, p->read.headings, p->read.file);
}

void
settings_built_in(struct settings *s)
{
	put_all(s, policy_built_in(&s->arena, "policy.yaml"),
	    policy_built_in(&s->arena, "headings.yaml"), NULL);
}

const struct setting *
settings_find(const struct settings *s, str key)
{
	for (size_t i = 0; i < s->n; i++)
		if (str_eq(s->list[i].key, key))
			return &s->list[i];
	return NULL;
}

str
settings_hash(struct settings *s, const struct policy *p)
{
	struct sha256 h = sha256_open();

	for (size_t i = 0; i < s->n; i++) {
		sha256_add(&h, s->list[i].key);
		sha256_add(&h, S("\t"));
		sha256_add(&h, s->list[i].value);
		sha256_add(&h, S("\n"));
	}
	for (size_t i = 0; i < p->read.calendars.n; i++)
		sha256_add(&h, p->read.calendars.list[i]);
	return sha256_close(&h, &s->arena);
}

void
settings_say(const struct policy *p)
{
	struct settings s = { 0 };

	settings_of(&s, p);
	warn("policy: %s, hash %.*s", p->path, HASH_SAID, settings_hash(&s, p).at);
	arena_free(&s.arena);
	free(s.list);
	free(s.text);
}
