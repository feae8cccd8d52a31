/*
 * A large list on the laptop, as an officer brings it: node test/bench/ingest.ts [rows]. It is put to an upload's address
 * and frozen by the machine; printed are the time from "freeze" to the frozen list and the most memory the laptop had.
 */
import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { get, post, recorded } from '#test/support/breach/breach-life.ts';
import { openLaptop } from '#test/support/laptop.ts';
import { header, rowOf, uploader } from '#test/support/tellable.ts';

const rows = Number(process.argv[2] ?? 1_000_000);

function* list() {
  yield `${header}\n`;
  for (let n = 0; n < rows; n++) yield `${rowOf(n, { segment: `segment-${n % 7}` })}\n`;
}

/** Memory of the laptop, this process's only child. */
const megabytes = (): number => {
  const sizes = execFileSync('ps', ['-o', 'rss=', '--ppid', String(process.pid)], { encoding: 'utf8' });
  return Math.round(Math.max(...sizes.trim().split('\n').map(Number)) / 1024);
};

await using laptop = await openLaptop('2026-11-24T17:00:00Z');
const id = await recorded(laptop);
const { id: uploadId, uploadUrl, headers } = (await post(laptop, `/${id}/uploads`, {}, uploader)).body;
const before = megabytes();
const csv = new Blob([...list()]);
await fetch(uploadUrl, { method: 'PUT', headers, body: csv });
const began = performance.now();
await post(laptop, `/${id}/uploads/${uploadId}/freeze`, {}, uploader);
let [most, frozen] = [before, 0];
for (; frozen === 0; await wait(250)) {
  most = Math.max(most, megabytes());
  frozen = (await get(laptop, `/${id}`)).body.notice.frozen ?? 0;
}
const seconds = Number(((performance.now() - began) / 1000).toFixed(1));
console.log({
  rows,
  frozen,
  file: `${Math.round(csv.size / 2 ** 20)} MB`,
  seconds,
  rssBefore: `${before} MB`,
  rss: `${most} MB`,
});
