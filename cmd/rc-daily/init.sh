
# -- the first day

# init FOLDER: makes it, whole or not at all.
init() {
	set -- "${1%/}"
	[ ! -e "$1" ] || wrong "$1: is there already"
	new=$1.new
	mkdir -p "${1%"${1##*/}"}." && mkdir "$new" || exit 1
	trap 'rm -rf "$new"' EXIT
	(
		cd "$new" || exit 1
		for table in dues receipts bank matches contacts customers targets surveys; do
			mkdir -p "in/$table" || exit 1
		done
		mkdir maps hooks log history out || exit 1
		table on contract_id kind due_id stage channel by result served_on promise_on \
			promise_amount until note > log/contacts.tsv
		table payer contract_id > log/aliases.tsv
		policy_to_edit > policy.yaml
		readme > README
	) && mv "$new" "$1" || exit 1
	echo "$1"
}

# What a firm changes first.  Without "# " at its beginning, a line counts.
policy_to_edit() {
	cat <<-'END'
	## What this firm has otherwise than the built-in policy.  Take the "# " away from what
	## you change.  rc-policy --check policy.yaml says whether it holds, rc-policy -p
	## policy.yaml --diff what differs, rc-policy lists all keys; see rc-policy(5).
	## 本公司与内置策略不同之处写在这里：改好一行后去掉行首的 “# ” 即生效。
	## rc-policy --check policy.yaml 检查有无错误，rc-policy 列出全部设置。

	## The language of reports, letters and mail: zh or en.  报表、函件、邮件的语言
	# language: zh

	## Whom letters come from, and where to pay.  函件落款与收款账户
	# letters:
	#   firm: 某某房地产开发有限公司
	#   address: 某市某区某路1号
	#   phone: 0000-00000000
	#   account: {name: 某某房地产开发有限公司, bank: 某某银行某某支行, number: "0000000000"}

	## Bands of days overdue.  账龄分段（天）
	# ageing: {buckets: [7, 15, 30, 60, 90]}

	## The late-payment penalty by day overdue.  违约金日利率，按逾期天数
	# late_fee:
	#   mode: marginal
	#   tiers: [{from: 1, rate: 0.0001}, {from: 61, rate: 0.0002}]

	## What is to be reached.  目标
	# targets: {collection_rate: 0.95, overdue_rate: 0.05, month_rate: 0.95}

	## Who does what.  责任人
	# owners: {finance: 财务部, legal: 法务部, service: 客服部}

	## How old exports may be in days, by which share the book may shrink, and whether the
	## sum in an export must agree.  导出文件最多几天，笔数最多可减少的比例，合计是否必须相符
	# daily: {max_age_days: 4, shrink: 0.10, sums_agree: true}
	END
}

readme() {
	cat <<-'END'
	每天：把系统导出的文件放进 in/ 下的文件夹，旧文件拿走，然后运行 rc-daily。
	  in/dues       应收款明细（必须有）          in/receipts   实收款明细
	  in/bank       银行流水（没有合同号的收款）  in/customers  客户档案
	  in/targets    回款任务                      in/surveys    满意度
	结果在 out/latest：
	  dashboard.html  看板，用浏览器打开          lists/      每人一份清单，填好后拷到 in/contacts
	  finance.xlsx    财务工作簿                  letters/    函件，打开即可打印
	  weekly.txt      周会                        customers/  每位客户一页
	  lists/待认款.xlsx  不知是谁付的款：在“确认”一列填 x，拷到 in/matches
	  rejects/        没能读入的行及原因          run.log     每一步说了什么
	电话里说了什么，也可以用 rc-log 记下来：
	  rc-log promise 合同编号 -l log/contacts.tsv --promise-on 2026-12-01

	Each day: put the exports into the folders of in/, take old ones away, run rc-daily.
	  in/dues       scheduled payments (needed)   in/receipts   what came in
	  in/bank       statements without contracts  in/customers  customers
	  in/targets    targets by month              in/surveys    surveys
	What it makes is in out/latest:
	  dashboard.html  for a browser               lists/      one for each person; filled in, they
	  finance.xlsx    finance's workbook                      go into in/contacts
	  weekly.txt      for the meeting             letters/    to print
	  rejects/        rows that could not be      customers/  a page for each
	                  read, and why               run.log     what each step said
	  lists/receipts.xlsx  receipts of unknown payers (待认款.xlsx in Chinese): write an x into
	                       "accept", and copy it into in/matches
	What was said on the telephone can be written down with rc-log, too.
	END
}
