/*
 * The folder of --dir: a file for each document, named by a value of the data.
 *
 * A folder may keep a list of what was written into it, a file called .rc-report; what the
 * list has of an earlier run is then taken away (bytes/file_list.h).
 */
#ifndef RC_REPORT_FOLDER_H
#define RC_REPORT_FOLDER_H

#include "bytes/file_list.h"
#include "bytes/file_name.h"
#include "rc-report/write/writer.h"

struct folder {
	const char          *path;
	const struct writer *writer;
	const struct style  *style;
	struct file_names    names;
	struct file_list     list;
	struct arena         arena;
};

/* Dies if there is no such folder. */
struct folder folder_open(const char *path, const struct writer *writer,
	const struct style *style);

/* The name of the file for a value, within the folder; good until that is closed.  Every
   value is asked for once, in the same order on each run, so that it keeps its name. */
const char *folder_name(struct folder *f, str stem);

/* Writes a document into the file of such a name, which is put in place before this comes
   back; a file that has its bytes already stays as it is. */
void folder_write(struct folder *f, const char *name, const struct document *d);

void folder_close(struct folder *f);

/* Takes away what an earlier run wrote and this one didn't, and keeps the list; then closes. */
void folder_close_listed(struct folder *f);

#endif
