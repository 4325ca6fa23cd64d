/*
 * Moments as XML has them: 2024-03-05T13:30:00.000, or 2024-03-05T13:30.
 */
#ifndef RC_IMPORT_FORMS_XML_ISO_H
#define RC_IMPORT_FORMS_XML_ISO_H

#include "bytes/str.h"

enum { ISO_CHARS = 64 };

/*
 * What a worksheet shows for it, in `room` or as it is: 2024-03-05 13:30:00, without a time
 * at midnight; 13:30:00 where the day is one of those that spreadsheets have for none.
 * What is no such moment stays.
 */
str iso_shown(str text, char room[ISO_CHARS]);

#endif
