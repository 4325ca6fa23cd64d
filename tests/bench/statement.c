/*
 * statement CONTRACTS LINES DUES STATEMENT TRUTH: writes a made-up book of so many contracts, a
 * bank statement of so many lines, and of each line which contract it is for; the same for
 * the same numbers.
 *
 * The truth has receipt_id, contract_id (`-`: none, or several), the kind of remark, whether
 * the line is honest (what it says is true, and somebody could tell), and whether a careful
 * clerk could settle it from the text and the book alone.
 */
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DUES_MOST = 6, NAME = 48, NOTE = 256 };

enum class { OWN, LOAN, TAX };

struct due {
	const char *item;
	enum class  class;
	long        fen, open;
	unsigned    day;
};

struct contract {
	char       id[24], phone[12];
	unsigned   project, phase, building, entrance, room, lot;
	unsigned   customer;
	char       buyers[2][NAME];
	unsigned   n_buyers, n_dues, cancelled_on;   /* 0: never */
	struct due dues[DUES_MOST];
};

struct line {
	const struct contract *of;     /* or NULL */
	const char            *kind;
	char                   payer[NAME], note[NOTE];
	long                   fen;
	unsigned               day;
	int                    exact, honest, settled;
};

static struct contract *book;
static unsigned long n_book;
static unsigned n_projects;
static uint64_t state = 20261128;

static unsigned
some(unsigned n)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (unsigned)((state >> 33) % n);
}

#define ONE_OF(list) ((list)[some(sizeof(list) / sizeof(*(list)))])

static const char *const surnames[] = { "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴",
	"徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐",
	"冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕", "苏", "卢",
	"付", "代", "房", "全", "欧阳", "司马", "上官", "诸葛" };
static const char *const given[] = { "芳", "伟", "娜", "敏", "静", "丽", "强", "磊", "军", "洋",
	"勇", "艳", "杰", "娟", "涛", "明", "超", "秀", "霞", "平", "刚", "桂", "英", "华", "玉", "兰",
	"红", "云", "清", "嘉", "禾", "安", "宁", "若", "溪", "知", "微", "砚", "农", "书", "瑶", "亦",
	"景", "行", "怀", "瑾", "子", "衿", "以", "望", "舒", "承", "泽", "念", "慈", "牧", "之", "允",
	"诚", "南", "乔", "玉", "衡", "佩", "瑜", "星", "野", "晚", "晴", "霆", "谷", "期", "舟", "姝",
	"童", "乐", "问", "渠", "拂", "衣", "越", "人", "志", "远", "定", "邦", "思", "齐", "𠮷", "䶮",
	"全", "首", "款", "尾", "代", "和" };
static const char *const projects[] = { "栖云渡", "鹿汀府", "澄湾一号", "槐序雅苑", "澄湾", "听澜里",
	"时代雅集", "松影台", "云上", "江南府", "明月轩", "望舒城" };
static const char *const neutral[] = { "房款", "购房款", "楼款", "房屋款", "购房", "网银转账", "跨行汇款",
	"房款请查收", "往账", "支付购房款" };
static const char *const banks[] = { "临渚银行滨湖支行", "禾川商业银行营业部", "沐江银行城东支行",
	"市住房公积金管理中心" };
static const char *const other_money[][2] = { { "云和物业服务有限公司", "物业费" },
	{ "临渚银行滨湖支行", "结息" }, { "国家金库", "退税款" }, { "禾嘉建设有限公司", "退质保金" },
	{ "禾嘉建设有限公司", "工程款" }, { "明日广告有限公司", "租金" }, { "代发专户", "工资" },
	{ "钱宝来", "装修押金" }, { "云和物业服务有限公司", "水电费" }, { "禾嘉建设有限公司", "往来款" } };

static void
put_text(char *to, size_t room, const char *fmt, ...)
{
	size_t used = strlen(to);
	va_list args;

	va_start(args, fmt);
	vsnprintf(to + used, room - used, fmt, args);
	va_end(args);
}

#define NOTE_ADD(l, ...) put_text((l)->note, NOTE, __VA_ARGS__)

static void
make_name(char *to)
{
	*to = '\0';
	if (some(200) == 0) {
		put_text(to, NAME, "阿依%s·%s%s", ONE_OF(given), ONE_OF(given), ONE_OF(given));
		return;
	}
	if (some(60) == 0) {
		put_text(to, NAME, "%s%s科技有限公司", ONE_OF(given), ONE_OF(given));
		return;
	}
	put_text(to, NAME, "%s%s", ONE_OF(surnames), ONE_OF(given));
	if (some(4))
		put_text(to, NAME, "%s", ONE_OF(given));
}

static const char *
project_of(const struct contract *c)
{
	static char names[8][NAME];
	static unsigned turn;
	char *to = names[turn++ % 8];

	*to = '\0';
	put_text(to, NAME, "%s", projects[c->project % 12]);
	if (c->project >= 12)
		put_text(to, NAME, "%s%s", given[c->project / 12 % 90], given[c->project / 1080]);
	return to;
}

