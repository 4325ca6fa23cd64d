#include "bytes/attempt.h"

#include <setjmp.h>

#include "bytes/die.h"

static _Thread_local jmp_buf *way_back;

void
attempt_back(void)
{
	if (way_back)
		longjmp(*way_back, 1);
}

bool
die_attempt(void (*run)(void *with), void *with)
{
	jmp_buf *before = way_back, here;

	if (setjmp(here) != 0) {
		way_back = before;
		return false;
	}
	way_back = &here;
	run(with);
	way_back = before;
	return true;
}
