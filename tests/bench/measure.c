/*
 * measure COMMAND...: runs it, its output thrown away, and prints its seconds by the clock,
 * those that it and the system computed, and the most memory it held, in MiB.
 */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double
seconds(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

int
main(int argc, char **argv)
{
	struct timespec from, to;
	struct rusage used;
	int status = 0;

	if (argc < 2)
		return 2;
	clock_gettime(CLOCK_MONOTONIC, &from);
	pid_t child = fork();
	if (child == 0) {
		if (!freopen("/dev/null", "w", stdout))
			_exit(127);
		execvp(argv[1], argv + 1);
		perror(argv[1]);
		_exit(127);
	}
	if (child < 0 || waitpid(child, &status, 0) < 0
	    || getrusage(RUSAGE_CHILDREN, &used) < 0)
		return 1;
	clock_gettime(CLOCK_MONOTONIC, &to);
	printf("%.2f\t%.2f\t%.2f\t%ld\n",
	    (double)(to.tv_sec - from.tv_sec)
	    + (double)(to.tv_nsec - from.tv_nsec) / 1e9,
	    seconds(used.ru_utime), seconds(used.ru_stime), used.ru_maxrss / 1024);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
