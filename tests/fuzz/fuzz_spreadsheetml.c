/*
 * XML spreadsheets of 2003, in any encoding.
 */
#include "workbook.h"

#include "rc-import/forms/xml2003/spreadsheetml.h"

static void
read_input(str input)
{
	(void)input;
	struct in *in = in_open(input_file(), true);
	struct encoding e = encoding_guess(in);

	in_again(in);
	check_workbook(spreadsheetml_open(in, e));
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	str input = { (const char *)bytes, n };

	input_written(input);
	survives(read_input, input);
	return 0;
}
