#include "dues/due.h"

static const char *const states[STATES] = {
	[FUTURE]    = "future",
	[CANCELLED] = "cancelled",
	[PAID]      = "paid",
	[OVERDUE]   = "overdue",
	[NOT_DUE]   = "not-due",
};

static const char *const classes[CLASSES] = {
	[PRICE]   = "price",
	[LOAN]    = "loan",
	[AGENCY]  = "agency",
	[DEPOSIT] = "deposit",
	[PENALTY] = "penalty",
};

const char *
state_name(enum state s)
{
	return states[s];
}

bool
state_parse(str name, enum state *s)
{
	for (int i = 0; i < STATES; i++)
		if (str_eq(str_of(states[i]), name)) {
			*s = (enum state)i;
			return true;
		}
	return false;
}

const char *
class_name(enum item_class c)
{
	return classes[c];
}

bool
class_parse(str name, enum item_class *c)
{
	for (int i = 0; i < CLASSES; i++)
		if (str_eq(str_of(classes[i]), name)) {
			*c = (enum item_class)i;
			return true;
		}
	return false;
}
