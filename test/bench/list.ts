/*
 * How much memory and time it takes to freeze a list: node test/bench/list.ts [rows]. 1 % of the rows are bad, of the kinds
 * of F10; files and scratch are on disk, as in Lambda's /tmp; the heap has the limits that Lambda sets a function of 256 MB.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { diskScratch } from '#functions/adapters/disk-scratch.ts';
import { freezeList } from '#functions/notice/list/freeze-list.ts';
import type { Files } from '#ports/files.ts';
import { sorting } from '#test/support/notice/freeze.ts';
import { poisons } from '#test/support/notice/poison.ts';

const rows = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'list-bench-'));
const limits = ['--max-semi-space-size=12', '--max-old-space-size=230'];
const csv = process.argv[3] ?? join(folder, 'list.csv');

function* list() {
  yield 'customerRef,name,email,address,segment\n';
  for (let n = 0; n < rows; n++) {
    const isBad = n % 100 === 99;
    if (isBad) {
      const some = poisons(String(n)).filter(({ what }) => what !== 'a line of 2 MB' || n % 50_000 === 99);
      yield some[Math.floor(n / 100) % some.length]?.row ?? '';
      yield '\n';
    } else
      yield `C-${n},"Customer, ${n}",customer.${n}@mail-${n % 997}.example.com,"${n} Main Street, Apt ${n % 100}\nSalt Lake City, UT 84101",segment-${n % 7}\n`;
  }
}
if (process.argv[3] === undefined) {
  // The rows are made in a process of their own, so that their garbage is not counted.
  await pipeline(list, createWriteStream(csv));
  const { status } = spawnSync(process.execPath, [...limits, import.meta.filename, String(rows), csv], {
    stdio: 'inherit',
  });
  rmSync(folder, { recursive: true });
  process.exit(status ?? 1);
}

let most = 0;
const watch = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss());
}, 20);

const onDisk: Pick<Files, 'put'> = {
  put: (key, _size, open) => pipeline(open(), createWriteStream(join(folder, key.replaceAll('/', '_')))),
};
const before = process.memoryUsage.rss();
const began = performance.now();
const { rejected, ...summary } = await freezeList({ files: onDisk as Files, scratch: diskScratch(folder) })(
  'BRE-BENCH',
  createReadStream(csv),
  sorting,
);
const seconds = (performance.now() - began) / 1000;
clearInterval(watch);
const mb = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
console.log({
  ...{ rows, file: mb(statSync(csv).size), seconds: Number(seconds.toFixed(1)), rss: mb(most) },
  ...{ rssBefore: mb(before), listed: rejected.length, ...summary, segments: summary.segments.length },
});
rmSync(folder, { recursive: true });
