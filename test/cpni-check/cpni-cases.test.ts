import { describe, expect, it } from 'vitest';
import { type AccountEvent, accounts } from '#domain/account/account.ts';
import { civilDay } from '#domain/calendar/instants.ts';
import { type Instant, instantAt } from '#domain/calendar/times.ts';
import { Unavailable } from '#domain/case/errors.ts';
import { decidePermit, decideRestriction } from '#domain/choice/decider.ts';
import { currentNotice, optOutNotice } from '#domain/choice/notices.ts';
import { type OptOutUse, optOutUses } from '#domain/choice/uses.ts';
import { accountIdOf } from '#functions/account/contract.ts';
import { chance } from '#functions/adapters/chance.ts';
import { memoryCpniChecks } from '#functions/adapters/memory/cpni-checks.ts';
import { checkCpni } from '#functions/cpni-check/check-cpni.ts';
import * as contract from '#functions/cpni-check/contract.ts';
import { door } from '#functions/platform/door.ts';
import type { AccountFacts, CpniCase, Recipient, Use } from '#test/corpus/cpni-cases/case.ts';
import { cpniCases } from '#test/corpus/cpni-cases.ts';
import { machineCall } from '#test/support/machine-call.ts';
import { inMemory } from '#test/support/memory.ts';

const now = '2028-06-15T15:00:00.000Z';
const zone = 'America/Denver';
const number = '4711';
const [minute, day] = [60_000, 86_400_000];
const ago = (milliseconds: number): Instant => instantAt(Date.parse(now) - milliseconds);
const unposted = 'cpni-20200101-00000000';
const campaign = 'CAM-1';

const ids: Readonly<Record<Recipient, string>> = {
  ...{ company: 'own', affiliate: 'sister', agent: 'seller' },
  ...{ 'registered third party': 'acme', unregistered: 'nobody' },
};
const idOf = (recipient: Recipient, isOutside?: true): string =>
  recipient === 'affiliate' && isOutside ? 'cousin' : ids[recipient];

const quiet = { notRecorded() {}, saleAsked() {}, unknownServed() {}, failed() {} };

/** A use that the register has a row for; `all` names none. */
const usesOf = (use: Use | 'all') => (use === 'all' ? {} : { uses: [use] as never });

const restricted = (daysAgo: number, scope: object) =>
  decideRestriction([], { request: `R${daysAgo}`, since: ago(daysAgo * day), channel: 'web', ...scope });

interface Told {
  readonly daysAgo: number;
  readonly events: readonly AccountEvent[];
}

const permitted = ({ account: { optIn }, isOutsideCommunications }: CpniCase): readonly Told[] => {
  if (optIn === undefined) return [];
  const { recipient, use, daysAgo, notice } = optIn;
  const permit = {
    ...{
      request: 'P',
      receivedAt: ago(daysAgo * day),
      recipients: [idOf(recipient, isOutsideCommunications)],
    },
    ...{ notice: notice === 'fit' ? currentNotice.id : unposted, ...usesOf(use) },
  };
  return [{ daysAgo, events: decidePermit([], permit) }];
};

const paperMailed = ({ optOut }: AccountFacts): readonly Told[] => {
  // We mail on paper alone, so nothing is recorded of an email.
  if (optOut === undefined || optOut.by === 'email') return [];
  const { mailedDaysAgo: daysAgo, notice, uses, recipients, answer } = optOut;
  const named = uses.filter((use): use is OptOutUse => (optOutUses as readonly string[]).includes(use));
  const mailing = { campaign, mailing: 1 } as const;
  const mailedOn = civilDay(ago(daysAgo * day), zone);
  const notices: AccountEvent = {
    ...{ ...mailing, type: 'opt-out-notice-mailed', mailedOn, uses: named },
    notice: notice === 'opt-out' ? optOutNotice.id : currentNotice.id,
    recipients: recipients.map((one) => ids[one]),
    ...(optOut.isConfirmedByCounsel && { counselOn: mailedOn }),
  };
  const back = optOut.isUndelivered ? [{ ...mailing, type: 'opt-out-notice-returned' } as const] : [];
  return [
    { daysAgo, events: [notices, ...back] },
    ...(answer === 'no' ? [{ daysAgo: daysAgo - 5, events: restricted(daysAgo - 5, {}) }] : []),
  ];
};

