/*
 * The texts of the tables as numbers: contracts, due ids, items and receipt ids.
 */
#ifndef RC_AGE_TEXTS_H
#define RC_AGE_TEXTS_H

#include "bytes/ids.h"
#include "policy/items.h"

struct texts {
	struct ids   contracts, due_ids, receipt_ids;
	struct items items;
};

#endif
