/* bytes64.h as it is where processors have no SSE2. */
#define RC_BYTES64_PLAIN

#include "bytes64.c"
