
# -- the first day

init() {
	[ ! -e "$1" ] || wrong "$1: is there already"
	mkdir -p "$1" && cd "$1" || exit 1
	mkdir -p maps hooks log history out in/dues in/receipts in/customers in/targets in/surveys
	cat > policy.yaml <<-'END'
	# What this firm has otherwise than the built-in policy; see rc-policy(5).
	# rc-policy --diff shows what differs, rc-policy --check policy.yaml whether it holds.
	# 本公司与内置策略不同之处写在这里。去掉行首的 # 即生效。
	#
	# language: zh
	# letters:
	#   firm: 某某房地产开发有限公司
	#   address: 某市某区某路 1 号
	#   phone: 0000-00000000
	#   account: {name: 某某公司, bank: 某某银行, number: "0000000000"}
	END
	echo on contract_id kind due_id stage channel by result served_on promise_on \
		promise_amount until note | tr ' ' '\t' > log/contacts.tsv
	cat > README <<-'END'
	每天把系统导出的文件放进 in/ 下的文件夹（dues 应收，receipts 实收，其余可有可无），
	然后运行 rc-daily。结果在 out/latest：lists 是每人的清单，letters 是函件，
	dashboard.html 是看板，finance.xlsx 是财务工作簿，rejects 是没能读入的行。
	电话里说了什么，用 rc-log 记下来，例如：
	    rc-log promise 合同号 -l log/contacts.tsv --promise-on 2026-12-01

	Put the exports of each day into the folders of in/ (dues and receipts; the others may
	stay empty), and run rc-daily.  What it makes is in out/latest: a list for each person
	in lists, letters, dashboard.html, finance.xlsx, and in rejects the rows that could not
	be read.  What was said on the telephone is written down with rc-log.
	END
}
