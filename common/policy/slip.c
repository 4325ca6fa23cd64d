#include "policy/slip.h"

static bool
has(str text, const char *what)
{
	return str_find(text, str_of(what)) >= 0;
}

const char *
slip_of_colon(str text)
{
	if (has(text, "："))
		return "; '：' is no ':'";
	return has(text, ":") && !has(text, ": ") && !has(text, "://")
	    ? "; a ':' needs a blank behind it" : "";
}

const char *
slip_of_value(const struct yaml *value)
{
	if (value->kind != YAML_WORD || value->quoted)
		return "";
	if (has(value->word, "%"))
		return "; 5 % is written 0.05";
	if (has(value->word, ",") || has(value->word, "．"))
		return "; the decimal point is '.', and thousands aren't set apart";
	if (has(value->word, "，"))
		return "; '，' is no ','";
	return slip_of_colon(value->word);
}

bool
slip_has_wide_colon(str line)
{
	return has(line, "：") && !has(line, ":");
}

bool
slip_is_tab(str line)
{
	while (line.len && line.at[0] == ' ')
		line = str_from(line, 1);
	return line.len && line.at[0] == '\t';
}
