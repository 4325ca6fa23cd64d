/*
 * What the figures of early warnings are called, and what they are: once, for warnings and
 * for `rc-report definitions`.
 */
#ifndef RC_REPORT_MEASURE_WARNING_WORDS_H
#define RC_REPORT_MEASURE_WARNING_WORDS_H

#include "rc-report/measure/measure.h"

/* Those that no other kind has; the others have a definition of NULLs here. */
extern const struct figure_words warning_words[WARNING_FIGURES];

/* Of any figure. */
struct term warning_definition(enum warning_about about);

#endif
