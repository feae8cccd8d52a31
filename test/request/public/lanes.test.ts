import { describe, expect, it } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import { inForce } from '#domain/choice/restrictions.ts';
import { accountIdFor } from '#functions/account/contract.ts';
import type { Submission } from '#functions/request/contract.ts';
import { definitions } from '#test/support/request-machine.ts';
import {
  colleagueAt,
  contactAt,
  holderAt,
  type Inside,
  lifeWith,
  officersAt,
  typedAt,
} from '#test/support/two-lives.ts';

type Typed = Partial<Submission>;

const stranger: Typed = { capacity: 'controller' };
const holder: Typed = { capacity: 'account-holder' };
const restriction: Typed = { capacity: 'account-holder', kind: 'cpni-restrict' };
const all = [contactAt, holderAt, officersAt];

const subjects = (life: Awaited<ReturnType<typeof lifeWith>>, to: string) =>
  life.to(to).map(({ letter }) => letter.subject.replace(/ ?REQ-\w+/, ''));

describe('somebody else’s mailbox that says "slower" (R-8)', () => {
  it.each<{ who: string; typed: Typed; inside: Inside; first: readonly string[] }>([
    {
      who: 'a contact’s, for a stranger',
      typed: stranger,
      inside: { company: 'known' },
      first: ['We have your request', 'About your request'],
    },
    {
      who: 'a contact’s, for a data subject',
      typed: { capacity: 'data-subject' },
      inside: { company: 'known' },
      first: ['About your request'],
    },
    {
      who: 'the holder’s, for an account',
      typed: holder,
      inside: { account: 'email' },
      first: ['We have your request'],
    },
    {
      who: 'the holder’s, for a restriction',
      typed: restriction,
      inside: { account: 'email' },
      first: ['We recorded your restriction ()'],
    },
    {
      who: 'the holder’s and a contact’s, for a stranger’s restriction',
      typed: { ...stranger, kind: 'cpni-restrict' },
      inside: { company: 'known', account: 'email' },
      first: ['We recorded your restriction ()'],
    },
  ])('holds up no letter and no page: $who', async ({ typed, inside, first }) => {
    const [quick, slow] = [
      await lifeWith(inside),
      await lifeWith({ ...inside, throttled: { who: all, untilHour: 12 } }),
    ];
    await quick.submit(typed);
    await slow.submit(typed);
    expect(subjects(slow, typedAt)).toEqual(first);
    expect(await slow.seen()).toEqual(await quick.seen());
    for (const mailbox of all) expect(slow.to(mailbox)).toEqual([]);
    await slow.until(80);
    await quick.until(80);
    for (const mailbox of all) expect(subjects(slow, mailbox)).toEqual(subjects(quick, mailbox));
    const asked = inside.company && typed.kind !== 'cpni-restrict' ? contactAt : holderAt;
    expect(subjects(slow, asked).length).toBeGreaterThan(0);
  });

  const dataSubject: Typed = { capacity: 'data-subject' };
  const restricting: Typed = { capacity: 'controller', kind: 'cpni-restrict', email: contactAt };
  it.each<{ who: string; typed: Typed; inside: Inside; slow: string; gets: readonly string[] }>([
    {
      who: 'the holder’s link of day 1 and 3',
      typed: holder,
      inside: { account: 'email' },
      slow: holderAt,
      gets: ['Please confirm request'],
    },
    {
      who: 'a colleague’s of day 3',
      typed: { capacity: 'controller', email: contactAt },
      inside: { company: 'two-contacts' },
      slow: colleagueAt,
      gets: ['We have not confirmed request yet'],
    },
    {
      who: 'a contact’s notice of day 3',
      typed: dataSubject,
      inside: { company: 'two-contacts' },
      slow: colleagueAt,
      gets: ['Someone asked us about your company’s data ()'],
    },
    {
      who: 'the holder’s confirmation of what a contact restricts',
      typed: restricting,
      inside: { company: 'known', account: 'email' },
      slow: holderAt,
      gets: ['Your restriction is in force ()'],
    },
  ])('is lost no letter, and holds up nobody else’s: $who', async ({ typed, inside, slow, gets }) => {
    const [quick, late] = [
      await lifeWith(inside),
      await lifeWith({ ...inside, throttled: { who: [slow], untilHour: 100 } }),
    ];
    for (const life of [quick, late]) {
      await life.submit(typed);
      await life.until(99);
    }
    const others = [typedAt, ...all, colleagueAt].filter((to) => to !== slow);
    for (const to of others) expect(late.to(to)).toEqual(quick.to(to));
    expect([late.to(slow), (await late.stored()).keys.queue]).toEqual([[], 'officer']);
    await late.until(130);
    expect(subjects(late, slow)).toEqual(gets);
    expect((await late.stored()).state.lettersOwed).toEqual([]);
  });

  it.each<{ kind: string; typed: Typed; inside: Inside; refuses: string }>([
    { kind: 'verification', typed: holder, inside: { account: 'email' }, refuses: holderAt },
    {
      kind: 'verification-colleague',
      typed: { capacity: 'controller', email: contactAt },
      inside: { company: 'two-contacts' },
      refuses: colleagueAt,
    },
    {
      kind: 'controller-notice',
      typed: dataSubject,
      inside: { company: 'two-contacts' },
      refuses: colleagueAt,
    },
  ])('that refuses a letter leaves it to an officer to mail on paper: $kind (R-1)', async (one) => {
    const life = await lifeWith({ ...one.inside, refuses: one.refuses });
    await life.submit(one.typed);
    await life.until(99);
    const { state } = await life.stored();
    expect(state.waitingForPost?.map(({ kind }) => kind)).toContain(one.kind);
    expect([state.lettersOwed ?? [], state.faults]).toEqual([[], 0]);
  });

  it('holds up no letter: a register that does not answer', async () => {
    const life = await lifeWith({ company: 'known' });
    life.register.resolve = async () => {
      throw new Error('no register today');
    };
    await life.submit(stranger);
    expect(subjects(life, typedAt)).toEqual(['We have your request']);
    expect((await life.stored()).keys.queue).toBe('officer');
  });
});

