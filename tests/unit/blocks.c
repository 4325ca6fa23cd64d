#include "bytes/blocks.h"

#include "check.h"

/* Blocks of a large file, each with some bytes of the one before. */
static void
check_kept(bool ahead)
{
	size_t len = 1000000, at = 0, keep = 0;
	char *text = mem_new(len, 1);

	for (size_t i = 0; i < len; i++)
		text[i] = (char)(i * i >> 7);
	const char *name = file_of(text, len);
	struct in *in = in_open(name, true);
	str block;

	CHECK(in_size(in) == (off_t)len);
	while ((ahead && in_more_ahead(in, keep, &block)) || in_more(in, keep, &block)) {
		CHECK(block.len > keep && block.len <= len - at);
		CHECK(memcmp(text + at, block.at, block.len) == 0);
		at += block.len;
		keep = at % 5;
		at -= keep;
	}
	CHECK(block.len == keep && at + keep == len);
	in_close(in);
	unlink(name);
	free(text);
}

int
main(void)
{
	TEST("blocks give all bytes") {
		const char *name = file_of("a\0b\n", 4);
		struct in *in = in_open(name, false);
		str block;

		CHECK(in_block(in, &block));
		CHECK(str_eq(block, S("a\0b\n")));
		CHECK(!in_block(in, &block));
		in_close(in);
		unlink(name);
	}
	TEST("blocks give what was kept of the one before once more") {
		check_kept(false);
		check_kept(true);
	}
	TEST("a block is no larger for a buffer that has grown") {
		static const char text[1 << 20];
		const char *name = file_of(text, sizeof(text));
		struct in *in = in_open(name, true);
		size_t len;
		str block;

		CHECK(in_block(in, &block));
		for (len = block.len; in_more(in, block.len, &block); )
			;
		CHECK(block.len == sizeof(text));
		in_again(in);
		CHECK(in_block(in, &block) && block.len == len);
		in_close(in);
		unlink(name);
	}
	TEST("a job reads no block at the beginning, and none where reading fails") {
		const char *name = file_of("abc", 3);
		struct in *in = in_open(name, true), *folder = in_open("/", false);
		str block;

		CHECK(!in_more_ahead(in, 0, &block));
		CHECK(in_block(in, &block) && !in_more_ahead(in, 1, &block));
		CHECK(!in_more(in, 1, &block) && str_eq(block, S("c")));
		in_again(in);
		in_release(in);
		CHECK(!in_more_ahead(in, 0, &block));
		CHECK(in_block(in, &block) && str_eq(block, S("abc")));
		CHECK(!in_more_ahead(folder, 0, &block));
		DIES(EXIT_DATA, "rc: /: cannot read: Is a directory\n",
		    in_block(folder, &block));
		in_close(folder);
		in_close(in);
		unlink(name);
	}
	return tests_done();
}
