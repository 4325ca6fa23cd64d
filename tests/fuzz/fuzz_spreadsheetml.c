/*
 * XML spreadsheets of 2003, in any encoding.
 */
#include "book.h"

#include "rc-import/sheet/spreadsheetml.h"

static void
read_input(str input)
{
	struct in *in = in_open(input_written(input), true);
	struct encoding e = encoding_guess(in);

	in_again(in);
	check_book(spreadsheetml_open(in, e));
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	survives(read_input, (str){ (const char *)bytes, n });
	return 0;
}
