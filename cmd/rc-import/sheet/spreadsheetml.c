#include "spreadsheetml.h"

#include "bytes/die.h"

struct book *
spreadsheetml_open(struct in *in, struct encoding e)
{
	(void)e;
	die("%s: spreadsheetml is not read yet", in_name(in));
}
