#include "line.h"

#include <string.h>

#include "remark.h"

static const char *const banks[] = { "临渚银行滨湖支行", "禾川商业银行营业部", "沐江银行城东支行",
	"市住房公积金管理中心" };
static const char *const other_money[][2] = { { "云和物业服务有限公司", "物业费" },
	{ "临渚银行滨湖支行", "结息" }, { "国家金库", "退税款" }, { "禾嘉建设有限公司", "退质保金" },
	{ "禾嘉建设有限公司", "工程款" }, { "明日广告有限公司", "租金" }, { "代发专户", "工资" },
	{ "钱宝来", "装修押金" }, { "云和物业服务有限公司", "水电费" }, { "禾嘉建设有限公司", "往来款" } };

/* An amount: of the due, of part of it, of two, or more than is open. */
static void
make_amount(struct line *l, const struct due *d)
{
	unsigned how = some(100);

	l->exact = how < 82;
	l->fen = d->open;
	if (how >= 82 && how < 98) {
		l->fen = 100 * (1 + (long)some((unsigned)(d->open / 100)));
		if (some(2))
			l->fen = l->fen / 1000000 * 1000000 + 1000000;
		if (l->fen > d->open)
			l->fen = d->open;
	} else if (how >= 98)
		l->fen = open_of(l->of, d->class == LOAN) + 100 * (1 + (long)some(9999));
}

/* Who pays: a buyer, a stranger, or one who is another contract's buyer. */
static void
make_payer(struct line *l)
{
	unsigned who = some(100);

	if (who < 70)
		put_text(l->payer, NAME, "%s%s", buyer_of(l->of), some(20) ? "" : "(个人)");
	else if (who < 92)
		do
			make_name(l->payer);
		while (is_buyer(l->payer));
	else
		put_text(l->payer, NAME, "%s", book[some((unsigned)n_book)].buyers[0]);
}

/* The due that is paid: mostly the oldest that is open. */
static const struct due *
open_due(const struct contract *c, int loans)
{
	for (unsigned i = 0; i < c->n_dues; i++)
		if (c->dues[i].open > 0 && (c->dues[i].class == LOAN) == loans
		    && (c->dues[i].class != TAX || some(2)))
			return &c->dues[i];
	return NULL;
}

/* A live contract of which something is open. */
static const struct due *
choose(struct line *l, int loans)
{
	const struct due *d = NULL;

	while (!d) {
		l->of = &book[some((unsigned)n_book)];
		if (!l->of->cancelled_on)
			d = open_due(l->of, loans);
	}
	l->day = d->day + some(20);
	return d;
}

static void
make_payment(struct line *l)
{
	const struct due *d = choose(l, 0);

	make_amount(l, d);
	make_payer(l);
	make_remark(l, d, is_plain_payer(l));
	if (!is_plain_payer(l) && is_buyer(l->payer) && !l->honest)
		l->kind = "another's buyer, no word";
	else if (!is_plain_payer(l) && !l->honest)
		l->kind = "a stranger, no word";
}

static void
make_loan(struct line *l)
{
	const struct due *d = choose(l, 1);
	const char *name = buyer_of(l->of);

	l->kind = "loan";
	l->honest = 1;
	l->fen = d->open;
	put_text(l->payer, NAME, "%s", ONE_OF(banks));
	switch (some(4)) {
	case 0: NOTE_ADD(l, "%s个贷放款", name); break;
	case 1: NOTE_ADD(l, "%s按揭款", name); break;
	case 2: NOTE_ADD(l, "放款%s", l->of->id); break;
	case 3: NOTE_ADD(l, "个贷放款"); break;
	}
	l->settled = strstr(l->note, l->of->id)
	    || (strstr(l->note, name) && is_only_name(name) && is_only_contract(l->of));
}

/* Two contracts in one payment; a match with either is wrong. */
static void
make_several(struct line *l)
{
	const struct due *d = choose(l, 0);
	const struct contract *c = l->of;

	l->kind = "several";
	l->honest = 1;
	l->fen = d->open + 100 * (1 + (long)some(10000));
	put_text(l->payer, NAME, "%s", buyer_of(c));
	switch (some(4)) {
	case 0: NOTE_ADD(l, "%u栋%u/%u", c->building, c->room, c->room + 1); break;
	case 1: NOTE_ADD(l, "%u栋%u及车位", c->building, c->room); break;
	case 2: NOTE_ADD(l, "楼款+车位"); break;
	case 3: NOTE_ADD(l, "%s、%s", c->id, book[some((unsigned)n_book)].id); break;
	}
	l->of = NULL;
}

static void
make_other_money(struct line *l)
{
	unsigned which = some(10);

	l->kind = "other money";
	l->honest = 1;
	l->fen = 100 * (1 + (long)some(100000));
	l->day = some(3300);
	if (some(3))
		put_text(l->payer, NAME, "%s", other_money[which][0]);
	else
		put_text(l->payer, NAME, "%s", book[some((unsigned)n_book)].buyers[0]);
	if (some(3) == 0)
		put_unit(l, &book[some((unsigned)n_book)], 0);
	NOTE_ADD(l, "%s", other_money[which][1]);
}

static void
make_elsewhere(struct line *l)
{
	const struct contract *c = &book[some((unsigned)n_book)];

	l->kind = "elsewhere";
	l->honest = 1;
	l->day = some(3300);
	l->fen = 100 * (100000 + (long)some(100000));
	put_text(l->payer, NAME, "%s", c->buyers[0]);
	NOTE_ADD(l, "翠湖花园%s%u栋%u", some(2) ? " " : "", c->building, c->room);
}

static void
make_refund(struct line *l)
{
	const struct due *d = choose(l, 0);
	int is_buyers;

	l->kind = "refund";
	l->honest = 1;
	l->fen = -(d->fen / 10 / 100 * 100);
	is_buyers = some(2) != 0;
	put_text(l->payer, NAME, "%s", is_buyers ? buyer_of(l->of) : "钱宝来");
	switch (l->of->lot ? 0 : some(3)) {
	case 0: NOTE_ADD(l, "%s退款", l->of->id); l->settled = 1; break;
	case 1:
		l->settled = is_only_unit(l->of, put_unit(l, l->of, 1)) || is_buyers;
		NOTE_ADD(l, "退房款");
		break;
	case 2: NOTE_ADD(l, "退款"); break;
	}
}

/* A unit or a number that was mistyped; whatever becomes of it, it isn't honest. */
static void
make_slip(struct line *l)
{
	struct contract other;
	const struct due *d = choose(l, 0);

	l->kind = "slip of the pen";
	l->fen = d->open;
	put_text(l->payer, NAME, "%s", buyer_of(l->of));
	other = *l->of;
	other.room += 1 + some(3);
	if (some(2))
		put_unit(l, &other, 1);
	else
		NOTE_ADD(l, "HT2031-%s", l->of->id + 7);
}

struct line
make_line(void)
{
	struct line l = { .kind = "" };
	unsigned what = some(1000);

	if (what < 760)
		make_payment(&l);
	else if (what < 860)
		make_loan(&l);
	else if (what < 890)
		make_several(&l);
	else if (what < 940)
		make_other_money(&l);
	else if (what < 960)
		make_elsewhere(&l);
	else if (what < 980)
		make_refund(&l);
	else
		make_slip(&l);
	return l;
}
