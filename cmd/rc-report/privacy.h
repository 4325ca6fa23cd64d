/*
 * What pages show of people: they are opened by many, and sent on.
 */
#ifndef RC_REPORT_PRIVACY_H
#define RC_REPORT_PRIVACY_H

#include "document/document.h"
#include "policy/report_policy.h"

/* Masks the cells of the columns phone, id_no and customer of all tables as the policy's
   `privacy` says, and has the document's last line say which of them are masked. */
void privacy_mask(struct document *d, const struct masking *m);

#endif
