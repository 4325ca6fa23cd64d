-- Pays each contract's dues, the oldest first, with the money that came in by the day.  The names
-- in @ are filled in by run.sh.
create view receipts as select * from read_csv('@receipts@', delim = '\t', header = true,
	quote = '', all_varchar = true);
create view dues as select * replace (due_on::date as due_on, amount::decimal(18, 2) as amount)
	from read_csv('@dues@', delim = '\t', header = true, quote = '', all_varchar = true);
create view money as select contract_id, sum(amount::decimal(18, 2)) as received from receipts
	where received_on <= '@day@' group by contract_id;
create view queue as select dues.*, coalesce(received, 0) as received,
	sum(amount) over (partition by contract_id order by due_on, due_id
		rows unbounded preceding) - amount as before
	from dues left join money using (contract_id);
create view matched as select * exclude (received, before),
	greatest(0, least(amount, received - before)) as paid from queue;
create view late as select *, amount - paid as balance,
	case when paid < amount then greatest(0, date '@day@' - due_on) else 0 end as days_overdue
	from matched;
create view aged as select *, case when balance = 0 then 'paid'
	when days_overdue = 0 then 'not-due' when days_overdue <= 7 then '1-7'
	when days_overdue <= 15 then '8-15' when days_overdue <= 30 then '16-30'
	when days_overdue <= 60 then '31-60' when days_overdue <= 90 then '61-90'
	else '91+' end as bucket from late;
copy (@what@) to '@output@' (delimiter '\t', header true, quote '');
