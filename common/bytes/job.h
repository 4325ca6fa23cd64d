/*
 * Work beside the main thread.  A job that was started is run by a helper, a thread of its
 * own, or, if none has come to it by then, by job_wait(): so what comes out is the same on
 * any number of processors, and on one there are no threads at all.
 *
 * Only the main thread starts jobs, asks for them and waits for them.  A job touches nothing that others
 * touch before job_wait() has returned, and it doesn't die: what went wrong it leaves with
 * its own things, for the main thread to say when the turn comes to it.
 */
#ifndef RC_BYTES_JOB_H
#define RC_BYTES_JOB_H

#include <stdbool.h>

struct job {
	void      (*run)(void *with);
	void       *with;
	struct job *next;      /* in the queue */
	bool        begun, done;
};

/* Puts a job into the queue, which is worked off in order, by several at once. */
void job_start(struct job *j, void (*run)(void *with), void *with);

bool job_done(const struct job *j);

/* Whether a helper is at it, so that job_wait() would have to wait. */
bool job_runs(const struct job *j);

/* Returns when the job, which was started, is done; works meanwhile, on this job first. */
void job_wait(struct job *j);

/* Returns when all jobs are done, as is seen to at the tool's exit, too. */
void job_finish(void);

#endif
