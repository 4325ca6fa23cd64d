/*
 * XLS workbooks.
 */
#include "workbook.h"

#include "rc-import/forms/xls/xls.h"

static void
read_input(str input)
{
	(void)input;
	check_workbook(xls_open(in_open(input_file(), true)));
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	str input = { (const char *)bytes, n };

	input_written(input);
	survives(read_input, input);
	return 0;
}
