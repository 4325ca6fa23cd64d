// pages.mjs FOLDER: opens every page below the folder in a browser, and looks whether it says
// nothing on the console, asks for nothing, has nothing that axe finds serious, moves nothing
// sideways on a telephone, puts no label onto another, and has the figures of its table.
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(join(process.cwd(), 'package.json'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const folder = process.argv[2];
let passed = 0, failed = 0;

function report(name, faults) {
	if (faults.length === 0) {
		passed++;
		return;
	}
	failed++;
	console.log(`not ok ${name}`);
	for (const fault of faults.slice(0, 5))
		console.log(`# ${fault}`);
}

// What a page does when it is opened, in a window of a width and a scheme of colours.
async function opened(browser, file, options) {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	const faults = [];

	page.on('console', message => faults.push(`console: ${message.text()}`));
	page.on('pageerror', error => faults.push(`error: ${error}`));
	page.on('request', request => {
		if (request.url() !== pathToFileURL(file).href)
			faults.push(`asks for ${request.url()}`);
	});
	await page.goto(pathToFileURL(file).href);
	return { context, page, faults };
}

// axe is put into the page, which its own rules forbid.
async function serious(browser, file, scheme) {
	const { context, page } = await opened(browser, file, { bypassCSP: true, colorScheme: scheme });

	await page.evaluate(axe);
	const found = await page.evaluate(() => window.axe.run());
	await context.close();
	return found.violations.filter(v => ['serious', 'critical'].includes(v.impact))
		.map(v => `${v.id}: ${v.nodes[0].html.slice(0, 120)} (${v.nodes.length})`);
}

// Labels and figures of one drawing don't touch each other.
function overlaps() {
	const found = [];
	const boxes = list => [...list].map(e => [e, e.getBoundingClientRect()])
		.filter(([, b]) => b.width > 0 && b.height > 0);

	for (const group of document.querySelectorAll('figure li, ul.legend, p.days')) {
		const inside = boxes(group.matches('li')
			? group.querySelectorAll('.label, .figure, svg') : group.children);

		for (let i = 0; i < inside.length; i++)
			for (let k = i + 1; k < inside.length; k++) {
				const [a, x] = inside[i], [b, y] = inside[k];

				if (x.left < y.right - 1 && y.left < x.right - 1
				    && x.top < y.bottom - 1 && y.top < x.bottom - 1)
					found.push(`'${a.textContent}' on '${b.textContent}'`);
			}
	}
	return found;
}

// A cell of the table as the page shows it.
function plain(shown) {
	const text = shown.replace(/^[●▲■] /, '');

	if (/^-?[\d,]+\.\d\d$/.test(text))
		return text.replaceAll(',', '');
	if (/^-?\d+\.\d\d %$/.test(text))
		return (parseFloat(text) / 100).toFixed(4);
	return text;
}

// The numbers of a page's first table that stands for a tsv are those of the tsv, row by row.
function numbers_of(rows, is_number) {
	return rows.map(row => row.filter(is_number).join(' '));
}

async function same_figures(page, tsv) {
	const lines = readFileSync(tsv, 'utf8').trimEnd().split('\n').slice(1).map(l => l.split('\t'));
	const rows = await page.evaluate(() => [...document.querySelectorAll('table')].at(0)
		? [...document.querySelector('table').tBodies[0].rows]
			.filter(r => r.className === '').map(r => [...r.cells].map(c => c.textContent)) : []);
	const is_number = c => /^-?\d+\.\d+$/.test(c);
	const got = numbers_of(rows.map(r => r.map(plain)), is_number);
	const wanted = numbers_of(lines, is_number);

	return got.length === wanted.length ? got.flatMap((g, i) => g === wanted[i] ? []
		: [`row ${i + 1}: ${g}, where the tsv has ${wanted[i]}`])
		: [`${got.length} rows, where the tsv has ${wanted.length}`];
}

// The large figures of a board are those of the summary.
async function same_tiles(page, tsv) {
	const figures = new Map(readFileSync(tsv, 'utf8').trimEnd().split('\n').map(l => l.split('\t'))
		.map(([name, value]) => [name, value]));
	const wanted = ['collection_rate', 'collection_rate_due', 'overdue_rate', 'overdue_rate_due',
		'month_rate'].map(name => figures.get(name));
	const got = (await page.evaluate(() => [...document.querySelectorAll('.tiles .figure')]
		.map(f => f.textContent))).map(plain);

	return got.join() === wanted.join() ? [] : [`${got}, where the summary has ${wanted}`];
}

// What is printed fits the paper: nothing stands beyond its right edge.
async function beyond_paper(page) {
	const wide = 1032;   // A4 on its side, without its margins

	await page.emulateMedia({ media: 'print' });
	await page.setViewportSize({ width: wide, height: 700 });
	const right = await page.evaluate(() => Math.max(...[...document.querySelectorAll('td, th, svg, p, h1, h2')]
		.map(e => e.getBoundingClientRect().right)));
	await page.emulateMedia({ media: 'screen' });
	return right <= wide + 1 ? [] : [`${Math.round(right)} px of ${wide}`];
}

// How many pages a page is printed on: 14 panels take three to six, a list some rows a page.
function printed(name) {
	if (name === 'many/dashboard.html')
		return [4, 8];
	if (name.endsWith('dashboard.html'))
		return [2, 6];
	if (name.startsWith('many/by'))
		return [8, 60];
	if (name.startsWith('red/'))
		return name.endsWith('ageing.html') ? [8, 14] : [3, 8];
	return name.startsWith('many/') ? [20, 120] : [1, 5];
}

// One book is looked at in the dark, too: colours don't depend on what a table says.
async function look_at(browser, file, name) {
	for (const scheme of name.startsWith('sample') ? ['light', 'dark'] : ['light'])
		report(`${name}: ${scheme}, nothing serious`, await serious(browser, file, scheme));
	const wide = await opened(browser, file, { viewport: { width: 1400, height: 1000 } });
	report(`${name}: no message, no request`, wide.faults);
	report(`${name}: no label on another`, await wide.page.evaluate(overlaps));
	const tsv = file.replace(/html$/, 'tsv');
	if (existsSync(tsv) && !file.endsWith('vintage.html'))
		report(`${name}: the figures of the table`, await same_figures(wide.page, tsv));
	if (file.endsWith('sample/dashboard.html'))
		report(`${name}: the figures of the summary`,
			await same_tiles(wide.page, file.replace('dashboard.html', 'summary.tsv')));
	const sheets = (await wide.page.pdf({ preferCSSPageSize: true })).toString('latin1')
		.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
	const [least, most] = printed(name);
	report(`${name}: is printed on ${least} to ${most} pages`, sheets >= least && sheets <= most ? []
		: [`${sheets} pages in the PDF`]);
	if (file.endsWith('dashboard.html'))
		report(`${name}: is no wider than the paper`, await beyond_paper(wide.page));
	await wide.context.close();
	const phone = await opened(browser, file, { viewport: { width: 360, height: 740 } });
	const moved = await phone.page.evaluate(() => document.scrollingElement.scrollWidth);
	report(`${name}: 360 px, nothing sideways`, moved <= 360 ? [] : [`${moved} px wide`]);
	report(`${name}: 360 px, no label on another`, await phone.page.evaluate(overlaps));
	await phone.context.close();
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
	args: ['--no-sandbox', '--disable-dev-shm-usage'] });
for (const book of readdirSync(folder).sort())
	for (const file of readdirSync(join(folder, book)).filter(f => f.endsWith('.html')).sort())
		await look_at(browser, join(folder, book, file), `${book}/${file}`);
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
