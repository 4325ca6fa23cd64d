/*
 * rc-letter: call scripts, letters and hand-over lists, from what rc-dun says is to be done.
 *
 * Reads aged dues with their steps; makes a case of each contract and party with a step
 * to take, and a letter of each case, or of all that share a list; and writes the letters
 * as text or HTML, into one file or a file each.
 */
#include "bytes/die.h"
#include "bytes/file_list.h"
#include "bytes/file_name.h"
#include "rc-letter/fill.h"
#include "rc-letter/form.h"
#include "policy/settings.h"
#include "tool/opt.h"

static char *customers, *stage, *contract, *format, *language, *folder, *policy, *output;
static bool  verbose;

static const struct opt options[] = {
	{ 'c', "customers", "FILE", "addresses and joint buyers", NULL, &customers, false },
	{ 0, "stage", "STAGE", "only steps of STAGE; may be given again, or a,b", NULL,
	  &stage, true },
	{ 0, "contract", "ID", "only this contract", NULL, &contract, false },
	{ 'f', "format", "FORMAT", "text or html (text)", NULL, &format, false },
	{ 0, "language", "LANGUAGE", "zh or en (the policy's)", NULL, &language, false },
	{ 0, "dir", "DIR", "write a file for each letter into DIR", NULL, &folder, false },
	OPT_VERBOSE(&verbose),
	OPT_POLICY(&policy),
	OPT_OUTPUT(&output),
};

static const char *
word_of(const char *arg, size_t i)
{
	static const char *const languages[] = { "zh", "en", NULL };

	if (strcmp(arg, "FORMAT") == 0)
		return form_name(i);
	return strcmp(arg, "LANGUAGE") == 0 ? languages[i] : NULL;
}

static const struct tool tool = {
	"rc-letter", "Writes call scripts, letters and hand-over lists from rc-dun's steps",
	"[FILE...]", options, sizeof(options) / sizeof(*options), word_of, NULL,
};

static enum language
language_of(const struct policy *p)
{
	if (!language)
		return (enum language)p->language;
	if (strcmp(language, "zh") == 0)
		return ZH;
	if (strcmp(language, "en") != 0)
		die_wrong("--language: '%s' is not zh or en", language);
	return EN;
}

static void
check_folder(void)
{
	if (folder && output)
		die_wrong("--dir and --output exclude each other");
	if (folder)
		opt_folder(folder);
}

static struct wanted
wanted_of(struct arena *a, const struct stages *stages)
{
	struct wanted w = { .contract_id = str_of(contract ? contract : "") };
	str left = str_of(stage ? stage : "");

	w.stages.list = arena_new(a, left.len + 1, sizeof(*w.stages.list));
	while (left.len) {
		str code = str_cut(&left, ',');

		if (!stages_find(stages, code))
			die_wrong("--stage: no template for '%.*s' in the policy's "
			    "letters%s", STR_SHOWN(code), stages_hint(stages, code));
		w.stages.list[w.stages.n++] = code;
	}
	return w;
}

static void
write_file(const char *path, const struct letter *letter, const struct stages *stages,
    const struct form *form)
{
	struct document *d = fill(letter, stages);
	struct out *o = out_open_sparing(path);

	form->open(o, d, true);
	form->letter(o, d, true);
	form->close(o);
	document_free(d);
	out_close();
}

/* Each into a file of its own, put in place before the next is begun.  Where all letters are
   written, those of an earlier run that this one hasn't are settled, and taken away. */
static void
write_files(struct arena *a, const struct mailing *batch, const struct stages *stages,
    const struct form *form)
{
	struct file_names names = { 0 };
	struct file_list list = file_list_open(folder, ".rc-letter");
	const char **paths = arena_new(a, batch->n, sizeof(*paths));

	for (size_t i = 0; i < batch->n; i++) {
		paths[i] = file_name(&names, a, folder, batch->list[i].stem, form->ending);
		file_list_add(&list, paths[i]);
	}
	file_list_keep(&list);
	for (size_t i = 0; i < batch->n; i++)
		write_file(paths[i], &batch->list[i], stages, form);
	if (!stage && !contract)
		file_list_prune(&list);
	file_list_close(&list);
}

static void
write_one(const struct mailing *batch, const struct stages *stages,
    const struct form *form)
{
	struct out *o = out_open(output);

	for (size_t i = 0; i < batch->n; i++) {
		struct document *d = fill(&batch->list[i], stages);

		if (i == 0)
			form->open(o, d, batch->n == 1);
		form->letter(o, d, i == 0);
		document_free(d);
	}
	if (batch->n)
		form->close(o);
}

int
main(int argc, char **argv)
{
	char **paths = opt_parse(&tool, argc, argv);
	const struct form *form = form_of(format);
	struct arena arena = { 0 };

	opt_one_stdin(paths, &customers, 1);
	check_folder();
	const struct policy *p = policy_load(policy);
	if (verbose)
		settings_say(p);
	struct stages stages = stages_load(&arena, p, language_of(p));
	struct wanted wanted = wanted_of(&arena, &stages);
	struct rows rows = rows_read(&arena, tsv_open(paths, false), &stages, &wanted);
	struct client_table *clients = customers ? client_table_read(customers) : NULL;
	struct case_files cases = cases_of(&arena, &rows, &stages, &wanted, clients);
	struct mailing batch = batch_of(&arena, &cases, &stages);
	if (folder)
		write_files(&arena, &batch, &stages, form);
	else
		write_one(&batch, &stages, form);
	if (batch.n)
		fields_warn_gaps(&batch);
	else
		warn("nothing to write: no step is to be taken");
	return out_close();
}
