# shellcheck shell=sh disable=SC2154  # run.sh, which reads this, sets them
# Importing the dues of a portfolio half as large again, some 520 MB of them, as an export of
# a CRM, in three forms.  The workbook has a million rows at most.

exported=$((contracts * 3 / 2))
portfolio "$exported"
export=$dir/export-$exported
[ -e "$export.csv" ] || {
	echo 合同编号,期号,应付日期,应收金额,款项名称,客户编号,客户名称,项目,房号,置业顾问,签约日期
	tail -n +2 "$dues" | tr '\t' ,
} > "$export.csv"
[ -e "$export-gb18030.csv" ] ||
	iconv -f UTF-8 -t GB18030 "$export.csv" > "$export-gb18030.csv"
[ -e "$export.xlsx" ] || head -n 1000001 "$export.csv" | bash "$here/book.bash" "$export.xlsx"

head_of "rc-import dues"
for form in .csv -gb18030.csv .xlsx; do
	time_of "$(megabytes "$export$form") MB of ${form#[.-]}" \
		rc-import dues -q "$export$form"
done
