import { type AccountEvent, accounts } from '#domain/account/account.ts';
import { EmailRefused, Unavailable } from '#domain/case/errors.ts';
import { controllers } from '#domain/controller/controller.ts';
import { requests } from '#domain/request/request.ts';
import { accountIdFor, refOf, spellingOf } from '#functions/account/contract.ts';
import { memoryCounters } from '#functions/adapters/memory/counters.ts';
import { flagCase } from '#functions/case/flag-case.ts';
import { runClock } from '#functions/clock/run-clock.ts';
import { contactIdOf } from '#functions/controller/contract.ts';
import type { Submission } from '#functions/request/contract.ts';
import { receiveSubmission } from '#functions/request/intake/submit-request.ts';
import { requestClock } from '#functions/request/request-clock.ts';
import { readRequest } from '#functions/request/status/read-request.ts';
import type { Letter } from '#ports/letters.ts';
import { letterhead } from './letters/sample.ts';
import { inMemory } from './memory.ts';
import { definitions, runRequest } from './request-machine.ts';

export const typedAt = 'typed@home.example';
export const holderAt = 'holder@record.example';
export const contactAt = 'cora@acme.example';
export const colleagueAt = 'carl@acme.example';
export const officersAt = 'officers@example.com';
const startAt = '2026-11-24T18:00:20.000Z';
const id = `REQ-${'7'.repeat(26)}`;
const long = '2024-01-01T00:00:00.000Z';
const hour = 3_600_000;

/** What our registers and insiders know; the person who typed knows nothing of it. */
export interface Inside {
  readonly company?: 'known' | 'two-contacts' | 'no-contacts';
  readonly account?: 'email' | 'postal' | 'young' | 'no-address';
  /** The mailboxes of others that say "slower", until this hour. */
  readonly refuses?: string;
  readonly throttled?: { readonly who: readonly string[]; readonly untilHour: number };
}

export const typed: Submission = {
  kind: 'access',
  capacity: 'controller',
  name: 'Cora Contact',
  email: typedAt,
  controller: 'Acme Voice, Inc.',
  account: '4711',
  details: 'All of it.',
};

const limits = { letters: 0, submissionsPerHour: 0, formSeconds: 0, actsPerMinute: 0 } as const;

