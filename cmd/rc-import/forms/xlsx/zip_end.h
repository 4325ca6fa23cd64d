/*
 * The end of a zip file, which says where its directory is.
 */
#ifndef RC_IMPORT_FORMS_XLSX_ZIP_END_H
#define RC_IMPORT_FORMS_XLSX_ZIP_END_H

#include <stdint.h>

/* The bytes of all directories that the end of a file of that size may mean: libzip reads
   them all, and keeps them in memory. */
uint64_t zip_directories(int fd, uint64_t size);

#endif
