/*
 * Reads what a kind builds its document from: the dues, added up or one by one, and the
 * other tables that were given.
 */
#ifndef RC_REPORT_FACTS_H
#define RC_REPORT_FACTS_H

#include "rc-report/kinds/kinds.h"

struct facts facts_read(const struct kind_of_report *kind, char *const *paths,
	const struct policy *p, const struct request *asked);

#endif
