/*
 * Remarks and payers: the first line of an input is a payer, the rest a note, and a small book
 * is asked whose money it is.  What is folded is UTF-8 and folds to itself; what is found lies
 * within the text; and no contract is matched that anything forbids.
 */
#include "target.h"

#include <unistd.h>

#include "bytes/utf8.h"
#include "rc-match/decide.h"
#include "rc-match/open.h"

static const char dues[] =
    "contract_id\tdue_id\tdue_on\tamount\titem\tcustomer_id\tcustomer\tphone\tproject\tunit\t"
    "salesperson\n"
    "HT2026-001\t1\t2026-03-05\t400000\t首付\tK1\t王芳\t13800138000\t栖云渡\t栖云渡-一期-5栋-1201\t何以宁\n"
    "HT2026-002\t1\t2026-03-05\t90000\t车位款\tK1\t王芳\t13800138000\t栖云渡\t栖云渡-车位-B1-083/084\t何以宁\n"
    "20260101\t1\t2026-03-05\t15000\t契税\tK2\t李强、阿依兰·赛麦提\t\t澄湾一号\t澄湾一号-商铺-1-107\t王芳\n"
    "商字(2026)18号\t1\t2026-03-05\t90000\t按揭\tK3\t云栖科技有限公司\t\t\tA座-2单元-0302\t\n";

static const struct policy *policy;
static struct judge judge;

static struct book *
made_book(void)
{
	char path[] = "/tmp/rc-fuzz-remark-XXXXXX";
	int fd = mkstemp(path);

	MUST(fd >= 0);
	MUST(write(fd, dues, sizeof(dues) - 1) == (ssize_t)sizeof(dues) - 1);
	close(fd);
	struct book *b = book_read(policy, path, NULL);
	unlink(path);
	MUST(b->ids.n == 4);
	return b;
}

static void
check_folded(str text)
{
	struct folded f = { 0 }, again = { 0 };

	fold(&f, text);
	MUST(f.n <= f.whole && f.whole <= text.len);
	MUST(utf8_valid(folded_all(&f)) == folded_all(&f).len);
	fold(&again, folded_all(&f));
	MUST(str_eq(folded_all(&f), folded_all(&again)));
	struct persons all = persons_of(judge.book->vocabulary, &f);
	for (size_t i = 0; i < all.n; i++)
		MUST(all.list[i].from + 2 <= all.list[i].to && all.list[i].to <= f.n);
	folded_free(&f);
	folded_free(&again);
}

static void
check_unit(str text)
{
	struct folded f = { 0 };
	struct location place;
	char room[PLACE_KEY];

	fold(&f, text);
	MUST(place_read(judge.book->vocabulary, &f, S("栖云渡"), &place, room).len < PLACE_KEY);
	MUST(place.head_from <= place.head_to && place.head_to <= f.n);
	folded_free(&f);
}

static void
check_decision(str payer, str note, money amount)
{
	struct receipt r = { .receipt_id = S("R1"), .payer = payer, .texts = { note, payer },
		.received_on = 20000, .amount = amount };

	evidence_find(&judge, &r);
	for (size_t i = 0; i < r.n; i++)
		MUST(r.list[i].contract < judge.book->ids.n && r.list[i].kinds);
	struct decision d = decide(judge.book, &r);
	if (d.chosen) {
		MUST(!d.chosen->bars && d.chosen->kinds & d.grounds);
		MUST(d.chosen->kinds & BIT(BY_CONTRACT) || amount < 0
		    || open_of(judge.book, &r, d.chosen) >= amount);
	} else
		evidence_guess(&judge, &r);
}

/* A text as a table may have it. */
static bool
is_cell(str text)
{
	for (size_t i = 0; i < text.len; i++)
		if ((unsigned char)text.at[i] < ' ' || text.at[i] == 0x7F)
			return false;
	return utf8_valid(text) == text.len;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	str note = { (const char *)bytes, n };
	str payer = str_cut(&note, '\n');

	if (!is_cell(payer) || !is_cell(note))
		return 0;
	if (!judge.book) {
		policy = policy_load("/dev/null");
		judge.book = made_book();
		judge.text_names = &policy->matching.texts;
	}
	check_folded(note);
	check_folded(payer);
	check_unit(note);
	check_decision(payer, note, 40000000);
	check_decision(payer, note, 1500000);
	check_decision(payer, note, -100);
	return 0;
}