describe('the typed mailbox that says "slower"', () => {
  const throttled = { who: [typedAt], untilHour: 12 };
  it('holds up no restriction: it is in force at once, and acknowledged later (R-5)', async () => {
    const life = await lifeWith({ account: 'email', throttled });
    await life.submit(restriction);
    const { state } = await life.cases.read(accounts, accountIdFor('4711', '#'));
    expect(inForce(state)).toMatchObject([{ request: life.id }]);
    expect(life.to(typedAt)).toEqual([]);
    await life.until(20);
    expect(subjects(life, typedAt)).toEqual(['We recorded your restriction ()']);
    expect(subjects(life, holderAt)).toEqual(['Your restriction is in force ()']);
  });

  it('holds up no report about a child: officers have it at once (R-20)', async () => {
    const life = await lifeWith({ throttled });
    await life.submit({ kind: 'child-data', capacity: 'guardian' });
    expect(subjects(life, officersAt)).toEqual(['A report about a child:']);
    await life.until(20);
    expect(subjects(life, typedAt)).toEqual([
      'We have your request',
      'Please confirm your address for request',
    ]);
  });
});

describe('a run of the definition before (decision 0010)', () => {
  it.each<{ typed: Typed; inside: Inside }>([
    { typed: stranger, inside: { company: 'known' } },
    { typed: { capacity: 'data-subject' }, inside: { company: 'known' } },
    { typed: { ...stranger, email: contactAt }, inside: { company: 'known' } },
    { typed: holder, inside: { account: 'email' } },
    { typed: holder, inside: { account: 'postal' } },
    { typed: holder, inside: {} },
    { typed: restriction, inside: { account: 'email' } },
    { typed: { ...stranger, kind: 'cpni-restrict' }, inside: { company: 'known', account: 'email' } },
    { typed: { kind: 'child-data', capacity: 'guardian' }, inside: {} },
    { typed: { kind: 'inquiry', capacity: 'former-customer' }, inside: {} },
  ])('sends the same letters: $typed, $inside', async ({ typed, inside }) => {
    const insiders = [contactAt, holderAt].filter((to) => to !== typed.email);
    const slow = { ...inside, throttled: { who: insiders, untilHour: 100 } };
    for (const [known, hours] of [[inside, 2] as const, [slow, 130] as const]) {
      const [now, before] = [await lifeWith(known), await lifeWith(known, definitions.before)];
      await now.submit(typed);
      await before.submit(typed);
      await now.until(hours);
      await before.until(hours);
      for (const mailbox of [typedAt, ...all])
        expect(subjects(before, mailbox)).toEqual(subjects(now, mailbox));
      expect(subjects(now, typed.email ?? typedAt).length).toBeGreaterThan(0);
      expect((await before.stored()).keys).toEqual((await now.stored()).keys);
      expect((await before.stored()).state.lettersOwed ?? []).toEqual([]);
    }
  });
});
