#include "bytes/sha256.h"

#include "check.h"

static struct arena arena;

/* The hash of a text that is added in parts of so many bytes. */
static str
hash_of(str text, size_t part)
{
	struct sha256 h = sha256_open();

	while (text.len > part) {
		sha256_add(&h, str_first(text, part));
		text = str_from(text, part);
	}
	sha256_add(&h, text);
	return sha256_close(&h, &arena);
}

int
main(void)
{
	str two_blocks = S("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq");
	char million[1000000];

	TEST("the examples of FIPS 180-4 have their hashes") {
		CHECK_STR(hash_of(S("abc"), 64), "ba7816bf8f01cfea414140de5dae2223"
		    "b00361a396177a9cb410ff61f20015ad");
		CHECK_STR(hash_of(S(""), 64), "e3b0c44298fc1c149afbf4c8996fb924"
		    "27ae41e4649b934ca495991b7852b855");
		CHECK_STR(hash_of(two_blocks, 64), "248d6a61d20638b8e5c026930c3e6039"
		    "a33ce45964ff2167f6ecedd419db06c1");
		memset(million, 'a', sizeof(million));
		CHECK_STR(hash_of((str){ million, sizeof(million) }, 1000),
		    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
	}
	TEST("the parts in which a text is added don't matter") {
		for (size_t part = 1; part < 70; part++)
			CHECK(str_eq(hash_of((str){ million, 200 }, part),
			    hash_of((str){ million, 200 }, 200)));
	}
	return tests_done();
}
