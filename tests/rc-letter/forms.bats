#!/usr/bin/env bats
# rc-letter: letters as text and as HTML.

load ../helpers
load letter

@test "text: a title in the middle, > at the right, tables by width, numbers at the right" {
	is "$(with $'# 函\n> 右\n## 节\n|= 款项 |= 金额 |= 备注 |\n{#dues}\n| {item} | {balance} | 无 |\n{/dues}')" \
"                                   函
                                                                      右
节
款项        金额  备注
二期  120,000.50  无
三期   30,000.00  无"
}

@test "letters in one text are parted by a form feed" {
	is "$(rc-letter --contract D dunned.tsv | grep -c $'^\f')" 1
	is "$(rc-letter --contract D dunned.tsv | head -c 1)" ' '
}

@test "HTML: a section a letter, and nothing from elsewhere" {
	rc-letter -f html dunned.tsv > all.html
	[ "$(grep -c '^<section>$' all.html)" = 5 ]
	[ "$(grep -c '^</section>$' all.html)" = 5 ]
	grep -q '@page { size: A4' all.html
	grep -q "default-src 'none'" all.html
	run ! grep -Ei 'https?:|src=|@import|url\(|<script|<link|<img' all.html
	[ "$(head -1 all.html)" = '<!DOCTYPE html>' ]
	grep -q '^<html lang="zh-CN">$' all.html
	rc-letter --language en -f html dunned.tsv | grep -q '^<html lang="en">$'
}

@test "HTML: what the data holds is never markup" {
	sed -i '2s|王芳|<script>alert("1")</script>\&amp;|; 2s|二期|'"x' onload='y"'|' dunned.tsv
	is "$(with '{customer}{#dues}{item}{/dues}' -f html | grep '^<p>')" \
		'<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;x&#39; onload=&#39;y三期</p>'
	rc-letter -f html --contract A dunned.tsv > a.html
	run ! grep -q '<script' a.html
}

@test "what the data holds is never a line, a cell or a field" {
	sed -i '2s/王芳/# {phone} | x/' dunned.tsv
	is "$(with '{customer}')" '# {phone} | x'
	is "$(with $'| {customer} | b |' -f html | grep '^<tr>')" \
		'<tr><td># {phone} | x</td><td>b</td></tr>'
	# nor is what the policy holds
	sed -i 's/firm: .*/firm: "a\\n# b"/' firm.yaml
	is "$(with '{firm}')" 'a # b'
}

@test "the pages of the only letter of a file are numbered, in the letter's language" {
	rc-letter -f html dunned.tsv > all.html
	run ! grep -q 'counter(page)' all.html
	rc-letter --contract D --stage demand -f html dunned.tsv > one.html
	grep -qF 'content: "第" counter(page) "页/共" counter(pages) "页"' one.html
	rc-letter --dir . -f html dunned.tsv
	cmp D-customer-demand.html one.html
	echo 'language: en' > en.yaml
	rc-letter -p en.yaml --contract D --stage demand -f html dunned.tsv 2> err |
		grep -qF 'content: "page " counter(page) " of " counter(pages)'
}

@test "a table over pages repeats its heading, and its total is not alone on the last" {
	rc-letter -f html dunned.tsv > all.html
	grep -qF 'thead { display: table-header-group; }' all.html
	grep -qF 'tr { break-inside: avoid;' all.html
	grep -qF 'tr:last-child, tr:nth-last-child(2) { break-before: avoid;' all.html
	grep -qF 'tbody tr:first-child:not(:last-child) { break-after: avoid;' all.html
	grep -qx '<thead>' all.html
}

@test "a signature is never alone on a page: two paragraphs stay with it" {
	rc-letter -f html --stage demand dunned.tsv > demand.html
	grep -qF '.closing { break-inside: avoid;' demand.html
	sed -n '/^<div class="closing">$/,/^<.div>$/p' demand.html > closing
	sed -n 2p closing | grep -q '^<p>　　如您在收到'
	tail -n 2 closing | head -n 1 | grep -q '^<p>签收人'
	# a script for a call has none
	rc-letter -f html --stage call dunned.tsv | grep -c 'class="closing"' | grep -qx 0
}
