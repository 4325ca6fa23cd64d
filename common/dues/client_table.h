/*
 * What is known of customers (客户档案) besides the dues, from the table customers.
 */
#ifndef RC_DUES_CLIENT_TABLE_H
#define RC_DUES_CLIENT_TABLE_H

#include "bytes/names.h"

struct client {
	str customer, joint_buyers, phone, id_no, kind, address;
};

struct client_table;

/* Reads the table; it lives to the end of the run.  Dies of a customer_id that is there
   twice. */
struct client_table *client_table_read(const char *path);

/* What is known of a customer; all empty if the table hasn't one, or is NULL. */
struct client client_of(struct client_table *t, str customer_id);

#endif
