#include "html.h"

#include "bytes/die.h"

struct book *
html_open(struct in *in, struct encoding e)
{
	(void)e;
	die("%s: html is not read yet", in_name(in));
}
