import { describe, expect, it } from 'vitest';
import { storedDay } from '#domain/calendar/times.ts';
import { type Chosen, checkUse } from '#domain/choice/check.ts';
import { choiceText, chosenIn, scopeOfChoices, usesToChoose, withinNotice } from '#domain/choice/chosen.ts';
import { decidePermit } from '#domain/choice/decider.ts';
import { covers, deniedBy, liftedBy, permittedBy } from '#domain/choice/events.ts';
import { cpniNotices, currentNotice } from '#domain/choice/notices.ts';
import { registeredAs, takerOf } from '#domain/choice/recipients.ts';
import { type DeniableUse, type Use, uses } from '#domain/choice/uses.ts';
import { chosenScope } from '#functions/request/intake/chosen-scope.ts';
import { cpniRecipients } from '#test/support/recipients.ts';

const today = storedDay('2026-11-24');
const agents = 'agents-affiliates-communications-marketing';
const third = 'third-parties';
const permitted = (use: DeniableUse): Chosen => {
  const permit = { request: 'P', receivedAt: '2026-11-20T18:00:00.000Z', notice: currentNotice.id } as const;
  const events = decidePermit([], { ...permit, uses: [use] });
  return { state: {}, history: [{ at: '2026-11-20T18:00:00.000Z', events }] };
};
const ask = (use: Use, recipient: string, chosen?: Chosen, on = today) =>
  checkUse(
    { isKnown: true, chosen },
    {
      ...{ use, recipient, taker: takerOf(cpniRecipients, recipient, on) },
      ...{ now: '2026-11-24T18:00:00.000Z', zone: 'America/Denver' },
    },
  );

describe('the one register of recipients (P27, R-6)', () => {
  it.each([
    { recipient: 'own', use: 'own-communications-marketing', why: undefined },
    { recipient: 'own', use: agents, why: 'not-for-recipient' },
    { recipient: 'seller', use: agents, why: undefined },
    { recipient: 'sister', use: agents, why: undefined },
    { recipient: 'cousin', use: agents, why: 'not-for-recipient' },
    { recipient: 'cousin', use: 'affiliates-other', why: undefined },
    { recipient: 'acme', use: agents, why: 'not-for-recipient' },
    { recipient: 'acme', use: 'same-category-marketing', why: 'not-for-recipient' },
    { recipient: 'acme', use: third, why: undefined },
    { recipient: 'seller', use: third, why: 'not-for-recipient' },
    { recipient: 'past-seller', use: agents, why: 'clause-over' },
    { recipient: 'nobody', use: third, why: 'not-registered' },
  ] as const)('$recipient for $use: $why', ({ recipient, use, why }) =>
    expect(ask(use, recipient, permitted(use))).toMatchObject(
      why ? { allowed: false, basis: why } : { allowed: true },
    ),
  );

  it('a clause counts on its last day, and not on the next (P19)', () => {
    const on = (day: string) => takerOf(cpniRecipients, 'past-seller', storedDay(day));
    expect([on('2026-11-23'), on('2026-11-24')]).toEqual(['agent', 'clause-over']);
  });

  it('a denial is said first; the register refuses what the customer allowed', () => {
    const restriction = { since: '2026-11-21T18:00:00.000Z', request: 'R', channel: 'web' } as const;
    const denied: Chosen = { state: { restriction }, history: [] };
    expect(ask(agents, 'nobody', denied).basis).toBe('restricted');
    for (const chosen of [permitted(agents), undefined])
      expect(ask(agents, 'nobody', chosen)).toMatchObject({ allowed: false, basis: 'not-registered' });
  });

  it('emergencies go on for anybody, service and bills for the registered', () => {
    const goesOn = (recipient: string) => uses.filter((use) => ask(use, recipient).allowed);
    expect(goesOn('nobody')).toEqual(['emergency', 'required-by-law']);
    expect(goesOn('past-seller')).toEqual(['emergency', 'required-by-law']);
    expect(goesOn('cousin')).toEqual([
      ...['provide-service', 'billing', 'protect-rights-or-fraud', 'emergency', 'required-by-law'],
    ]);
  });

  it('is found by the id, and by the name however spelled', () => {
    for (const said of ['acme', 'Acme Home Security', ' ACME home-security '])
      expect(registeredAs(cpniRecipients, said)?.id).toBe('acme');
    expect(registeredAs(cpniRecipients, 'Acme')).toBeUndefined();
  });
});

