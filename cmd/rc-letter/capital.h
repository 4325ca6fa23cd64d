/*
 * Amounts in capital numerals (大写金额), as cheques, contracts and letters have them:
 * 壹佰贰拾万元整, 陆仟零柒元壹角肆分.  A run of zeros between two digits, before or behind
 * 元, is written as one 零.  整 stands behind 元 and behind 角, but not behind 分.
 */
#ifndef RC_LETTER_CAPITAL_H
#define RC_LETTER_CAPITAL_H

#include "values/money.h"

enum { CAPITAL_BYTES = 160 };   /* room enough for any amount */

/* Writes the amount, no NUL; returns how many bytes. */
size_t capital_put(char *to, money m);

#endif
