/*
 * Slips of the keyboard in YAML, and how each is mended.  A remedy is the end of a message,
 * such as `; '：' is no ':'`, or "" where there is no slip.
 */
#ifndef RC_POLICY_SLIP_H
#define RC_POLICY_SLIP_H

#include "policy/yaml.h"

/* The remedy of a value. */
const char *slip_of_value(const struct yaml *value);

/* The remedy of a text whose colon ends no key: Chinese keyboards have the full-width colon,
   and YAML wants a blank behind a colon. */
const char *slip_of_colon(str text);

/* Whether the line has the full-width colon, and no other. */
bool slip_has_wide_colon(str line);

/* Whether the line is indented by a tab. */
bool slip_is_tab(str line);

#endif
