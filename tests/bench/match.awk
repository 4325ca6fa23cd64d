# match.awk TRUTH RECEIPTS PROPOSALS: what became of the lines of statement.c, by kind of remark.
# With -v misses=1, the lines that are wrong or were left though a clerk could settle them.
BEGIN { FS = OFS = "\t" }
FNR == 1 { file++; next }
file == 1 {
	truth[$1] = $2; kind[$1] = $3; honest[$1] = $4; settled[$1] = $5
	next
}
file == 2 {
	match_of[$1] = $7
	contract[$1] = $2
	line[$1] = $4 OFS $5 OFS $6
	next
}
$7 == truth[$1] { rank[$1] = $6 }
$6 == 1 { why[$1] = $13 }
END {
	for (id in truth)
		count(id)
	if (misses)
		exit
	print "remark", "lines", "right", "wrong", "wrong, honest", "first", "within 5", "not at all", "clerk", "of these matched"
	for (k in lines)
		print show(k) | "sort"
	close("sort")
	print show("all")
}
function count(id, k) {
	k = kind[id]
	add("lines", k)
	if (contract[id] != "")
		add(contract[id] == truth[id] ? "right" : "wrong", k)
	if (contract[id] != "" && contract[id] != truth[id] && honest[id])
		add("dishonest", k)
	else if (contract[id] == "" && truth[id] != "-")
		add(rank[id] == 1 ? "first" : rank[id] ? "five" : "none", k)
	if (settled[id])
		add("clerk", k)
	if (settled[id] && contract[id] == truth[id])
		add("done", k)
	if (misses && contract[id] != "" && contract[id] != truth[id])
		print "wrong", k, honest[id], id, truth[id], contract[id], match_of[id], line[id]
	if (misses && settled[id] && contract[id] == "")
		print "left", k, honest[id], id, truth[id], why[id], "", line[id]
}
function add(what, k) {
	n[what, k]++
	n[what, "all"]++
	if (k != "all")
		lines[k] = 1
}
function show(k) {
	return sprintf("%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%s", k, n["lines", k], n["right", k],
		n["wrong", k], n["dishonest", k], n["first", k], n["five", k], n["none", k],
		n["clerk", k], n["clerk", k] ? sprintf("%.1f %%", 100 * n["done", k] / n["clerk", k]) : "-")
}
