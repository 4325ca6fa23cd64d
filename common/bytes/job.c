#include "bytes/job.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

enum {
	HELPERS_MOST = 3,
	LOOKS        = 20,   /* before a sleep: to be woken takes as long as a small job */
};

/* What threads wait for. */
struct wake_up {
	pthread_cond_t comes;
	unsigned       sleepers;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* What the lock guards, with what stands in the jobs: the events, the queue, and where it
   ends. */
static struct wake_up started = { .comes = PTHREAD_COND_INITIALIZER };
static struct wake_up ended = { .comes = PTHREAD_COND_INITIALIZER };
static struct job *first, **end = &first;
static unsigned    running;

/* Lets others go on for a while, or, after so many looks, sleeps until the event comes; with
   the lock before and after. */
static void
rest(struct wake_up *e, unsigned *looks)
{
	if (++*looks > LOOKS) {
		e->sleepers++;
		pthread_cond_wait(&e->comes, &lock);
		e->sleepers--;
	} else {
		pthread_mutex_unlock(&lock);
		sched_yield();
		pthread_mutex_lock(&lock);
	}
}

/* Where in the queue the job is, or, if it isn't any more, the first one. */
static struct job **
place_of(const struct job *j)
{
	for (struct job **at = &first; *at; at = &(*at)->next)
		if (*at == j)
			return at;
	return &first;
}

/* Takes a job out of the queue and runs it; with the lock before and after. */
static void
work_off(struct job **place)
{
	struct job *j = *place;

	*place = j->next;
	if (!j->next)
		end = place;
	j->begun = true;
	running++;
	pthread_mutex_unlock(&lock);
	j->run(j->with);
	pthread_mutex_lock(&lock);
	running--;
	j->done = true;
	if (ended.sleepers)
		pthread_cond_signal(&ended.comes);
}

static void *
help(void *unused)
{
	pthread_mutex_lock(&lock);
	for (;;) {
		unsigned looks = 0;

		while (!first)
			rest(&started, &looks);
		work_off(&first);
	}
	return unused;
}

void
job_finish(void)
{
	unsigned looks = 0;

	pthread_mutex_lock(&lock);
	while (first)
		work_off(&first);
	while (running)
		rest(&ended, &looks);
	pthread_mutex_unlock(&lock);
}

/* A helper for each processor but the one that the main thread has.  Signals are left to
   that; only a write to a closed pipe has to tell the thread that wrote. */
static void
hire(void)
{
	static bool done;
	sigset_t all, before;

	if (done)
		return;
	done = true;
	long helpers = sysconf(_SC_NPROCESSORS_ONLN) - 1;
	atexit(job_finish);
	sigfillset(&all);
	sigdelset(&all, SIGPIPE);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	for (long i = 0; i < helpers && i < HELPERS_MOST; i++) {
		pthread_t helper;

		if (pthread_create(&helper, NULL, help, NULL) == 0)
			pthread_detach(helper);
	}
	pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void
job_start(struct job *j, void (*run)(void *with), void *with)
{
	hire();
	*j = (struct job){ .run = run, .with = with };
	pthread_mutex_lock(&lock);
	*end = j;
	end = &j->next;
	bool asleep = started.sleepers > 0;
	pthread_mutex_unlock(&lock);
	if (asleep)   /* and woken now, when the lock is free */
		pthread_cond_signal(&started.comes);
}

bool
job_done(const struct job *j)
{
	pthread_mutex_lock(&lock);
	bool done = j->done;
	pthread_mutex_unlock(&lock);
	return done;
}

bool
job_runs(const struct job *j)
{
	pthread_mutex_lock(&lock);
	bool runs = j->begun && !j->done;
	pthread_mutex_unlock(&lock);
	return runs;
}

void
job_wait(struct job *j)
{
	unsigned looks = 0;

	pthread_mutex_lock(&lock);
	while (!j->done)
		if (first)
			work_off(place_of(j));
		else
			rest(&ended, &looks);
	pthread_mutex_unlock(&lock);
}