static void
add_due(struct contract *c, const char *item, enum class class, long fen, unsigned day)
{
	c->dues[c->n_dues++] = (struct due){ item, class, fen, fen, day };
}

static void
make_dues(struct contract *c)
{
	unsigned day = some(3000);
	long price = 60000000 + 100 * (long)some(2000000);
	long down = some(3) ? price * 3 / 10 / 100 * 100 : price * 3 / 10 / 1000000 * 1000000;

	if (c->lot) {
		add_due(c, "车位款", OWN, 8000000 + 100000L * some(100), day);
		return;
	}
	add_due(c, "定金", OWN, some(2) ? 2000000 : 5000000, day);
	add_due(c, "首付", OWN, down - c->dues[0].fen, day + 7);
	if (some(3))
		add_due(c, "按揭", LOAN, price - down, day + 60);
	else {
		add_due(c, "二期", OWN, (price - down) / 2 / 100 * 100, day + 90);
		add_due(c, "尾款", OWN, price - down - c->dues[2].fen, day + 180);
	}
	add_due(c, "契税", TAX, price * 15 / 1000, day + 300);
	/* what was paid before */
	for (unsigned i = 0, paid = some(3); i < paid; i++)
		c->dues[i].open = 0;
}

static void
make_place(struct contract *c)
{
	c->project = some(n_projects);
	c->phase = 1 + some(2);
	c->building = 1 + some(n_book > 50000 ? 60 : 20);
	c->entrance = some(3) ? 0 : 1 + some(2);
	c->room = (1 + some(33)) * 100 + 1 + some(6);
}

/* The buyers of a contract before, or new ones. */
static void
make_buyers(struct contract *c, unsigned long n)
{
	if (n > 10 && some(12) == 0) {
		const struct contract *other = &book[n - 1 - some(10)];

		c->customer = other->customer;
		c->n_buyers = other->n_buyers;
		memcpy(c->buyers, other->buyers, sizeof(c->buyers));
		memcpy(c->phone, other->phone, sizeof(c->phone));
		return;
	}
	c->customer = (unsigned)n;
	c->n_buyers = 1 + (some(6) == 0);
	for (unsigned i = 0; i < c->n_buyers; i++)
		make_name(c->buyers[i]);
	snprintf(c->phone, sizeof(c->phone), "199%08lu", n % 100000000);
}

static void
make_book(unsigned long n)
{
	book = calloc(n, sizeof(*book));
	if (!book)
		exit(1);
	n_projects = n > 12 * 25000 ? (unsigned)(n / 25000) : 12;
	for (n_book = 0; n_book < n; n_book++) {
		struct contract *c = &book[n_book];

		make_place(c);
		make_buyers(c, n_book);
		if (n_book > 0 && c->customer != n_book && some(2))
			c->lot = 1 + (unsigned)n_book % 900;
		snprintf(c->id, sizeof(c->id), "HT%04u-%07lu", 2016 + some(10), n_book + 1);
		make_dues(c);
		if (n_book > 100 && some(40) == 0) {   /* resold */
			struct contract *old = &book[n_book - 1 - some(90)];

			if (!old->lot && !c->lot && !old->cancelled_on) {
				old->cancelled_on = old->dues[0].day + 20;
				c->project = old->project;
				c->phase = old->phase;
				c->building = old->building;
				c->entrance = old->entrance;
				c->room = old->room;
			}
		}
	}
}

static void
put_day(FILE *to, unsigned day)
{
	fprintf(to, "%04u-%02u-%02u", 2016 + day / 336, day / 28 % 12 + 1, day % 28 + 1);
}

static void
put_dues(FILE *to)
{
	fputs("contract_id\tdue_id\tdue_on\tamount\titem\tcustomer_id\tcustomer\tphone\tproject\t"
	    "unit\tsalesperson\tcancelled_on\tbalance\n", to);
	for (unsigned long n = 0; n < n_book; n++)
		for (unsigned i = 0; i < book[n].n_dues; i++) {
			const struct contract *c = &book[n];
			const struct due *d = &c->dues[i];

			fprintf(to, "%s\t%u\t", c->id, i + 1);
			put_day(to, d->day);
			fprintf(to, "\t%ld.%02ld\t%s\tK%07u\t%s%s%s\t%s\t%s\t%s-%s-", d->fen / 100,
			    d->fen % 100, d->item, c->customer, c->buyers[0],
			    c->n_buyers > 1 ? "、" : "", c->n_buyers > 1 ? c->buyers[1] : "",
			    c->phone, project_of(c), project_of(c),
			    c->phase == 1 ? "一期" : "二期");
			if (c->lot)
				fprintf(to, "车位-B1-%03u", c->lot);
			else if (c->entrance)
				fprintf(to, "%u栋-%u单元-%04u", c->building, c->entrance, c->room);
			else
				fprintf(to, "%u栋-%04u", c->building, c->room);
			fprintf(to, "\t顾问%02lu\t", n % 60);
			if (c->cancelled_on)
				put_day(to, c->cancelled_on);
			fprintf(to, "\t%ld.%02ld\n", d->open / 100, d->open % 100);
		}
}

