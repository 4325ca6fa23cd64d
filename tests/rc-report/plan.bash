# Words for the tests of plan, weekly and overdue: two salespeople's dues, what was paid of
# them, and the log.  To be loaded behind report.bash.

# As of Wednesday 2026-03-18.  Of A, which is 周岚's, 900.00 were open as March began, five
# days late; 许峰's B 1 was 151 days late, and his B 2 is a credit that pays 20.00 of B 3.
# A tax doesn't count.
planned() {
	table dues.tsv <<-'END'
	contract_id due_id customer phone project unit salesperson team item amount as_of payable_on paid balance state days_overdue bucket late_fee
	A 1 甲 13900000001 云 1-1 周岚 一组 首付 1000.00 2026-03-18 2026-02-24 600.00 400.00 overdue 22 16-30 1.50
	A 2 甲 13900000001 云 1-1 周岚 一组 分期 200.00 2026-03-18 2026-03-20 50.00 150.00 not-due 0 not-due 0.00
	A 3 甲 13900000001 云 1-1 周岚 一组 分期 300.00 2026-03-18 2026-04-10 30.00 270.00 not-due 0 not-due 0.00
	A 4 甲 13900000001 云 1-1 周岚 一组 契税 90.00 2026-03-18 2026-03-01 90.00 0.00 paid 0 paid 0.00
	A 5 甲 13900000001 云 1-1 周岚 一组 首付 70.00 2026-03-18 2026-03-11 0.00 70.00 overdue 7 1-7 0.00
	B 1 乙 13900000002 山 2-2 许峰 二组 按揭 333.33 2026-03-18 2025-10-01 0.00 333.33 overdue 168 91+ 2.25
	B 2 乙 13900000002 山 2-2 许峰 二组 面积补差 -20.00 2026-03-18 2026-03-02 -20.00 0.00 paid 0 paid 0.00
	B 3 乙 13900000002 山 2-2 许峰 二组 尾款 100.00 2026-03-18 2026-03-03 20.00 80.00 overdue 15 8-15 0.00
	END
	table parts.tsv <<-'END'
	receipt_id contract_id due_id on amount rule
	R1 A 1 2026-02-25 100.00 due
	R2 A 1 2026-03-05 300.00 due
	R3 A 2 2026-03-10 50.00 due
	R4 A 1 2026-03-12 200.00 due
	R5 A 3 2026-03-18 30.00 due
	R6 A 4 2026-03-01 90.00 due
	. B 2 2026-03-02 -20.00 credit
	. B 3 2026-03-03 20.00 credit
	END
	echo 'dunning: {promise_tolerance: 2}' > p.yaml
}

targets() {
	table targets.tsv <<-'END'
	month amount project salesperson team
	2026-03 600.00 云 周岚 一组
	2026-03 500.00 山 周岚 一组
	2026-03 900.00 . 周岚 .
	2026-03 250.00 山 许峰 二组
	2026-03 50.00 云 . .
	2026-03 70.00 . 新人 .
	2026-04 1.00 . 周岚 .
	END
}
