#include "rc-letter/sender.h"

static str
first_of(str a, str b)
{
	return a.len ? a : b;
}

static struct firm
put_over(const struct firm *firm, const struct firm *own)
{
	return (struct firm){
		.name = first_of(own->name, firm->name),
		.address = first_of(own->address, firm->address),
		.phone = first_of(own->phone, firm->phone),
		.location = first_of(own->location, firm->location),
		.account = own->account.number.len ? own->account : firm->account,
		.agency_account = own->agency_account.number.len
		    ? own->agency_account : firm->agency_account,
	};
}

struct firm
sender_of(const struct letters *letters, str project)
{
	const struct project_firm *projects = letters->projects.list;

	for (size_t i = 0; i < letters->projects.n; i++)
		if (str_eq(projects[i].project, project))
			return put_over(&letters->firm, &projects[i].firm);
	return letters->firm;
}
