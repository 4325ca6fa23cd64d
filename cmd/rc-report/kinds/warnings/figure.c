#include "rc-report/kinds/warnings/figure.h"

struct figure_sums *
figure_group(struct figure *f, uint32_t group)
{
	while (group >= f->n_groups) {
		GROW(f->groups, f->n_groups, f->room);
		f->groups[f->n_groups++] = (struct figure_sums){ 0 };
	}
	return &f->groups[group];
}

void
figure_keep_part(struct figure *f, struct figure_part part)
{
	if (!f->keeps_parts || (part.n == 0 && part.amount == 0))
		return;
	GROW(f->parts, f->n_parts, f->parts_room);
	f->parts[f->n_parts++] = part;
}

void
figure_add(struct figure *f, uint32_t contract, uint32_t group, struct figure_sums sums)
{
	struct figure_sums *to = figure_group(f, group);

	to->over += sums.over;
	to->under += sums.under;
	to->n += sums.n;
	money_add(&to->amount, sums.amount, "the amounts of a warning");
	figure_keep_part(f, (struct figure_part){ contract, group, sums.n, sums.amount });
}
