/*
 * The terminal that stdout may be.
 */
#ifndef RC_REPORT_TERMINAL_H
#define RC_REPORT_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

/* Whether it shows colours. */
bool terminal_has_colour(void);

/* Its columns; 0 for a file or a pipe, whose lines may be of any length. */
size_t terminal_width(void);

#endif
