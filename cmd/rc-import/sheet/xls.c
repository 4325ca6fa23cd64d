#include "xls.h"

#include "bytes/die.h"

struct book *
xls_open(struct in *in)
{

	die("%s: xls is not read yet", in_name(in));
}
