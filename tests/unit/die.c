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

	came[0] = die_attempt(die_if, &no);
	came[1] = die_attempt(die_if, &yes);
	die("worse");
}

static void
try_within(void *with)
{
	bool *came = with;

	came[2] = die_attempt(try_both, came);
}

int
main(void)
{
	bool no = false, yes = true;

	TEST("an attempt may die, and no message is printed") {
		CHECK(die_attempt(die_if, &no));
		DIES(0, "", if (die_attempt(die_if, &yes)) die("it lives"));
	}
	TEST("an attempt within an attempt returns to its own caller, in any thread") {
		bool came[3] = { false, true, true };
		struct job j;

		job_start(&j, try_within, came);
		job_wait(&j);
		CHECK(came[0] && !came[1] && !came[2]);
	}
	TEST("after an attempt, die() ends the program") {
		DIES(EXIT_DATA, "rc: bad\n", die_attempt(die_if, &yes); die_if(&yes));
	}
	return tests_done();
}
