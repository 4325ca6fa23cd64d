#include "dues/task.h"

#include "check.h"

static void
add(struct row_list *t, const char *contract, const char *stage, count after, money overdue,
    count days)
{
	tasks_add(t, &(struct task){ .contract_id = str_of(contract),
	    .stage = str_of(stage), .after = after, .overdue_amount = overdue,
	    .oldest_days = days });
}

static str
order(const struct row_list *t)
{
	static struct arena a;
	str all = S("");
	struct task task;

	for (size_t i = 0; i < t->n; i++) {
		row_list_get(t, i, &task);
		all = arena_printf(&a, "%.*s %.*s%.*s", STR(all), STR(task.contract_id),
		    STR(task.stage));
	}
	return all;
}

int
main(void)
{
	TEST("the highest step comes first, then the most money, then the most days") {
		struct row_list t = tasks_new();

		add(&t, "A", "1", 7, 900, 90);
		add(&t, "B", "2", 15, 100, 10);
		add(&t, "C", "3", 15, 200, 10);
		add(&t, "D", "4", 15, 200, 11);
		add(&t, "E", "5", NO_COUNT, 999, 99);
		tasks_sort(&t);
		CHECK(str_eq(order(&t), S(" D4 C3 B2 A1 E5")));
		row_list_free(&t);
	}
	TEST("tasks that are alike stand by contract, and a contract's as they were added") {
		struct row_list t = tasks_new();
		char id[] = "B";

		add(&t, id, "x", 7, 1, 1);
		id[0] = 'A';
		add(&t, id, "z", 7, 1, 1);
		add(&t, "B", "w", 7, 1, 1);
		add(&t, "A", "y", 7, 1, 1);
		tasks_sort(&t);
		CHECK(str_eq(order(&t), S(" Az Ay Bx Bw")));
		row_list_free(&t);
	}
	TEST("an empty list is sorted") {
		struct row_list t = tasks_new();

		tasks_sort(&t);
		CHECK(t.n == 0);
		row_list_free(&t);
	}
	return tests_done();
}
