/*
 * JSON, by lines or as it likes.
 */
#include "book.h"

#include "rc-import/sheet/json.h"

static void
read_input(str input)
{
	check_book(json_open(in_open(input_written(input), true), encoding_named("UTF-8")));
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	survives(read_input, (str){ (const char *)bytes, n });
	return 0;
}
