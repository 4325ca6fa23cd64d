/*
 * XLS workbooks.
 */
#include "book.h"

#include "rc-import/sheet/xls.h"

static void
read_input(str input)
{
	check_book(xls_open(in_open(input_written(input), true)));
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	survives(read_input, (str){ (const char *)bytes, n });
	return 0;
}
