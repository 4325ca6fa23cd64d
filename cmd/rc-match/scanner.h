/*
 * How a text is scanned (remark.h), a kind of thing after the other: for remark.c and scan_*.c
 * alone.
 */
#ifndef RC_MATCH_SCANNER_H
#define RC_MATCH_SCANNER_H

#include "rc-match/remark.h"

/* To what a character belongs. */
enum cover {
	FREE, IN_PROJECT, IN_NUMBER, IN_PHONE, IN_WORD, IN_NAME, IN_UNIT, IN_ROOM
};

/* A name of a buyer or a seller that stands in a text. */
struct span {
	size_t   from, to;
	uint32_t buyer;   /* or NO_NAME */
};

struct scanner {
	struct book   *book;
	struct folded  text;
	uint8_t       *cover;         /* by character: to what it belongs */
	bool          *clean_left;    /* nothing unknown stands before it, */
	bool          *clean_right;   /* or begins with it */
	struct span   *names;
	size_t         n_names, names_room, room;
};

/* Marks a range; whether nothing of a range is marked. */
void scan_cover(struct scanner *s, size_t from, size_t to, enum cover with);
bool is_free(const struct scanner *s, size_t from, size_t to);

/* Whether a word of a list stands before i, with nothing but known words, projects and signs
   between. */
bool is_behind(struct scanner *s, enum word_list list, size_t i);

/* What a single character says as a word, or 0. */
unsigned tags_of_one(struct scanner *s, size_t i);

/* In a text that may be cut, what touches its end is not whole. */
void scan_names(struct scanner *s, struct remark *r, bool is_cut);
void scan_codes(struct scanner *s, struct remark *r, bool is_cut);
void scan_houses(struct scanner *s, struct remark *r, bool is_cut);
void scan_rooms(struct scanner *s, struct remark *r, bool is_cut);

/* Adds a unit that is not there yet. */
void units_add(struct remark *r, struct unit unit);

#endif
