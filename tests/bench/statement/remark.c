#include "remark.h"

#include <string.h>

static const char *const neutral[] = { "房款", "购房款", "楼款", "房屋款", "购房", "网银转账", "跨行汇款",
	"房款请查收", "往账", "支付购房款" };

enum where
put_unit(struct line *l, const struct contract *c, int with_project)
{
	int with_phase = with_project && some(3) == 0;

	if (with_project)
		NOTE_ADD(l, "%s%s", project_name(c->project), !with_phase ? "" : c->phase == 1 ? "一期"
		    : "二期");
	switch (c->entrance ? 3 + some(2) : some(3)) {
	case 0: NOTE_ADD(l, "%u栋%u", c->building, c->room); break;
	case 1: NOTE_ADD(l, "%u-%u", c->building, c->room); break;
	case 2: NOTE_ADD(l, "%u#%u室", c->building, c->room); break;
	case 3: NOTE_ADD(l, "%u幢%u单元%u室", c->building, c->entrance, c->room); break;
	case 4: NOTE_ADD(l, "%u-%u-%u", c->building, c->entrance, c->room); break;
	}
	return with_phase ? IN_PHASE : with_project ? IN_PROJECT : ANYWHERE;
}

static void
put_number(struct line *l, const struct contract *c)
{
	switch (some(4)) {
	case 0: NOTE_ADD(l, "%s", c->id); break;
	case 1: NOTE_ADD(l, "合同%s房款", c->id); break;
	case 2: NOTE_ADD(l, "ht%s 首付", c->id + 2); break;
	case 3: NOTE_ADD(l, "HT %s", c->id + 2); break;
	}
}

/* A word for the due, which is what is paid. */
static const char *
item_of(const struct line *l, const struct due *d)
{
	return l->of && l->of->lot ? "车位款" : some(2) ? d->item : "房款";
}

/* Cuts a note off at 20 characters. */
static int
cut_off(char *note)
{
	unsigned chars = 0;

	for (char *at = note; *at; at++)
		if (((unsigned char)*at & 0xC0) != 0x80 && chars++ == 20) {
			*at = '\0';
			return 1;
		}
	return 0;
}

int
is_plain_payer(const struct line *l)
{
	return strstr(l->payer, l->of->buyers[0]) == l->payer
	    || (l->of->n_buyers > 1 && strstr(l->payer, l->of->buyers[1]) == l->payer);
}

/* Which buyer of the contract it is. */
static const char *
name_of_payer(const struct line *l)
{
	return strstr(l->payer, l->of->buyers[0]) == l->payer ? l->of->buyers[0]
	    : l->of->buyers[1];
}

void
make_remark(struct line *l, const struct due *d, int is_buyers)
{
	const struct contract *c = l->of;
	unsigned how = some(100);
	int fits = l->fen <= open_of(c, 0);
	int only = is_buyers && is_only_name(name_of_payer(l)) && is_only_contract(c);

	l->honest = 1;
	if (c->lot && how < 50) {
		l->kind = "parking";
		l->honest = is_buyers;
		l->settled = is_buyers && l->exact && is_only_name(name_of_payer(l));
		if (some(2)) {
			NOTE_ADD(l, "车位款");
		} else {
			NOTE_ADD(l, "%s车位B1-%03u", project_name(c->project), c->lot);
			l->honest = 1;
		}
	} else if (how < 12) {
		l->kind = "number";
		put_number(l, c);
		l->settled = 1;
	} else if (how < 27 && !c->lot) {
		l->kind = "unit with project";
		l->settled = is_only_unit(c, put_unit(l, c, 1)) && fits;
		NOTE_ADD(l, "%s", item_of(l, d));
	} else if (how < 42 && !c->lot) {
		l->kind = "unit";
		l->settled = (is_only_unit(c, put_unit(l, c, 0)) || only) && fits;
		l->honest = is_buyers || !is_buyer(l->payer);
		NOTE_ADD(l, "%s", item_of(l, d));
	} else if (how < 52) {
		const char *name = buyer_of(c);

		l->kind = "name";
		NOTE_ADD(l, some(2) ? "%s%s" : "%s %s", name, item_of(l, d));
		l->settled = fits && is_only_name(name) && is_only_contract(c)
		    && (is_buyers || !is_buyer(l->payer) || l->exact);
	} else if (how < 57) {
		l->kind = "telephone";
		NOTE_ADD(l, "%s%s", c->phone, some(2) ? "" : "房款");
		l->settled = fits && is_only_contract(c);
	} else if (how < 62 && !c->lot) {
		l->kind = "lone room";
		NOTE_ADD(l, "%u%s", c->room, item_of(l, d));
		l->settled = fits && only;
		l->honest = is_buyers;
	} else if (how < 67) {
		l->kind = "for another";
		NOTE_ADD(l, "%s", some(2) ? "代付房款" : "代女儿付首付");
	} else if (how < 72 && !c->lot) {
		l->kind = "cut off";
		NOTE_ADD(l, "购买%s", project_name(c->project));
		put_unit(l, c, 0);
		NOTE_ADD(l, "%s首付款请查收谢谢", buyer_of(c));
		l->settled = (!cut_off(l->note) || l->exact) && fits
		    && is_only_unit(c, IN_PROJECT);
	} else if (how < 76) {
		l->kind = "full width";
		NOTE_ADD(l, "ＨＴ");
		for (const char *at = c->id + 2; *at; at++)
			NOTE_ADD(l, *at == '-' ? "－" : "\xEF\xBC%c", 0x90 + *at - '0');
		l->settled = 1;
	} else if (how < 80) {
		l->kind = "not written";
		NOTE_ADD(l, "王?房款");
	} else {
		l->kind = how < 90 ? "neutral" : how < 95 ? "nothing" : "item";
		if (how < 90)
			NOTE_ADD(l, "%s", ONE_OF(neutral));
		else if (how >= 95)
			NOTE_ADD(l, "%s", c->lot ? "车位款" : d->item);
		l->settled = fits && only;
		l->honest = is_buyers;
	}
}
