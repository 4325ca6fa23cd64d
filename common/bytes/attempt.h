/*
 * How die() returns to the die_attempt() that it was called in (die.h).
 */
#ifndef RC_BYTES_ATTEMPT_H
#define RC_BYTES_ATTEMPT_H

/* Jumps back to this thread's innermost die_attempt(); returns if there is none. */
void attempt_back(void);

#endif
