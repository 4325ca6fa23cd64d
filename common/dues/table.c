#include "dues/table.h"

#define HAS(kind, name)   { #name, kind, 0, false }
#define NEEDS(kind, name) { #name, kind, 0, true }

static const struct column dues[] = {
	NEEDS(TEXT,  contract_id),
	NEEDS(TEXT,  due_id),
	NEEDS(DATE,  due_on),
	NEEDS(MONEY, amount),
	HAS(TEXT,  item),
	HAS(TEXT,  customer_id),
	HAS(TEXT,  customer),
	HAS(TEXT,  phone),
	HAS(TEXT,  project),
	HAS(TEXT,  unit),
	HAS(TEXT,  salesperson),
	HAS(TEXT,  team),
	HAS(DATE,  signed_on),
	HAS(MONEY, price),
	HAS(TEXT,  pay_method),
	HAS(DATE,  added_on),
	HAS(DATE,  extended_to),
	HAS(DATE,  extended_on),
	HAS(DATE,  cancelled_on),
	HAS(RATE,  fee_rate),
	HAS(MONEY, paid),
	HAS(DATE,  paid_on),
};

static const struct column receipts[] = {
	NEEDS(TEXT,  receipt_id),
	NEEDS(TEXT,  contract_id),
	NEEDS(DATE,  received_on),
	NEEDS(MONEY, amount),
	HAS(TEXT,  due_id),
	HAS(TEXT,  item),
	HAS(TEXT,  method),
	HAS(TEXT,  voucher),
	HAS(DATE,  booked_on),
	HAS(TEXT,  payer),
	HAS(TEXT,  note),
};

static const struct column contacts[] = {
	NEEDS(DATE,  on),
	NEEDS(TEXT,  contract_id),
	NEEDS(TEXT,  kind),
	HAS(TEXT,  due_id),
	HAS(TEXT,  stage),
	HAS(TEXT,  channel),
	HAS(TEXT,  by),
	HAS(TEXT,  result),
	HAS(DATE,  served_on),
	HAS(DATE,  promise_on),
	HAS(MONEY, promise_amount),
	HAS(DATE,  until),
	HAS(TEXT,  note),
};

static const struct column customers[] = {
	NEEDS(TEXT,  customer_id),
	HAS(TEXT,  customer),
	HAS(TEXT,  joint_buyers),
	HAS(TEXT,  phone),
	HAS(TEXT,  id_no),
	HAS(TEXT,  kind),
	HAS(MONEY, monthly_income),
	HAS(MONEY, monthly_debt),
	HAS(MONEY, down_payment_due),
	HAS(TEXT,  loan_stage),
	HAS(TEXT,  address),
	HAS(TEXT,  grade),
	HAS(TEXT,  grade_reason),
	HAS(DATE,  grade_until),
};

static const struct column surveys[] = {
	NEEDS(DATE,  on),
	NEEDS(RATE,  score),
	HAS(TEXT,  customer_id),
	HAS(TEXT,  contract_id),
	HAS(TEXT,  project),
	HAS(TEXT,  salesperson),
};

static const struct column targets[] = {
	NEEDS(TEXT,  month),
	NEEDS(MONEY, amount),
	HAS(TEXT,  project),
	HAS(TEXT,  salesperson),
	HAS(TEXT,  team),
};

static const struct column matches[] = {
	NEEDS(TEXT, receipt_id),
	HAS(DATE,  received_on),
	HAS(MONEY, amount),
	HAS(TEXT,  payer),
	HAS(TEXT,  note),
	HAS(COUNT, rank),
	HAS(TEXT,  contract_id),
	HAS(TEXT,  customer),
	HAS(TEXT,  unit),
	HAS(TEXT,  salesperson),
	HAS(MONEY, open),
	HAS(TEXT,  evidence),
	HAS(TEXT,  why),
	HAS(TEXT,  accept),
	HAS(MONEY, part),
};

#define TABLE(name) { #name, name, sizeof(name) / sizeof(*name) }

const struct table tables[TABLES] = {
	[DUES]      = TABLE(dues),
	[RECEIPTS]  = TABLE(receipts),
	[CONTACTS]  = TABLE(contacts),
	[CUSTOMERS] = TABLE(customers),
	[SURVEYS]   = TABLE(surveys),
	[TARGETS]   = TABLE(targets),
	[MATCHES]   = TABLE(matches),
};

const struct table *
table_find(str name)
{
	for (int i = 0; i < TABLES; i++)
		if (str_eq(str_of(tables[i].name), name))
			return &tables[i];
	return NULL;
}

int
table_column(const struct table *t, str name)
{
	for (size_t i = 0; i < t->n; i++)
		if (str_eq(str_of(t->columns[i].name), name))
			return (int)i;
	return -1;
}
