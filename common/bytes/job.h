/*
 * Work beside the main thread.  A helper, which is a thread, runs a job that was started; if
 * no helper has begun it when job_wait() is called, that runs it.  The result is therefore the
 * same on any number of processors, and on one processor there are no threads.
 *
 * Only the main thread starts jobs, asks for them and waits for them.  Until job_wait() has
 * returned, nobody else touches what the job touches.  A job never dies: it notes in its own
 * data what went wrong, and the main thread says so when it comes to that place.
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
