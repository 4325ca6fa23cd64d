#include "rc-report/kinds/kind.h"
#include "rc-report/measure/plan.h"
#include "rc-report/measure/warning_words.h"

static void
define(struct grid *g, const char *code, struct term name, struct term definition)
{
	grid_row(g, ROW);
	put_word(g, (struct term){ code, code, code });
	put_word(g, (struct term){ term_word(name, EN), name.zh, name.en });
	put_word(g, definition);
}

void
build_definitions(const struct facts *f, struct document *d)
{
	(void)f;
	document_text(d, BLOCK_TITLE, "%s",
	    document_word(d, (struct term){ "definitions", "指标定义", "Definitions" }));
	document_text(d, BLOCK_BLANK, "%s", "");
	struct grid *g = grid_add(d, (struct term){ "definitions", "定义", "definitions" },
	    FOR_ALL);
	grid_column(g, (struct term){ "figure", "代码", "figure" }, CELL_TERM, 1);
	grid_column(g, (struct term){ "name", "指标", "name" }, CELL_TERM, 0);
	grid_column(g, (struct term){ "definition", "定义", "definition" }, CELL_TERM, 0);
	for (size_t i = 0; i < MEASURES; i++)
		define(g, measures[i].name.code, measures[i].name, measures[i].definition);
	define(g, "node_N", (struct term){ "node_N", "N天节点达成率", "node_N" },
	    node_definition);
	define(g, "share", (struct term){ "share", "迁徙占比", "share" }, roll_share.definition);
	define(g, "share", vintage_share.name, vintage_share.definition);
	define(g, "scheduled_share", vintage_scheduled.name, vintage_scheduled.definition);
	define(g, "wape", forecast_wape.name, forecast_wape.definition);
	define(g, "bias", forecast_bias.name, forecast_bias.definition);
	define(g, "naive_wape", forecast_naive.name, forecast_naive.definition);
	define(g, "skill", forecast_skill.name, forecast_skill.definition);
	define(g, "proposal", proposal.name, proposal.definition);
	define(g, "completion", completion.name, completion.definition);
	define(g, "satisfaction", satisfaction.name, satisfaction.definition);
	define(g, "satisfaction_low", satisfaction_low.name, satisfaction_low.definition);
	define(g, "satisfaction_high", satisfaction_high.name, satisfaction_high.definition);
	for (int i = 0; i < WARNING_FIGURES; i++)
		if (warning_words[i].name.code)
			define(g, warning_words[i].name.code, warning_words[i].name,
			    warning_words[i].definition);
}
