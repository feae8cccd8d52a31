import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { get, held, post } from '#test/support/breach/breach-life.ts';
import { openLaptop } from '#test/support/laptop.ts';
import { minutes, noticeOf, toldAt } from '#test/support/notice/notice-life.ts';
import { approve, csvOf, repeated, uploader, writeLetter } from '#test/support/tellable.ts';
import { countedIn, isWrite } from './count-calls.ts';
import { compareCounts } from './counts.ts';

/*
 * `node test/bench/notice.ts [customers]`: everybody of a list (100,000) is told on a laptop of its own, through its HTTP
 * API, machine, table and post office. Prints how long it took, how much memory the laptop held along the way, and what was counted
 * from the approval on. For `compared` customers it ends with 1 if a count has grown by more than 2 % since test/bench/counts.json was
 * committed; with --write it writes that file.
 */
const count = Number(process.argv[2] ?? 100_000);
/** More than four minutes of a lane. */
const compared = 5000;
/** So often it is looked at. */
const steps = 10;

/** Whatever the laptop keeps for every letter would not fit in here: its processes’ heaps stay as they are. */
const heap = '--max-old-space-size=192 --max-semi-space-size=8';
const folder = mkdtempSync(join(tmpdir(), 'notice-bench-'));
const COUNTS = join(folder, 'counts');
const NODE_OPTIONS = `${heap} --import=${join(import.meta.dirname, 'count-calls.ts')}`;
await using laptop = await openLaptop(toldAt, { COUNTS, NODE_OPTIONS });
const { pid } = JSON.parse(readFileSync(join(laptop.data, 'lock'), 'utf8')) as { pid: number };
/** `RssAnon` is the processes’ own; `RssFile` are pages of the table’s files, which the system lends and takes back. */
const megabytes = (name: 'RssAnon' | 'RssFile' | 'VmHWM'): number =>
  Math.round(
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
  );

const id = await held(laptop);
const bench = performance.now();
const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1);
const { id: uploadId, uploadUrl, headers } = (await post(laptop, `/${id}/uploads`, {}, uploader)).body;
await fetch(uploadUrl, { method: 'PUT', headers, body: csvOf(count) });
await post(laptop, `/${id}/uploads/${uploadId}/freeze`, {}, uploader);
await laptop.advance('PT1M');
await writeLetter(laptop, id);
await approve(laptop, id, await repeated(laptop, id));
console.log(`${count} rows frozen, written and approved in ${seconds(bench)} s`);

writeFileSync(COUNTS, '');
await laptop.faults({ sesQuota: 2 * count });
await laptop.moveTo(minutes(11));
const began = performance.now();
const sending = Math.ceil(count / 11.2 / 60) + 5;
for (let step = 1; step <= steps; step++) {
  await laptop.moveTo(minutes(11 + (sending * step) / steps));
  const { sent } = await noticeOf(laptop, id);
  console.log(
    `${sent} told, ${megabytes('RssAnon')} MB and ${megabytes('RssFile')} MB of files, after ${seconds(began)} s`,
  );
}
const { notice } = (await get(laptop, `/${id}`)).body;
const { status, frozen, sent, delivered, postal, pending, possibleDuplicates } = notice;
console.log(JSON.stringify({ status, frozen, sent, delivered, postal, pending, possibleDuplicates }));
console.log(
  `${(sent / Number(seconds(began))).toFixed(0)} letters a second; at most ${megabytes('VmHWM')} MB`,
);

const counted = countedIn(COUNTS);
rmSync(folder, { recursive: true });
const runs = (await laptop.call('GET', '/local/executions')).body as { name: string; transitions: number }[];
const transitions = runs.find(({ name }) => /-customer-notice-\d+$/.test(name))?.transitions ?? Number.NaN;
const laneRuns = counted.filter(({ call }) => call === 'send-notice').length;
const calls = counted.filter(({ call }) => call === 'SendEmail').length;
const units = (of?: string): number =>
  counted
    .filter((one) => isWrite(one) && (of === undefined || one.of === of))
    .reduce((sum, one) => sum + (one.units ?? 0), 0);
const each = (total: number): number => Number((total / sent).toFixed(3));
const counts = {
  'SES calls a recipient': each(calls),
  'write units a recipient': each(units()),
  'of them pages': each(units('PAGE')),
  'of them events before their page': each(units('DEFERRED')),
  'of them the case, with claims': each(units('CASE')),
  'transitions a lane’s four minutes': Number((transitions / laneRuns).toFixed(1)),
};
for (const [what, number] of Object.entries(counts)) console.log(`${String(number).padStart(8)} ${what}`);
if (count === compared) compareCounts('notice', counts);
