/*
 * Calls that are too easily wrong, turned into compile errors.  Every .c file
 * gets this header from the Makefile, after the system's own declarations.
 * What to use instead: str views for the str*() family, money_parse(),
 * date_parse() and rate_parse() for the ato*() and strto*() families, and the
 * date functions for the calendar, which know no time zone.
 */
#ifndef RC_BYTES_BANNED_H
#define RC_BYTES_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#pragma GCC poison strcpy strncpy strcat strncat strtok sprintf vsprintf gets
#pragma GCC poison atoi atol atoll atof strtod strtof strtold scanf sscanf
#pragma GCC poison localtime gmtime ctime asctime mktime strftime setlocale

#endif
