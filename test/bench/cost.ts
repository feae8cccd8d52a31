/*
 * What 1,000 ordinary requests cost besides SES: node test/bench/cost.ts. One is played on a laptop from form to answer, with
 * its clock and what its officer looks at; the calls are counted and priced. Ends with 1 if it is more than $0.61, or if a count has
 * grown by more than 2 % since test/bench/counts.json was committed (the limits are $0.70 and 16 transitions); with --write it writes
 * that file.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Laptop, openLaptop } from '#test/support/laptop.ts';
import {
  answer,
  cora,
  letterTo,
  officer,
  registerAcme,
  secret,
  status,
  statusKey,
  submission,
  verdict,
} from '#test/support/request-life.ts';
import { typedOn } from '#test/support/site/form-answers.ts';
import { overHttp } from '#test/support/site/over-http.ts';
import { withoutScript } from '#test/support/site/without-script.ts';
import { type Counted, countedIn, isWrite } from './count-calls.ts';
import { compareCounts } from './counts.ts';

/** What it costs now, and 2 %. */
const most = { dollars: 0.61 };
/** List prices of us-east-1, in dollars for one. */
const price = {
  transition: 0.025 / 1000,
  invocation: 0.2 / 1e6,
  gigabyteSecond: 0.0000133334,
  door: 1 / 1e6,
  write: 0.625 / 1e6,
  read: 0.125 / 1e6,
  kms: 0.03 / 10_000,
  /** SNS and SQS. */
  report: (0.5 + 0.4) / 1e6,
  logGigabyte: 0.5,
};
/** A function's run in the cloud: half a gigabyte for 150 ms, cold starts among them, and 1.5 KB of log. */
const run = price.invocation + 0.5 * 0.15 * price.gigabyteSecond + 1.5e-6 * price.logGigabyte;
/** SES reports that a letter was sent and that it was delivered; at worst each is a run of its own. */
const reports = 2;
/**
 * What the indexes take with each write of a case: `byWake` loses an entry and gets one; `byQueue`, `byAssignee`, `byKind` and
 * `byCompany` change one.
 */
const indexWrites = 6;
/** And for a request: `byReceipt` gets an entry and changes it at the end, `byEnd` gets one. */
const reportWrites = 3;

const folder = mkdtempSync(join(tmpdir(), 'cost-bench-'));
const COUNTS = join(folder, 'counts');
const NODE_OPTIONS = `--import=${join(import.meta.dirname, 'count-calls.ts')}`;
await using laptop = await openLaptop('2026-11-24T18:00:00Z', { COUNTS, NODE_OPTIONS });
await laptop.faults({ reconcile: 'off' });
await registerAcme(laptop);
writeFileSync(COUNTS, '');

let calls = 0;
const counting: Laptop = {
  ...laptop,
  call: (...one) => {
    calls += one[1].startsWith('/local/') ? 0 : 1;
    return laptop.call(...one);
  },
};
const { capacity, kind, name, email, controller, details, country } = submission;
const typed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...typedOn,
  ...{ who: { capacity }, what: { kind }, company: { controller }, words: { details } },
  reach: { name, email, country },
};
const browser = withoutScript(overHttp(counting));
const start = await browser.open('/');
// A browser loads them once.
for (const [, asset = ''] of start.body.matchAll(/"(\/assets\/[^"]+)"/g)) await browser.open(asset);
let page = await browser.open('/request');
while (!page.address.endsWith('/check'))
  page = await browser.submit(page, typed[page.address.split('/').at(-1) ?? '']);
const [id = ''] = /REQ-[0-9A-Z]{26}/.exec((await browser.submit(page)).body) ?? [];
const key = await statusKey(laptop, id);
await verdict(counting, await secret(laptop, id));
await letterTo(laptop, 'privacy-officers@example.com', id, /waits for you/);
await laptop.advance('P3D');
const bearer = await officer(laptop);
const looks = ['?queue=officer', `/${id}`, `/${id}/person`];
for (const look of looks) await counting.call('GET', `/api/officer/cases${look}`, { bearer });
await answer(counting, id);
await letterTo(laptop, cora.email, id, /^Our answer/);
await status(counting, id, key);
await laptop.advance('P30D');

const counted = countedIn(COUNTS);
rmSync(folder, { recursive: true });
const runs = (await laptop.call('GET', '/local/executions')).body as { name: string; transitions: number }[];
const transitions = runs
  .filter(({ name }) => name.startsWith(id))
  .reduce((sum, run) => sum + run.transitions, 0);
const of = (service: Counted['service']) => counted.filter((one) => one.service === service);
const units = (calls: readonly Counted[]) => calls.reduce((sum, one) => sum + (one.units ?? 0), 0);
const dynamodb = of('DynamoDB');
const reads = units(dynamodb.filter((one) => !isWrite(one)));
const writes =
  units(dynamodb.filter(isWrite)) +
  reportWrites +
  indexWrites * dynamodb.filter((one) => isWrite(one) && one.of === 'CASE').length;
// The runs that record reports are priced with the reports.
const invocations = of('Lambda').filter(({ call }) => call !== 'record-email-events').length;
const letters = of('SES').length;

/** How many, and what that is in dollars. */
const bill: Readonly<Record<string, readonly [count: number, dollars: number]>> = {
  transitions: [transitions, transitions * price.transition],
  'calls of the API': [calls, calls * price.door],
  'functions’ runs': [invocations, invocations * run],
  'write units': [writes, writes * price.write],
  'read units': [reads, reads * price.read],
  'calls of KMS': [of('KMS').length, of('KMS').length * price.kms],
  'reports of letters': [letters * reports, letters * reports * (price.report + run)],
};
for (const [what, [count, dollars]] of Object.entries(bill))
  console.log(`${String(count).padStart(6)} ${what.padEnd(20)} ${(1000 * dollars).toFixed(3)}`);
const thousand = 1000 * Object.values(bill).reduce((sum, [, dollars]) => sum + dollars, 0);
console.log(`1,000 ordinary requests: $${thousand.toFixed(2)} besides ${letters} letters each`);
// To the cent, as the limit is written.
const isDear = Math.round(thousand * 100) > Math.round(most.dollars * 100);
const counts = {
  ...Object.fromEntries(Object.entries(bill).map(([what, [count]]) => [what, count])),
  letters,
};
if (isDear) process.exitCode = 1;
compareCounts('request', counts);
