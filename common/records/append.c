#include "records/append.h"

#include "bytes/in.h"

void
append_begin(struct out *copy, const char *path)
{
	struct in *in = in_open(path, false);
	str block;

	while (in_block(in, &block))
		out_str(copy, block);
	in_close(in);
}

static void
put_cell(struct out *o, str name, const struct column *columns, size_t n, const void *row)
{
	for (size_t i = 0; i < n; i++)
		if (str_eq(str_of(columns[i].name), name))
			value_put(o, columns[i].kind, (const char *)row + columns[i].at);
}

void
append_row(struct out *copy, const struct tsv *t, const struct column *columns, size_t n,
    const void *row)
{
	for (int i = 0; i < tsv_width(t); i++) {
		if (i)
			out_char(copy, '\t');
		put_cell(copy, tsv_name(t, i), columns, n, row);
	}
	out_char(copy, '\n');
}
