import { accounts } from '#domain/account/account.ts';
import { controllers } from '#domain/controller/controller.ts';
import { type Asked, lanes } from '#domain/request/letter-lanes.ts';
import { requests } from '#domain/request/request.ts';
import { accountIdFor } from '#functions/account/contract.ts';
import { contactIdOf } from '#functions/controller/contract.ts';
import type { Submission } from '#functions/request/contract.ts';
import { acknowledgeRequest } from '#functions/request/intake/acknowledge-request.ts';
import { submitRequest } from '#functions/request/intake/submit-request.ts';
import { sendLists } from '#functions/request/limits/send-lists.ts';
import { redirectRequester } from '#functions/request/roster/redirect-requester.ts';
import { askRequester } from '#functions/request/verification/ask-requester.ts';
import type { Letter } from '#ports/letters.ts';
import type { Limits } from '#ports/settings.ts';
import { letterhead } from './letters/sample.ts';
import { inMemory } from './memory.ts';

export const start = '2026-11-24T00:00:00.000Z';
export const hour = 3_600_000;
export const cora = 'cora@acme.example';
export const carl = 'carl@acme.example';
export const rita = 'rita@record.example';
export const victim = 'victim@home.example';
export const number = '8015550100';

const limits: Limits = { letters: 1, submissionsPerHour: 0, formSeconds: 0, actsPerMinute: 0 };

const submission: Submission = {
  kind: 'correct',
  capacity: 'data-subject',
  name: 'Vic Victim',
  email: victim,
  controller: 'Acme',
  details: 'Please correct my name.',
  country: 'US',
};

/** What strangers can type, by whom a question about it goes to. */
export const shapes = {
  'a typed address': { capacity: 'guardian', email: victim },
  'a data subject': { email: victim },
  'a roster': { capacity: 'controller', email: cora },
  'a company': { capacity: 'controller', email: 'mallory@evil.example' },
  'an account': { capacity: 'account-holder', email: victim, account: number, kind: 'cpni-examine' },
} as const satisfies Record<string, Partial<Submission>>;

/** Acme with two contacts, one account long of record, the limits on, and machines that run at once. */
export const aFloodedHouse = async (over: Partial<Limits> = {}, refuse?: (letter: Letter) => void) => {
  const ports = {
    ...inMemory(start, refuse),
    ...{ letterhead, officersAddress: 'officers@example.com' },
    ...{ zone: 'America/Denver', siteUrl: letterhead.siteUrl, limits: { ...limits, ...over } },
  };
  const { cases, people, register, mail, clock } = ports;
  const roster = [cora, carl];
  await register.publish('Acme', 'acme');
  await cases.open(controllers, 'CTL-acme', 'officer:o', start, [
    { type: 'controller-registered', slug: 'acme', name: 'Acme', contractRef: 'MSA' },
    ...roster.map((to) => ({ type: 'contact-added', contact: contactIdOf(to), from: start }) as const),
  ]);
  for (const email of roster) await people.put('CTL-acme', contactIdOf(email), { name: email, email });
  const account = accountIdFor(number, '#');
  await cases.open(accounts, account, 'officer:o', start, [
    { type: 'account-named', ref: 'n' },
    { type: 'address-changed', field: 'email', ref: 'e' },
    { type: 'since-counted', field: 'email', since: '2024-01-01T00:00:00.000Z', because: 'import' },
  ]);
  await people.put(account, 'email-e', { name: 'Rita', email: rita });
  await people.put(account, 'name-n', { name: number });

  const run = async (caseId: string): Promise<void> => {
    const { nextStep } = await acknowledgeRequest(ports)({ caseId });
    if (nextStep === 'ask-requester') await askRequester(ports)({ caseId });
    if (nextStep === 'redirect') await redirectRequester(ports)({ caseId });
  };
  let sent = 0;
  const submit = (typed: Partial<Submission> = {}, source = `192.0.2.${sent++}`) =>
    submitRequest(ports)({ ...submission, ...typed }, { source });
  const receive = async (typed: Partial<Submission> = {}): Promise<string> => {
    clock.advance(1);
    const { body } = await submit(typed);
    await run(body.id);
    return body.id;
  };
  const lists = () => sendLists(ports)();
  /** `total` requests over a day, a reconcile every hour. */
  const flood = async (total: number, typed: readonly Partial<Submission>[]): Promise<void> => {
    for (let h = 0; h < 24; h += 1) {
      clock.set(new Date(Date.parse(start) + h * hour).toISOString());
      const until = Math.round((total * (h + 1)) / 24);
      for (let n = Math.round((total * h) / 24); n < until; n += 1) await receive(typed[n % typed.length]);
      await lists();
    }
  };
  const mailTo = (to: string) => mail.outbox.filter((one) => one.to === to);
  const isList = ({ tags }: { readonly tags: Readonly<Record<string, string>> }) =>
    tags.letter === 'letter-list';
  /** Letters to an address: single questions, single others, and lists by mailbox. */
  const counted = (to: string) => {
    const all = mailTo(to);
    const single = all.filter((one) => !isList(one));
    const asks = single.filter(({ tags }) => lanes[tags.letter as Asked] === 'asks');
    const byMailbox = Object.groupBy(all.filter(isList), ({ tags }) => tags.of?.split('-')[0] ?? '');
    return {
      asks: asks.length,
      tells: single.length - asks.length,
      lists: Object.values(byMailbox).map((some = []) => ({
        asks: /^Please answer/.test(some[0]?.subject ?? ''),
        letters: some.length,
      })),
    };
  };
  const state = async (id: string) => (await cases.read(requests, id)).state;
  const lettersOf = async (id: string) =>
    (await cases.read(requests, id)).history.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'letter-sent' ? [event] : [])),
    );
  return { ...ports, submit, receive, run, lists, flood, mailTo, counted, state, lettersOf };
};
