#include "bytes/die.h"

#include "bytes/job.h"
#include "check.h"

static void
die_if(void *with)
{
	if (*(const bool *)with)
		die("bad");
}

static void
try_both(void *with)
{
	bool no = false, yes = true, *came = with;

	came[0] = die_tried(die_if, &no);
	came[1] = die_tried(die_if, &yes);
	die("worse");
}

static void
try_within(void *with)
{
	bool *came = with;

	came[2] = die_tried(try_both, came);
}

int
main(void)
{
	bool no = false, yes = true;

	TEST("what is tried may die, and nothing is said of it") {
		CHECK(die_tried(die_if, &no));
		DIES(0, "", if (die_tried(die_if, &yes)) die("it lives"));
	}
	TEST("a try within a try comes back to its own, in any thread") {
		bool came[3] = { false, true, true };
		struct job j;

		job_start(&j, try_within, came);
		job_wait(&j);
		CHECK(came[0] && !came[1] && !came[2]);
	}
	TEST("behind a try, dying is the end") {
		DIES(EXIT_DATA, "rc: bad\n", die_tried(die_if, &yes); die_if(&yes));
	}
	return tests_done();
}
