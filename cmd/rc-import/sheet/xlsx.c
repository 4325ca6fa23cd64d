#include "xlsx.h"

#include "bytes/die.h"

struct book *
xlsx_open(struct in *in)
{

	die("%s: xlsx is not read yet", in_name(in));
}
