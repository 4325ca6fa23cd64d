/*
 * JSON, by lines or as it likes.
 */
#include "workbook.h"

#include "rc-import/forms/json/json.h"

static void
read_input(str input)
{
	(void)input;
	check_workbook(json_open(in_open(input_file(), true), encoding_named("UTF-8")));
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	str input = { (const char *)bytes, n };

	input_written(input);
	survives(read_input, input);
	return 0;
}