/** What is so of the account, in the order in which it came to be. */
const eventsOf = (it: CpniCase): readonly AccountEvent[] => {
  const { account: facts } = it;
  const { known, childBlock, restriction } = facts;
  const block = { type: 'child-block-recorded', request: 'B', channel: 'web', since: ago(day) } as const;
  const told: readonly Told[] = [
    ...(known ? [{ daysAgo: 5000, events: [{ type: 'account-named', ref: 'n' } as const] }] : []),
    ...permitted(it),
    ...paperMailed(facts),
    ...(restriction
      ? [
          {
            daysAgo: restriction.daysAgo,
            events: restricted(restriction.daysAgo, usesOf(restriction.use)),
          },
        ]
      : []),
    ...(childBlock ? [{ daysAgo: 1, events: [block] }] : []),
  ];
  return told.toSorted((a, b) => b.daysAgo - a.daysAgo).flatMap(({ events }) => events);
};

const callOf = ({ use, direction, account: { given } }: CpniCase) => {
  if (use !== 'one-call') return {};
  const heard = given && {
    at: ago(given.minutesAgo * minute),
    agent: given.agent,
    noticeVersion: given.notice === 'fit' ? currentNotice.id : given.notice && unposted,
  };
  return { call: { callId: 'C-1', direction, ...(heard && { given: heard }) } };
};

/** Over the deployed entry's own door. */
const ask = async (it: CpniCase) => {
  const memory = inMemory(now);
  const events = eventsOf(it);
  const id = accountIdOf(number) ?? '';
  if (events.length > 0) await memory.cases.open(accounts, id, 'officer:o', now, events);
  const cpniChecks = memoryCpniChecks(memory.cases, memory.pendingDenials, new Map());
  const { registerDown } = it.account;
  const ports = { ...memory, chance, cpniChecks, zone, ...(registerDown && { cpniRecipients: [] }) };
  if (registerDown)
    ports.cpniChecks = {
      ...cpniChecks,
      account: async () => {
        throw new Unavailable('The register');
      },
    };
  const to = door(contract.askBeforeUse, { settings: [], in: () => checkCpni(quiet)(ports) });
  const recipient = idOf(it.recipient, it.isOutsideCommunications);
  const asked = { account: number, use: it.use, recipient, ...callOf(it) };
  const { statusCode, body = '' } = await to(machineCall(asked), {} as never);
  return { statusCode, body: JSON.parse(body) };
};

/** What we cannot say yes to, and why; each is refused. */
const beyondUs: Readonly<Record<string, string>> = {
  'disclosure, registered third party: the customer named it in writing': 'an officer answers the request',
  'disclosure, affiliate: the customer named it in writing': 'an officer answers the request',
  'own, company: silence, emailed 31 days ago': 'no notice goes by email (R-26)',
};

describe('300 cases by somebody who had not seen the check (R-5, R-6, R-26, P22, P27 to P31)', () => {
  it.each(cpniCases)('$name: $expected', async (it) => {
    const { statusCode, body } = await ask(it);
    expect(statusCode).toBeLessThan(500);
    const isYes = statusCode === 200 && body.allowed === true;
    expect(isYes ? 'allowed' : 'refused').toBe(it.name in beyondUs ? 'refused' : it.expected);
  });

  it('names what we refuse beyond the law, each once', () => {
    const allowed = cpniCases.filter(({ name, expected }) => expected === 'allowed' && name in beyondUs);
    expect(allowed.map(({ name }) => name).toSorted()).toEqual(Object.keys(beyondUs).toSorted());
  });
});
