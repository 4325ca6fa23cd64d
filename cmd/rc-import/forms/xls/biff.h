/*
 * The records of an XLS workbook (BIFF8, and BIFF5 of Excel 5 and 95), and the values in
 * them.  Texts go on over the records behind, as Excel cuts them.
 */
#ifndef RC_IMPORT_FORMS_XLS_BIFF_H
#define RC_IMPORT_FORMS_XLS_BIFF_H

#include <iconv.h>

#include "rc-import/forms/xls/ole.h"

enum { RECORD_MAX = 1 << 16 };

/* The records that matter here. */
enum biff_type {
	BIFF_FORMULA      = 0x0006,
	BIFF_END          = 0x000A,
	BIFF_DATE_MODE    = 0x0022,
	BIFF_PASSWORD     = 0x002F,
	BIFF_CODE_PAGE    = 0x0042,
	BIFF_SHEET        = 0x0085,
	BIFF_RKS          = 0x00BD,
	BIFF_RICH_TEXT    = 0x00D6,
	BIFF_STYLE        = 0x00E0,
	BIFF_MERGED       = 0x00E5,
	BIFF_SHARED_TEXTS = 0x00FC,
	BIFF_SHARED_TEXT  = 0x00FD,
	BIFF_NUMBER       = 0x0203,
	BIFF_TEXT         = 0x0204,
	BIFF_TRUTH        = 0x0205,   /* or an error */
	BIFF_FORMULA_3    = 0x0206,   /* with the number of older versions, alike */
	BIFF_FORMULA_TEXT = 0x0207,   /* behind a formula that gave a text */
	BIFF_ROW          = 0x0208,
	BIFF_RK           = 0x027E,
	BIFF_FORMULA_4    = 0x0406,
	BIFF_FORMAT       = 0x041E,
	BIFF_BEGIN        = 0x0809,
};

/* What a BIFF_BEGIN begins. */
enum { BIFF_GLOBALS = 0x0005, BIFF_WORKSHEET = 0x0010 };

enum biff_version { BIFF5 = 0x0500, BIFF8 = 0x0600 };

struct biff {
	struct ole       *ole;
	enum biff_version version;
	iconv_t           cd;        /* for BIFF5's texts */
	bool              decodes;
	uint64_t          next;      /* where the next record begins */
	unsigned          type;      /* the record at hand, */
	size_t            len;       /* its bytes, */
	size_t            at;        /* and where in them a text is read */
	int               depth;     /* 1 in the part itself, 2 in a chart inside */
	char             *text;
	size_t            text_len, text_room;
	unsigned char     bytes[RECORD_MAX];
};

/* Goes to where a part of the stream, such as a sheet, begins; false if it isn't of that
   kind. */
bool biff_enter(struct biff *b, uint64_t at, unsigned kind);

/* The part's next record, without the charts that are inside it; false at its end. */
bool biff_next(struct biff *b);

/* Numbers at a place in the record, which must be long enough. */
unsigned biff_u8(const struct biff *b, size_t at);
unsigned biff_u16(const struct biff *b, size_t at);
uint32_t biff_u32(const struct biff *b, size_t at);

/* Whether the record behind goes on with this one; goes there if it does. */
bool biff_continues(struct biff *b);
bool biff_go_on(struct biff *b);

/* Texts (biff_text.c). */
enum biff_count { COUNT_U8, COUNT_U16 };

/* The text at a place, behind its count of characters; good until the next text. */
str biff_text(struct biff *b, size_t at, enum biff_count count);

/* The same of a text that is of no use beyond its record: one that claims to be longer ends
   with the record. */
str biff_text_within(struct biff *b, size_t at, enum biff_count count);

/* The next text of the table of shared ones, if it has one more; its first is at `at`. */
bool biff_has_shared(struct biff *b);
str biff_shared(struct biff *b);

/* Says which code page BIFF5's texts are in, if it isn't that of simplified Chinese. */
void biff_decode(struct biff *b, unsigned code_page);

void biff_free(struct biff *b);

#endif