/* Names and their customers, sorted, to count namesakes. */
struct naming {
	const char *name;
	unsigned    customer;
};
static struct naming *namings;
static size_t n_namings;

static int
compare_namings(const void *a, const void *b)
{
	const struct naming *x = a, *y = b;
	int order = strcmp(x->name, y->name);

	return order ? order : (x->customer > y->customer) - (x->customer < y->customer);
}

static void
count_names(void)
{
	namings = calloc(2 * n_book, sizeof(*namings));
	if (!namings)
		exit(1);
	for (unsigned long n = 0; n < n_book; n++)
		for (unsigned i = 0; i < book[n].n_buyers; i++)
			namings[n_namings++] = (struct naming){ book[n].buyers[i],
				book[n].customer };
	qsort(namings, n_namings, sizeof(*namings), compare_namings);
}

/* The first naming that isn't before the name. */
static size_t
first_naming(const char *name)
{
	struct naming key = { name, 0 };
	size_t low = 0, high = n_namings;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (compare_namings(&namings[middle], &key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static int
is_only_name(const char *name)
{
	size_t low = first_naming(name);

	for (size_t i = low; i < n_namings && strcmp(namings[i].name, name) == 0; i++)
		if (namings[i].customer != namings[low].customer)
			return 0;
	return 1;
}

static long
open_of(const struct contract *c, int loans)
{
	long sum = 0;

	for (unsigned i = 0; i < c->n_dues; i++)
		if ((c->dues[i].class == LOAN) == loans)
			sum += c->dues[i].open;
	return sum;
}

/* Whether the customer has no other contract with something open; those stand close by. */
static int
is_only_contract(const struct contract *c)
{
	unsigned long at = (unsigned long)(c - book), from = at < 2000 ? 0 : at - 2000;

	for (unsigned long n = from; n < n_book && n < at + 2000; n++)
		if (n != at && book[n].customer == c->customer && open_of(&book[n], 0) > 0)
			return 0;
	return 1;
}

/* Whether no other unit of that building and room was sold: of the project and, if the note has
   it, the phase; or wherever. */
enum where { ANYWHERE, IN_PROJECT, IN_PHASE };

static int
is_only_unit(const struct contract *c, enum where where)
{
	unsigned long seen = 0;

	for (unsigned long n = 0; n_book <= 100000 && n < n_book; n++)
		seen += !book[n].lot && book[n].building == c->building
		    && book[n].room == c->room && !book[n].cancelled_on
		    && (where == ANYWHERE || book[n].project == c->project)
		    && (where != IN_PHASE || book[n].phase == c->phase);
	return seen == 1;
}

static const char *
buyer_of(const struct contract *c)
{
	return c->buyers[some(c->n_buyers)];
}

static enum where
put_unit(struct line *l, const struct contract *c, int with_project)
{
	int with_phase = with_project && some(3) == 0;

	if (with_project)
		NOTE_ADD(l, "%s%s", project_of(c), !with_phase ? "" : c->phase == 1 ? "一期"
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

/* Whether a name belongs to any buyer. */
static int
is_buyer(const char *name)
{
	size_t low = first_naming(name);

	return low < n_namings && strcmp(namings[low].name, name) == 0;
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

static int
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

static void
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
			NOTE_ADD(l, "%s车位B1-%03u", project_of(c), c->lot);
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
		NOTE_ADD(l, "购买%s", project_of(c));
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

static struct line
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

int
main(int argc, char **argv)
{
	FILE *files[3];

	if (argc != 6) {
		fputs("usage: statement CONTRACTS LINES DUES STATEMENT TRUTH\n", stderr);
		return 2;
	}
	for (int i = 0; i < 3; i++) {
		files[i] = fopen(argv[3 + i], "w");
		if (!files[i]) {
			perror(argv[3 + i]);
			return 1;
		}
	}
	make_book((unsigned long)strtoul(argv[1], NULL, 10));
	count_names();
	put_dues(files[0]);
	fputs("receipt_id\tcontract_id\treceived_on\tamount\tpayer\tnote\n", files[1]);
	fputs("receipt_id\tcontract_id\tkind\thonest\tsettled\n", files[2]);
	for (unsigned long n = 0, end = strtoul(argv[2], NULL, 10); n < end; n++) {
		struct line l = make_line();
		long fen = l.fen < 0 ? -l.fen : l.fen;

		fprintf(files[1], "B%08lu\t\t", n + 1);
		put_day(files[1], l.day);
		fprintf(files[1], "\t%s%ld.%02ld\t%s\t%s\n", l.fen < 0 ? "-" : "", fen / 100,
		    fen % 100, l.payer, l.note);
		fprintf(files[2], "B%08lu\t%s\t%s\t%d\t%d\n", n + 1, l.of ? l.of->id : "-", l.kind,
		    l.honest, l.settled);
	}
	for (int i = 0; i < 3; i++)
		if (fclose(files[i]) != 0)
			return 1;
	return 0;
}
