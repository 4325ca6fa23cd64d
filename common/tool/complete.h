/*
 * What may stand next on a tool's command line, for shells that complete it: options, and
 * the words that stand for an argument or the first operand.
 *
 *	COLUMN         a column of the first file that is named, also behind a comma
 *	STAGE, OWNER   those of the policy that is used
 *	KEY            a key of the policy
 *	DATE           days that have a name
 *	customer       itself, as any argument in small letters
 *	otherwise      the words that the tool has for it
 */
#ifndef RC_TOOL_COMPLETE_H
#define RC_TOOL_COMPLETE_H

#include "tool/opt.h"

/* Prints what the last of the words may become, a candidate a line; nothing where it is a
   file's name, or anything.  The words are those behind the tool, of which there is one. */
int complete(const struct tool *tool, char *const *words, size_t n);

#endif
