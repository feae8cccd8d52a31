/*
 * What a page of the console costs besides the API calls behind it: node test/bench/console.ts [rounds]. The console runs here,
 * over a laptop's API with its seeded cases. Each round asks for the page, and then sends the same calls at once with nothing
 * around them, in the same process and in random order. Prints medians in ms, their ratio, and what is sent: the page, and
 * styles and islands once. Ends with 1 if a page takes more than twice its calls.
 */
import { randomInt } from 'node:crypto';
import { memorySessions } from '#functions/adapters/memory/sessions.ts';
import { apiOver } from '#functions/console/api.ts';
import { consoleOf } from '#functions/console/console.ts';
import type { ConsoleRequest } from '#functions/console/request.ts';
import { cookies } from '#functions/console/session/cookies.ts';
import { groupsOf } from '#infra/local/officers.ts';
import { seed } from '#infra/local/seed.ts';
import { assets, sentBytes } from '#test/support/console/weight.ts';
import { openLaptop } from '#test/support/laptop.ts';

const rounds = Number(process.argv[2] ?? 30);
const most = 2;
const warmUp = 3;
const name = 'Sue Supervisor';

await using laptop = await openLaptop('2026-11-24T18:00:00Z');
await seed(laptop.baseUrl);
const token = await laptop.token(name, groupsOf(name));
const clock = { now: () => Date.parse('2026-11-24T18:00:00Z'), sleep: async () => {} };
const sessions = memorySessions(clock);
const key = 'session';
await sessions.open(key, { sub: name, name, groups: groupsOf(name), token, csrf: 'csrf' });

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}
let sent: Sent[] = [];
const recorded = (async (url: string, init: RequestInit) => {
  sent.push({ url, init });
  return fetch(url, init);
}) as typeof fetch;

const ours = cookies(false);
const show = consoleOf({
  ...{
    sessions,
    cookies: ours,
    siteUrl: laptop.baseUrl,
    apiOrigin: laptop.baseUrl,
    companyName: 'Example',
    policies: [],
    cpniRecipients: [],
    zone: 'America/Denver',
  },
  ...{
    now: clock.now,
    newKey: () => 'key',
    apiFor: apiOver(laptop.baseUrl, 'secret', clock.sleep, recorded),
  },
  issuer: {
    start: () => Promise.reject(new Error('the session ended')),
    finish: async () => undefined,
    ...{ signOut: '', origins: [] },
  },
});
const cookie = ours.set('session', key).split(';')[0]?.split('=') ?? [];
const asked = (address: string): ConsoleRequest => {
  const { pathname: path, searchParams: query } = new URL(address, laptop.baseUrl);
  return {
    ...{ method: 'GET', path, query, form: new URLSearchParams(), cookies: { [cookie[0] ?? '']: cookie[1] } },
    ...{ origin: '', csrf: '', formKey: '', source: '192.0.2.1' },
  };
};

const pageOf = async (address: string): Promise<string> => {
  const { status, body } = await show(asked(address));
  if (status !== 200) throw new Error(`${address} answered ${status}`);
  return String(body);
};
/** All at once: the least that these calls take. The body is read, as the console reads it. */
const bare = (calls: readonly Sent[]): Promise<unknown> =>
  Promise.all(calls.map(async ({ url, init }) => (await fetch(url, { ...init, signal: null })).text()));

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await run();
  return performance.now() - began;
};
const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

const [breach = ''] = /BRE-[0-9A-Z]{26}/.exec(await pageOf('/officer/work')) ?? [];
const pages: Readonly<Record<string, string>> = {
  Today: '/officer',
  'Work list': '/officer/work',
  Signatures: '/officer/signatures',
  Breaches: '/officer/breaches',
  'A breach': `/officer/breaches/${breach}`,
  Companies: '/officer/companies',
  'Post room': '/officer/post',
  'Settings in force': '/officer/settings',
};

let worst = 0;
console.log('page               calls   page ms   calls ms   ratio   bytes');
for (const [title, address] of Object.entries(pages)) {
  sent = [];
  const page = await pageOf(address);
  const calls = [...sent];
  const [whole, alone]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const both = [
      async () => whole.push(await timed(() => pageOf(address))),
      async () => alone.push(await timed(() => bare(calls))),
    ];
    for (const one of randomInt(2) === 0 ? both : both.toReversed()) await one();
  }
  const [took, took0] = [median(whole.slice(warmUp)), median(alone.slice(warmUp))];
  const ratio = took / took0;
  worst = Math.max(worst, ratio);
  console.log(
    `${title.padEnd(18)} ${String(calls.length).padStart(5)} ${took.toFixed(1).padStart(9)} ${took0.toFixed(1).padStart(10)} ${ratio.toFixed(2).padStart(7)} ${String(sentBytes(page)).padStart(7)}`,
  );
}
console.log(
  `styles ${assets.styles} bytes, islands ${assets.islands} bytes; at most ${worst.toFixed(2)} times the calls`,
);
process.exitCode = worst <= most ? 0 : 1;
