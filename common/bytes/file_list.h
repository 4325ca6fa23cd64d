/*
 * The list of the files that a tool wrote into a folder, a hidden file in it.  Files of the
 * list that this run hasn't written are of an earlier one, and are taken away; no other file
 * is.
 */
#ifndef RC_BYTES_FILE_LIST_H
#define RC_BYTES_FILE_LIST_H

#include "bytes/names.h"

struct file_list {
	const char  *folder;
	const char  *path;       /* of the list */
	struct names before;     /* names of files, without the folder: of earlier runs, */
	struct names now;        /* and of this one */
	struct arena arena;
};

/* Reads the list, if there is one. */
struct file_list file_list_open(const char *folder, const char *name);

/* Adds a file of this run by its path, FOLDER/NAME. */
void file_list_add(struct file_list *l, const char *path);

/* Puts files of earlier runs and of this one into the list: what a run writes before it is
   killed is in the list of the next. */
void file_list_keep(struct file_list *l);

/* Takes away the files that this run hasn't added, and takes them from the list. */
void file_list_prune(struct file_list *l);

void file_list_close(struct file_list *l);

#endif
