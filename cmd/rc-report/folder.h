/*
 * The folder of --dir: a file for each document, named by a value of the data.
 */
#ifndef RC_REPORT_FOLDER_H
#define RC_REPORT_FOLDER_H

#include "bytes/file_name.h"
#include "rc-report/write/writer.h"

struct folder {
	const char          *path;
	const struct writer *writer;
	const struct style  *style;
	struct file_names    names;
	struct arena         arena;
};

/* Dies if there is no such folder. */
struct folder folder_open(const char *path, const struct writer *writer,
	const struct style *style);

/* Writes a document into a file of its own, which is put in place before this comes back;
   a file that has its bytes already stays as it is. */
void folder_write(struct folder *f, str stem, const struct document *d);

void folder_close(struct folder *f);

#endif
