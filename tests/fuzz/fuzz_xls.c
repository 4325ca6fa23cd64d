/*
 * XLS workbooks.
 */
#include "book.h"

#include "rc-import/sheet/xls.h"

static void
read_input(str input)
{
	read_book(xls_open(book_of(input)));
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	survives(read_input, (str){ (const char *)bytes, n });
	return 0;
}
