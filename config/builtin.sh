#!/bin/sh
# builtin.sh FILE...: prints a C source that holds the files' bytes and builtin_file(),
# which finds them by name (common/bytes/builtin.h).
set -eu

printf '#include "bytes/builtin.h"\n\n'
n=0
for file; do
	printf 'static const unsigned char file_%d[] = {\n' $n
	od -An -v -tu1 "$file" | sed 's/  */,/g; s/^,//; s/$/,/'
	printf '0 };\n\n'
	n=$((n + 1))
done
printf 'static const struct {\n\tconst char *name;\n'
printf '\tconst unsigned char *bytes;\n\tsize_t len;\n} files[] = {\n'
n=0
for file; do
	printf '\t{ "%s", file_%d, sizeof(file_%d) - 1 },\n' "${file##*/}" $n $n
	n=$((n + 1))
done
cat <<'C'
};

str
builtin_file(str name)
{
	for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++)
		if (str_eq(str_of(files[i].name), name))
			return (str){ (const char *)files[i].bytes, files[i].len };
	return (str){ NULL, 0 };
}
C
