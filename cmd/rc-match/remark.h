/*
 * What the texts of a receipt say: contracts' numbers, units, telephones, names, and words.
 * Each character belongs to one thing only, in this order: projects, numbers, telephones,
 * words of two characters and more, names, units, lone rooms, single characters that are words.
 */
#ifndef RC_MATCH_REMARK_H
#define RC_MATCH_REMARK_H

#include "rc-match/book.h"

enum { FEW = 8 };

/* Different numbers, in the order in which they were found. */
struct few {
	uint32_t list[FEW];
	unsigned n;
	bool     more;   /* there were more of them than there is room for */
};

void few_add(struct few *few, uint32_t number);
bool few_has(const struct few *few, uint32_t number);

/* A unit in a text. */
struct unit {
	uint32_t     key;     /* in the book's units, or NO_NAME: none of them */
	struct house house;   /* zeros: it is a code */
};

struct remark {
	struct few  numbers;          /* in the book's numbers.ids */
	struct few  weak_numbers;     /* that may be no numbers of contracts */
	unsigned    unknown_numbers;  /* that look like contracts' */
	struct unit units[FEW];
	unsigned    n_units;
	bool        has_house;        /* one of them is, */
	bool        has_elsewhere;    /* or is a unit of elsewhere, or odd */
	struct few  buildings;        /* without rooms */
	struct few  phones;           /* in the book's phones, */
	struct few  names;            /* buyers, */
	struct few  projects, phases;
	struct few  rooms;            /* lone ones */
	struct few  nots, earlies, agencies, items;   /* words, in the vocabulary */
	unsigned    tags;             /* enum word_tag, of all words */
	bool        has_early_annex;  /* the early word says of what: 车位定金 */
	bool        has_unwritten;    /* a name that the bank couldn't write */
	bool        is_moved_from;    /* a number or unit is where money was moved from, */
	bool        is_moved_to;      /* or to */
	bool        is_cut;           /* a text may have been cut off */
};

struct scanner;

/* Lives for the run. */
struct scanner *scanner_of(struct book *b);

/* Adds what a note says. */
void scan_note(struct scanner *s, str text, struct remark *r);

/* Adds what a payer's text says of contracts: numbers, units and telephones that are known. */
void scan_payer(struct scanner *s, str text, struct remark *r);

/* Whether a folded text has as many characters as texts that were cut off. */
bool may_be_cut(const struct book *b, const struct folded *f);

#endif
