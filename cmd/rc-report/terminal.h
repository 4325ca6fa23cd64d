/*
 * The terminal that stdout may be.
 */
#ifndef RC_REPORT_TERMINAL_H
#define RC_REPORT_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

/* Whether it shows colours. */
bool terminal_has_colour(void);

/* Whether its charset, by the first of LC_ALL, LC_CTYPE and LANG that is set, isn't UTF-8,
   and can show ASCII at best of what is drawn; false for a file or a pipe. */
bool terminal_is_ascii(void);

/* Its columns; 0 for a file or a pipe, whose lines may be of any length. */
size_t terminal_width(void);

#endif
