/*
 * measure RUNS OUTPUT COMMAND...: runs it so many times, its output into a file, and prints
 * the medians of its seconds by the clock and of those that it and the system computed, and
 * the most memory that it, or a program that it started, held, in MiB.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { RUNS_MOST = 99 };

static double
seconds(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Runs the command once; its exit status. */
static int
run(const char *output, char **command)
{
	int status = 1;
	pid_t child = fork();

	if (child == 0) {
		int fd = open(output, O_WRONLY | O_CREAT | O_TRUNC, 0666);

		if (fd < 0 || dup2(fd, STDOUT_FILENO) < 0)
			_exit(127);
		execvp(command[0], command);
		perror(command[0]);
		_exit(127);
	}
	if (child < 0 || waitpid(child, &status, 0) < 0 || !WIFEXITED(status))
		return 1;
	return WEXITSTATUS(status);
}

static int
by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double
median(double *list, int n)
{
	qsort(list, (size_t)n, sizeof(*list), by_size);
	return (list[(n - 1) / 2] + list[n / 2]) / 2;
}

int
main(int argc, char **argv)
{
	double wall[RUNS_MOST], user[RUNS_MOST], sys[RUNS_MOST];
	struct rusage before = { 0 }, used;
	int runs = argc > 3 ? (int)strtol(argv[1], NULL, 10) : 0;

	if (runs < 1 || runs > RUNS_MOST)
		return 2;
	for (int i = 0; i < runs; i++) {
		double from = now();
		int status = run(argv[2], argv + 3);

		wall[i] = now() - from;
		if (status != 0 || getrusage(RUSAGE_CHILDREN, &used) < 0)
			return status ? status : 1;
		user[i] = seconds(used.ru_utime) - seconds(before.ru_utime);
		sys[i] = seconds(used.ru_stime) - seconds(before.ru_stime);
		before = used;
	}
	printf("%.3f\t%.2f\t%.2f\t%ld\n", median(wall, runs), median(user, runs),
	    median(sys, runs), used.ru_maxrss / 1024);
	return 0;
}
