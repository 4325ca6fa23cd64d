#include "rc-import/forms/xlsx/relations.h"

#include "rc-import/forms/xml/xml.h"

enum { RELATIONS_MAX = 1 << 14, PATH_BYTES_MAX = 1024 };

struct relation_parser {
	struct xml       xml;
	str              folder;     /* of the part, with a slash behind, or "" */
	struct arena    *arena;
	struct relations found;
	size_t           room;
};

static str
last_of(str path, char separator)
{
	for (size_t i = path.len; i-- > 0; )
		if (path.at[i] == separator)
			return str_from(path, i + 1);
	return path;
}

/* Takes the last folder off a path that ends with a slash. */
static size_t
parent_of(const char *path, size_t len)
{
	if (len)
		len--;
	while (len && path[len - 1] != '/')
		len--;
	return len;
}

/* A target as a path in the archive: from its top if it begins with a slash, else from the
   part's folder. */
static const char *
path_of(const struct relation_parser *p, const char *target)
{
	str rest = str_of(target);
	char *path = arena_new(p->arena, p->folder.len + rest.len + 2, 1);
	size_t len = 0;

	if (rest.len && rest.at[0] != '/' && rest.at[0] != '\\') {
		memcpy(path, p->folder.at, p->folder.len);
		len = p->folder.len;
	}
	while (rest.len) {
		size_t n = strcspn(rest.at, "/\\");
		str word = str_first(rest, n);

		rest = str_from(rest, n + (n < rest.len));
		if (str_eq(word, S("..")))
			len = parent_of(path, len);
		if (n == 0 || str_eq(word, S("..")) || str_eq(word, S(".")))
			continue;
		memcpy(path + len, word.at, n);
		len += n;
		if (rest.len)
			path[len++] = '/';
	}
	path[len] = '\0';
	return path;
}

static void
on_start(struct xml *x, const char *name, const char **attributes)
{
	struct relation_parser *p = (struct relation_parser *)x;
	const char *id = xml_attribute(attributes, "Id");
	const char *type = xml_attribute(attributes, "Type");
	const char *target = xml_attribute(attributes, "Target");
	const char *mode = xml_attribute(attributes, "TargetMode");

	if (strcmp(name, "Relationship") != 0 || !id || !type || !target
	    || (mode && strcmp(mode, "External") == 0))
		return;
	str word = last_of(str_of(type), '/');
	if (strlen(id) > PATH_BYTES_MAX || strlen(target) > PATH_BYTES_MAX
	    || word.len > PATH_BYTES_MAX)
		xml_die(x, "a name of more than %d bytes", PATH_BYTES_MAX);
	if (p->found.n == RELATIONS_MAX)
		xml_die(x, "more than %d parts", RELATIONS_MAX);
	GROW(p->found.list, p->found.n, p->room);
	p->found.list[p->found.n++] = (struct relation){
		arena_str(p->arena, str_of(id)).at,
		arena_str(p->arena, word).at, path_of(p, target) };
}

static const struct xml_kind kind = { .start = on_start };

struct relations
relations_load(struct archive *a, const char *file, const char *part,
    struct arena *arena)
{
	str path = str_of(part);
	str name = last_of(path, '/');
	struct relation_parser p = { .folder = str_first(path, path.len - name.len),
		.arena = arena };
	str rels = arena_printf(arena, "%.*s_rels/%.*s.rels", (int)p.folder.len,
	    p.folder.at, (int)name.len, name.at);

	if (!archive_has(a, rels.at))
		return p.found;
	p.xml = (struct xml){ .kind = &kind, .file = file, .part = rels.at };
	archive_enter(a, rels.at);
	xml_read(&p.xml, (struct xml_source){ archive_next, a });
	struct relation *list = arena_new(arena, p.found.n, sizeof(*list));
	if (p.found.n)
		memcpy(list, p.found.list, p.found.n * sizeof(*list));
	free(p.found.list);
	return (struct relations){ list, p.found.n };
}

const struct relation *
relations_find(const struct relations *r, const char *id)
{
	for (size_t i = 0; i < r->n; i++)
		if (strcmp(r->list[i].id, id) == 0)
			return &r->list[i];
	return NULL;
}

const char *
relations_part(const struct relations *r, const char *type)
{
	for (size_t i = 0; i < r->n; i++)
		if (strcmp(r->list[i].type, type) == 0)
			return r->list[i].part;
	return NULL;
}