describe('a choice of some uses and recipients (R-6)', () => {
  const permitted = (choices: readonly string[]) =>
    permittedBy(scopeOfChoices(choices, cpniRecipients, 'permit') ?? {});

  it('is about each use for its own recipients, and nothing else', () => {
    const scope = permitted(['own-communications-marketing', `${agents}:sister`, `${third}:acme`]);
    expect(covers(scope, 'own-communications-marketing', 'own')).toBe(true);
    expect(covers(scope, agents, 'sister')).toBe(true);
    expect(covers(scope, third, 'acme')).toBe(true);
    for (const [use, recipient] of [
      [agents, 'seller'],
      [agents, undefined],
      [third, 'sister'],
      [third, undefined],
      ['same-category-marketing', 'own'],
    ] as const)
      expect(covers(scope, use, recipient)).toBe(false);
  });

  it('a permission names each recipient; a denial may be about all of them', () => {
    const offered = (kind: 'permit' | 'restrict') => usesToChoose(cpniRecipients, kind).map(choiceText);
    expect(offered('permit')).not.toContain(third);
    expect(offered('permit')).toContain(`${third}:acme`);
    expect(() => permitted([third])).toThrow();
    const all = scopeOfChoices([third, `${third}:acme`], cpniRecipients, 'restrict') ?? {};
    expect(covers(deniedBy(all), third, 'somebody-new')).toBe(true);
  });

  it.each([`${third}:nobody`, `${third}:sister`, `${agents}:cousin`])(
    '%s: not in the register for that use, so it is refused',
    (one) => expect(() => scopeOfChoices([one], cpniRecipients, 'restrict')).toThrow(),
  );

  it('is listed as it was chosen', () => {
    const choices = ['own-communications-marketing', `${agents}:seller`, `${agents}:sister`];
    expect(chosenIn(scopeOfChoices(choices, cpniRecipients, 'permit') ?? {}).map(choiceText)).toEqual(
      choices,
    );
    expect(scopeOfChoices(undefined, cpniRecipients, 'restrict')).toBeUndefined();
  });

  it('early histories name uses and recipients together', () =>
    expect(chosenIn({ uses: [third], recipients: ['acme', 'gone'] }).map(choiceText)).toEqual([
      `${third}:acme`,
      `${third}:gone`,
    ]));
});

it('a permission covers no use that its version of the notice does not name (R-26)', () => {
  const [first, current] = [cpniNotices[0]?.id ?? '', currentNotice.id];
  const scope = scopeOfChoices(['own-communications-marketing', `${third}:acme`], cpniRecipients, 'permit');
  expect(withinNotice(scope, current)?.uses).toEqual(scope?.uses);
  expect(withinNotice(scope, first)?.uses).toEqual(['own-communications-marketing']);
  expect(withinNotice(scope, 'never-posted')?.uses).toEqual([]);
});

describe('a permission that names no use (R-6, R-26, decision 0055)', () => {
  const notice = currentNotice.id;
  const { permits = {} } = chosenScope({ kind: 'cpni-permit', choices: undefined, notice }, cpniRecipients);

  it('covers whom the notice names at receipt, and nobody who joins the register later', () => {
    const scope = permittedBy(withinNotice(permits, notice) ?? {});
    for (const one of ['seller', 'sister']) expect(covers(scope, agents, one)).toBe(true);
    for (const one of ['joined-later', 'cousin', undefined]) expect(covers(scope, agents, one)).toBe(false);
    expect(covers(scope, 'own-communications-marketing', 'own')).toBe(true);
    expect(covers(scope, third, 'acme')).toBe(false);
  });

  it('still ends every denial: who joins later is neither denied nor allowed', () => {
    for (const one of ['seller', 'joined-later']) expect(covers(liftedBy(permits), agents, one)).toBe(true);
    expect(covers(liftedBy(permits), third, 'acme')).toBe(true);
  });

  it('in an early history covers whoever is in the register, as before', () =>
    expect(covers(permittedBy({}), agents, 'joined-later')).toBe(true));
});