/** A request’s world in memory, with its machines, its clock and reconcile, all on one simulated time. */
export const lifeWith = async (
  { company, account, throttled, refuses }: Inside,
  definition = definitions.now,
) => {
  const mails: { readonly at: string; readonly letter: Letter }[] = [];
  const refuse = (letter: Letter): void => {
    const now = memory.clock.now();
    const isSlow =
      throttled?.who.includes(letter.to) && now < Date.parse(startAt) + throttled.untilHour * hour;
    if (isSlow) throw new Unavailable('The mailbox');
    if (letter.to === refuses) throw new EmailRefused();
    mails.push({ at: new Date(now).toISOString(), letter });
  };
  const memory = inMemory(startAt, refuse);
  const { cases, people, register, workflows, clock } = memory;
  const addresses = {
    officersAddress: officersAt,
    dpoAddress: 'dpo@example.com',
    supervisorsAddress: 'sup@example.com',
    standInAddress: 'stand-in@example.com',
  };
  const settings = { letterhead, limits, zone: 'America/Denver', siteUrl: letterhead.siteUrl };
  const chance = { ...memory.chance, caseId: () => id };
  const ports = { ...memory, ...addresses, ...settings, chance, counters: memoryCounters() };

  if (company !== undefined) {
    const contacts = { known: [contactAt], 'two-contacts': [contactAt, colleagueAt], 'no-contacts': [] }[
      company
    ];
    await cases.open(controllers, 'CTL-acme', 'officer:o', startAt, [
      { type: 'controller-registered', slug: 'acme', name: 'Acme Voice, Inc.', contractRef: 'M' },
      ...contacts.map((to) => ({ type: 'contact-added', contact: contactIdOf(to), from: long }) as const),
    ]);
    for (const email of contacts)
      await people.put('CTL-acme', contactIdOf(email), { name: 'Cora Contact', email });
    await register.publish('Acme Voice, Inc.', 'acme');
  }
  if (account !== undefined) {
    const entry = accountIdFor('4711', '#');
    const field = account === 'postal' ? 'postal' : 'email';
    const events: AccountEvent[] = [
      { type: 'account-named', ref: refOf(entry, 'name', 'Hanna') },
      { type: 'account-spelled', spelling: spellingOf('4711') },
    ];
    if (account !== 'no-address') events.push({ type: 'address-changed', field, ref: 'r' });
    if (account === 'email' || account === 'postal')
      events.push({ type: 'since-counted', field, since: long, because: 'import' });
    await cases.open(accounts, entry, 'officer:o', startAt, events);
    const at = field === 'postal' ? { postal: '1 Main Street\nDenver CO 80202' } : { email: holderAt };
    await people.put(entry, `${field}-r`, { name: 'Hanna', ...at });
  }

  const ended = (start: (typeof workflows.starts)[number]) => workflows.end(start);
  let played = 0;
  let clockAt = Number.POSITIVE_INFINITY;
  const tick = async (): Promise<void> => {
    try {
      const { settled, until } = await runClock({ REQ: requestClock })(ports)({ caseId: id });
      clockAt = settled ? Number.POSITIVE_INFINITY : Date.parse(until);
    } catch (fault) {
      // Its retries are used up; reconcile starts it again.
      clockAt = Number.POSITIVE_INFINITY;
      await flagCase(ports)({ caseId: id, machine: 'response-clock', fault: (fault as Error).name });
    }
  };
  const drain = async (): Promise<void> => {
    while (played < workflows.starts.length) {
      const start = workflows.starts[played];
      played += 1;
      if (start?.machine === 'response-clock') await tick();
      if (start?.machine === 'request') await runRequest(ports, definition)(id);
      if (start !== undefined) ended(start);
    }
  };
  const stored = async () => cases.read(requests, id);
  /** Everything due until this hour happens in its order. */
  const until = async (hours: number): Promise<void> => {
    const target = Date.parse(startAt) + hours * hour;
    let looksFrom = 0;
    for (;;) {
      await drain();
      const { wakeAt } = (await stored()).keys;
      const reconcileAt =
        wakeAt === undefined ? Number.POSITIVE_INFINITY : Math.max(Date.parse(wakeAt), looksFrom);
      const next = Math.max(Math.min(clockAt, reconcileAt), clock.now());
      if (next > target) break;
      clock.set(new Date(next).toISOString());
      if (clockAt <= next) await tick();
      else {
        await runRequest(ports, definition)(id);
        const stays = (await stored()).keys.wakeAt === wakeAt;
        // Reconcile looks once an hour.
        if (stays) looksFrom = clock.now() + hour;
        await tick();
      }
    }
    if (clock.now() < target) clock.set(new Date(target).toISOString());
  };
  let requesterAt = typedAt;
  const submit = async (over: Partial<Submission> = {}) => {
    requesterAt = over.email ?? typedAt;
    const receipt = await receiveSubmission(ports)({ ...typed, ...over });
    await drain();
    return receipt;
  };
  const to = (address: string) => mails.filter(({ letter }) => letter.to === address);
  const key = () => /\/status#REQ-\w+\.(\w+)/.exec(to(requesterAt)[0]?.letter.text ?? '')?.[1] ?? '';
  const link = (address: string, page: 'verify' | 'adopt') =>
    new RegExp(`/${page}#(\\w+)`).exec(to(address).at(-1)?.letter.text ?? '')?.[1] ?? '';
  /** All that somebody sees who wrote and whom we have not verified; times to the minute. */
  const seen = async () => ({
    letters: to(requesterAt).map(({ at, letter }) => [
      at.slice(0, 16),
      letter.subject,
      letter.text,
      letter.html,
    ]),
    status: key() === '' ? undefined : (await readRequest(ports)({ caseId: id }, { bearer: key() })).body,
  });
  return { ...ports, id, submit, until, drain, seen, to, key, link, stored, mails };
};

export type Life = Awaited<ReturnType<typeof lifeWith>>;
