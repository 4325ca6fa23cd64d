#include "rc-letter/stage.h"

static const struct template *
load(struct arena *a, const struct stages *s, str file)
{
	const char *path;
	str text = policy_file(a, s->policy, file, &path);

	/* a file that stages share is one template: their cases share a list */
	for (size_t i = 0; i < s->n; i++)
		if (str_eq(str_of(s->list[i].template->path), str_of(path)))
			return s->list[i].template;
	return template_parse(a, path, text);
}

static count
days_of(const struct letters *l, str code)
{
	const struct stage_days *days = l->pay_within_days.list;

	for (size_t i = 0; i < l->pay_within_days.n; i++)
		if (str_eq(days[i].stage, code))
			return days[i].days;
	return NO_COUNT;
}

/* The form of a stage's references; one of a stage that has none is still its own. */
static str
reference_of(struct arena *a, const struct letters *l, str code)
{
	const struct pair *forms = l->references.list;

	for (size_t i = 0; i < l->references.n; i++)
		if (str_eq(forms[i].name, code))
			return forms[i].text;
	return arena_printf(a, "{contract_id}-{due_id}-%.*s", STR(code));
}

struct stages
stages_load(struct arena *a, const struct policy *p, enum language language)
{
	const struct list *files = &p->letters.templates[language];
	const struct pair *file = files->list;
	struct stages s = { .policy = p, .language = language };

	s.list = arena_new(a, files->n, sizeof(*s.list));
	for (size_t i = 0; i < files->n; i++) {
		struct stage stage = {
			.code = file[i].name,
			.name = stages_name(&s, file[i].name),
			.reference = reference_of(a, &p->letters, file[i].name),
			.pay_within_days = days_of(&p->letters, file[i].name),
			.template = load(a, &s, file[i].text),
		};

		s.list[s.n++] = stage;
	}
	return s;
}

const struct stage *
stages_find(const struct stages *s, str code)
{
	for (size_t i = 0; i < s->n; i++)
		if (str_eq(s->list[i].code, code))
			return &s->list[i];
	return NULL;
}

const char *
stages_hint(const struct stages *s, str code)
{
	struct near near = { .word = code };

	for (size_t i = 0; i < s->n; i++)
		near_offer(&near, s->list[i].code);
	return near_hint(&near);
}

str
stages_name(const struct stages *s, str code)
{
	return policy_label(s->policy, s->language, code);
}
