/*
 * A fuzz target has the one function that libFuzzer calls with made-up inputs; main.c calls
 * it with the files given as arguments.  What must hold is said with MUST(), which ends the
 * program where it doesn't.
 */
#ifndef RC_TESTS_FUZZ_TARGET_H
#define RC_TESTS_FUZZ_TARGET_H

#include <stdio.h>
#include <stdlib.h>

#include "../fail/fail.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

#define MUST(holds) \
	((holds) ? (void)0 : (fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, \
	    #holds), abort()))

#endif
