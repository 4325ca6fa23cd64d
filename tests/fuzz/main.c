/*
 * Runs a fuzz target over the files given as arguments, without libFuzzer.
 */
#include "target.h"

static void
run(const char *path)
{
	FILE *file = fopen(path, "rb");
	size_t room = 1 << 20;
	uint8_t *bytes = malloc(room);

	if (!file || !bytes) {
		perror(path);
		exit(1);
	}
	size_t n = fread(bytes, 1, room, file);
	fclose(file);
	/* of just the input's length, so that a read beyond it is seen */
	bytes = realloc(bytes, n + (n == 0));
	LLVMFuzzerTestOneInput(bytes, n);
	free(bytes);
}

int
main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		run(argv[i]);
	printf("%d inputs\n", argc - 1);
	fflush(stdout);   /* which input.h doesn't */
	return argc == 1;
}
