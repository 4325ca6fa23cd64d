/*
 * The key `groups` of an import map (map.h).
 */
#ifndef RC_IMPORT_COLUMNS_MAP_GROUPS_H
#define RC_IMPORT_COLUMNS_MAP_GROUPS_H

#include "policy/keys.h"
#include "rc-import/columns/map.h"

void map_groups_read(struct arena *a, const struct yaml *value, struct map *m);

#endif
