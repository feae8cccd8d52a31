/*
 * How much memory it takes to look through a list of accounts of 5 MB, as an officer uploads it: node test/bench/account-list.ts. Lists of
 * 10,000, 50,000 and 200,000 rows are each read in a process of its own. Ends with 1 when one takes a fifth more than another, or more
 * than fits beside the rest in a function of 512 MB.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { instantAt } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { accountRows } from '#functions/account/account-rows.ts';

const [bytes, mega] = [5_000_000, 2 ** 20];
const most = { ratio: 1.2, megabytes: 256 };

const listOf = (rows: number): Buffer => {
  const header = 'number,name,email\n';
  const width = Math.floor((bytes - header.length) / rows) - 1;
  const rowOf = (n: number) => `${n},A`.padEnd(width - 1, 'x');
  return Buffer.from(header + Array.from({ length: rows }, (_, n) => `${rowOf(n)},`).join('\n'));
};

const peakOf = (rows: number): number => {
  const file = listOf(rows);
  const before = process.memoryUsage().rss;
  let said = '';
  try {
    accountRows(file, { zone: 'America/Denver', now: instantAt(Date.now()) });
  } catch (fault) {
    said = fault instanceof InvalidInput ? (fault.faults[0]?.detail ?? '') : String(fault);
  }
  if (!said.includes('more than 1000 rows')) throw new Error(`${rows} rows: ${said}`);
  return (process.resourceUsage().maxRSS * 1024 - before) / mega;
};

const [flag, count] = process.argv.slice(2);
if (flag === '--child') console.log(peakOf(Number(count)).toFixed(0));
else {
  const peaks = [10_000, 50_000, 200_000].map((rows) => {
    const given = [fileURLToPath(import.meta.url), '--child', String(rows)];
    const peak = Number(execFileSync(process.execPath, given, { encoding: 'utf8' }));
    console.log(`${String(rows).padStart(7)} rows: ${peak} MB`);
    return peak;
  });
  const [least, largest] = [Math.min(...peaks), Math.max(...peaks)];
  process.exitCode = largest > most.megabytes || largest > Math.max(least, 20) * most.ratio ? 1 : 0;
}
