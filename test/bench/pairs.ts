/*
 * Whether the time of the submit door tells what we know (R-8): node test/bench/pairs.ts [--pairs 20000] [--plant 5].
 * The pairs are of random kinds. Both sides are typed alike and sent in random order through the real door over memory,
 * which a network would only blur. Welch's t over all times, and over those below the 90th percentile, as dudect crops what the collector and the
 * scheduler add; the larger counts. Ends with 1 from |t| = 4.5. `--plant` adds milliseconds to one side, which must be found.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { chance } from '#functions/adapters/chance.ts';
import { type Door, door } from '#functions/platform/door.ts';
import * as contract from '#functions/request/contract.ts';
import { submitRequest } from '#functions/request/intake/submit-request.ts';
import { contactAt, lifeWith, typed } from '#test/support/two-lives.ts';
import { type Sample, welch } from './welch.ts';

const { values } = parseArgs({
  options: { pairs: { type: 'string', default: '20000' }, plant: { type: 'string', default: '0' } },
});
const [pairs, plant] = [Number(values.pairs), Number(values.plant)];
const found = 4.5;
const warmUp = Math.min(500, pairs / 10);
/** A world gets slow with what it keeps. */
const requestsPerLife = 1000;

interface Side {
  readonly typed: object;
  /** The account is of record since long, or young. */
  readonly account?: 'email' | 'young';
}

const company = { capacity: 'controller', controller: 'Acme Voice, Inc.', account: undefined };
const account = { capacity: 'account-holder', controller: undefined, account: '4711' };
const somebodyElse = { ...account, capacity: 'somebody-else', relation: 'visitor', account: undefined };
/** Both sides have texts of one length. */
const kinds: Readonly<Record<string, readonly [Side, Side]>> = {
  'a company: known, unknown': [
    { typed: company },
    { typed: { ...company, controller: 'Acne Voice, Inc.' } },
  ],
  'an address: on the roster, not': [
    { typed: { ...company, email: contactAt } },
    { typed: { ...company, email: 'nora@acme.example' } },
  ],
  'a name: a contact’s, another': [
    { typed: { ...company, name: 'Cora Contact' } },
    { typed: { ...company, name: 'Nora Contact' } },
  ],
  'a data subject’s company: known, unknown': [
    { typed: { ...company, capacity: 'data-subject' } },
    { typed: { ...company, capacity: 'data-subject', controller: 'Acne Voice, Inc.' } },
  ],
  'an account: known, unknown': [{ typed: account }, { typed: { ...account, account: '4712' } }],
  'an account’s address: old, young': [{ typed: account }, { typed: account, account: 'young' }],
  'somebody else’s mailbox: on the roster, not': [
    { typed: { ...somebodyElse, email: contactAt } },
    { typed: { ...somebodyElse, email: 'nora@acme.example' } },
  ],
  'a restriction: account known, unknown': [
    { typed: { ...account, kind: 'cpni-restrict' } },
    { typed: { ...account, kind: 'cpni-restrict', account: '4712' } },
  ],
};

const openDoor = async (known: 'email' | 'young'): Promise<Door> => {
  const life = await lifeWith({ company: 'known', account: known });
  const workflows = { ...life.workflows, nudge: async () => {} };
  const ports = { ...life, workflows, chance };
  return door(contract.submitRequest, { settings: [], in: () => submitRequest(ports) });
};

const context = {} as Parameters<Door>[1];
const eventOf = (side: Side): Parameters<Door>[0] =>
  ({
    body: JSON.stringify({ ...typed, ...side.typed }),
    headers: { 'content-type': 'application/json' },
    requestContext: { requestId: 'r', http: { method: 'POST', sourceIp: '192.0.2.1' } },
  }) as unknown as Parameters<Door>[0];

const spin = (milliseconds: number): void => {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
};

const timed = async (open: Door, event: Parameters<Door>[0], added: number): Promise<number> => {
  const began = performance.now();
  const { statusCode } = await open(event, context);
  spin(added);
  const took = performance.now() - began;
  if (statusCode !== 201) throw new Error(`the door answered ${statusCode}`);
  return took;
};

const samples = new Map<string, readonly [Sample, Sample]>(
  Object.keys(kinds).map((kind) => [kind, [[], []]]),
);
let doors = { email: await openDoor('email'), young: await openDoor('young') };
const names = Object.keys(kinds);
let sent = 0;
for (let pair = 0; pair < pairs + warmUp; pair += 1) {
  const kind = names[randomInt(names.length)] ?? '';
  const order = randomInt(2) === 0 ? ([0, 1] as const) : ([1, 0] as const);
  for (const which of order) {
    const side = kinds[kind]?.[which];
    if (side === undefined) continue;
    const took = await timed(doors[side.account ?? 'email'], eventOf(side), which === 0 ? plant : 0);
    if (pair >= warmUp) samples.get(kind)?.[which].push(took);
    sent += 1;
    if (sent % requestsPerLife === 0)
      doors = { email: await openDoor('email'), young: await openDoor('young') };
  }
}

let worst = 0;
for (const [kind, [one, other]] of samples) {
  const { t, difference } = welch(one, other);
  worst = Math.max(worst, t);
  const says = t < found ? 'equal' : 'DIFFERENT';
  console.log(
    `|t| ${t.toFixed(2).padStart(8)}  ${(1000 * difference).toFixed(1).padStart(8)} µs  ${says}  ${kind}`,
  );
}
console.log(`${pairs} pairs${plant > 0 ? `, ${plant} ms planted` : ''}: at most |t| = ${worst.toFixed(2)}`);
process.exitCode = worst < found ? 0 : 1;
