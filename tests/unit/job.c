#include "bytes/job.h"

#include <unistd.h>

#include "check.h"

enum { JOBS = 2000 };

struct sum {
	struct job job;
	unsigned   from, sum;
};

static void
add_up(void *with)
{
	struct sum *s = with;

	for (unsigned i = 0; i < 1000; i++)
		s->sum += s->from + i;
}

static void
say(void *with)
{
	str *text = with;

	if (write(STDERR_FILENO, text->at, text->len) < 0)
		_exit(99);
}

static void
wait_for_byte(void *with)
{
	char byte;

	if (read(*(int *)with, &byte, 1) < 0)
		_exit(99);
}

int
main(void)
{
	TEST("a job is done when it was waited for, in any order") {
		static struct sum sums[JOBS];

		for (unsigned i = 0; i < JOBS; i++) {
			sums[i].from = i;
			job_start(&sums[i].job, add_up, &sums[i]);
		}
		for (unsigned i = 0; i < JOBS; i++) {
			struct sum *s = &sums[i * 7 % JOBS];

			job_wait(&s->job);
			CHECK(s->sum == s->from * 1000 + 499500);
		}
	}
	TEST("a job can be started again once it is done") {
		struct sum s = { .from = 1 };

		for (int i = 0; i < 100; i++) {
			job_start(&s.job, add_up, &s);
			job_wait(&s.job);
		}
		CHECK(s.sum == 100 * 500500);
	}
	TEST("a job that is waited for is begun, whatever is before it in the queue") {
		enum { BLOCKED = 5 };   /* more than there are helpers */
		struct job blocked[BLOCKED];
		struct sum s = { .from = 1 };
		int ends[2];

		CHECK(pipe(ends) == 0);
		for (int i = 0; i < BLOCKED; i++)
			job_start(&blocked[i], wait_for_byte, &ends[0]);
		job_start(&s.job, add_up, &s);
		CHECK(!job_done(&s.job));
		CHECK(!job_runs(&s.job));
		job_wait(&s.job);
		CHECK(job_done(&s.job));
		CHECK(!job_runs(&s.job));
		CHECK(s.sum == 500500);
		CHECK(!job_done(&blocked[BLOCKED - 1]));
		CHECK(write(ends[1], "12345", BLOCKED) == BLOCKED);
		for (int i = 0; i < BLOCKED; i++)
			job_wait(&blocked[i]);
		close(ends[0]);
		close(ends[1]);
	}
	TEST("what was started is done before the tool exits, if it dies, too") {
		static str first = { "a", 1 }, second = { "b", 1 };
		static struct job one, other;

		/* no helper comes with the fork, so nothing is begun before */
		DIES(EXIT_DATA, "rc: no\nab",
		    job_start(&one, say, &first);
		    job_start(&other, say, &second);
		    die("no"));
	}
	return tests_done();
}
