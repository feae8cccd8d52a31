import { describe, expect, it } from 'vitest';
import type { InvalidInput } from '#domain/case/errors.ts';
import { Refusal } from '#domain/case/refusal.ts';
import type { Submission } from '#functions/request/contract.ts';
import { isExpired } from '#functions/request/link/contract.ts';
import { openLink } from '#functions/request/link/open-link.ts';
import { giveVerdict } from '#functions/request/verification/give-verdict.ts';
import { colleagueAt, contactAt, holderAt, type Inside, lifeWith, typedAt } from '#test/support/two-lives.ts';

const day = 24;
const open = async (life: Awaited<ReturnType<typeof lifeWith>>, secret: string, request?: string) => {
  const view = await openLink(life)(secret, request).catch((refusal: unknown) => {
    if (refusal instanceof Refusal) return refusal.name;
    throw refusal;
  });
  return view;
};

describe('the page behind a link (R-8)', () => {
  it.each<{
    asks: string;
    typed: Partial<Submission>;
    inside: Inside;
    at: string;
    page: 'verify' | 'adopt';
    hours?: number;
    shows: object;
  }>([
    {
      asks: 'account-holder',
      typed: { capacity: 'account-holder' },
      inside: { account: 'email' },
      ...{ at: holderAt, page: 'verify' },
      shows: { answers: ['confirm', 'refuse', 'not-mine'], kind: 'access', dueOn: '2026-12-24' },
    },
    {
      asks: 'contact',
      typed: { capacity: 'controller', email: contactAt, kind: 'delete' },
      inside: { company: 'two-contacts' },
      ...{ at: contactAt, page: 'verify' },
      shows: { answers: ['confirm', 'refuse', 'not-mine'], company: 'Acme Voice, Inc.', others: 1 },
    },
    {
      asks: 'address',
      typed: { capacity: 'guardian' },
      inside: {},
      ...{ at: typedAt, page: 'verify' },
      shows: { answers: ['confirm', 'not-mine'], dueOn: '2026-12-24' },
    },
    {
      asks: 'optional-address',
      typed: { capacity: 'data-subject' },
      inside: { company: 'known' },
      ...{ at: typedAt, page: 'verify' },
      shows: { answers: ['confirm', 'not-mine'] },
    },
    {
      asks: 'adoption',
      typed: { capacity: 'data-subject' },
      inside: { company: 'known' },
      ...{ at: contactAt, page: 'adopt', hours: 4 * day },
      shows: {
        answers: ['adopt', 'decline', 'not-our-person'],
        company: 'Acme Voice, Inc.',
        typed: { who: `Cora Contact\n${typedAt}`, isTheirs: false },
      },
    },
    {
      asks: 'restriction',
      typed: { capacity: 'account-holder', kind: 'cpni-restrict' },
      inside: { account: 'email' },
      ...{ at: holderAt, page: 'verify' },
      shows: { answers: ['put-back'], kind: 'cpni-restrict' },
    },
  ])(
    'asks of $asks what is true, and names the request',
    async ({ asks, typed, inside, at, page, hours = 0, shows }) => {
      const life = await lifeWith(inside);
      await life.submit(typed);
      await life.until(hours);
      const view = await open(life, life.link(at, page));
      expect(view).toMatchObject({ asks, id: life.id, receivedOn: '2026-11-24', ...shows });
      if (['optional-address', 'adoption', 'restriction'].includes(asks))
        expect(view).not.toHaveProperty('dueOn');
      if (['account-holder', 'address', 'optional-address', 'restriction'].includes(asks))
        expect(JSON.stringify(view)).not.toMatch(/Acme|Cora|4711|typed@/);
    },
  );

  it('changes nothing and uses nothing up: it can be opened again', async () => {
    const life = await lifeWith({ account: 'email' });
    await life.submit({ capacity: 'account-holder' });
    const { revision } = await life.stored();
    const secret = life.link(holderAt, 'verify');
    expect(await open(life, secret)).toEqual(await open(life, secret));
    expect((await life.stored()).revision).toBe(revision);
    await giveVerdict(life)({ secret, verdict: 'confirm' });
    expect(await open(life, secret)).toBe('UnknownLink');
  });

  it('a data subject’s is the same whether we know the company or not', async () => {
    const seen = [];
    for (const inside of [{ company: 'known' }, {}] as const) {
      const life = await lifeWith(inside);
      await life.submit({ capacity: 'data-subject' });
      seen.push(await open(life, life.link(typedAt, 'verify')));
      await life.until(2 * day);
      seen.push(await open(life, life.link(typedAt, 'verify')));
      await life.until(4 * day);
      seen.push(await open(life, life.link(typedAt, 'verify')));
    }
    expect(seen.slice(0, 3)).toEqual(seen.slice(3));
    expect(isExpired(seen[2] as never)).toBe(true);
    expect(seen[2]).toEqual({ expired: true, canRenew: false });
  });

  it('of a second contact, after a yes, offers only to disagree (R-21)', async () => {
    const life = await lifeWith({ company: 'two-contacts' });
    await life.submit({ capacity: 'controller', email: contactAt });
    const first = life.link(contactAt, 'verify');
    await life.until(3 * day + 2);
    const colleague = life.link(colleagueAt, 'verify');
    expect(await open(life, colleague)).toMatchObject({ asks: 'contact' });
    await giveVerdict(life)({ secret: life.link(contactAt, 'verify') || first, verdict: 'confirm' });
    expect(await open(life, colleague)).toMatchObject({ asks: 'second-contact', answers: ['refuse'] });
  });

  it('an expired one says so, and can be renewed', async () => {
    const life = await lifeWith({ account: 'email' });
    await life.submit({ capacity: 'account-holder' });
    const secret = life.link(holderAt, 'verify');
    life.clock.advance(25 * 3_600_000);
    expect(await open(life, secret)).toEqual({ expired: true, canRenew: true });
  });
});

describe('a code on paper', () => {
  it('without a reference says that it needs one, and shows nothing (R-8)', async () => {
    const life = await lifeWith({ account: 'postal' });
    await life.submit({ capacity: 'account-holder' });
    const faults = await openLink(life)('4071 2958').catch((error: InvalidInput) => error.faults);
    expect(faults).toMatchObject([{ pointer: '#/request' }]);
  });

  it('that was used says so, and offers no answer that would be refused (R-8)', async () => {
    const life = await lifeWith({ account: 'postal' });
    await life.submit({ capacity: 'account-holder' });
    const { code = '' } = (await life.stored()).state;
    const secret = await life.secrets.code(life.id, code);
    await giveVerdict(life)({ secret, request: life.id, verdict: 'confirm' });
    expect(await open(life, secret, life.id)).toBe('AlreadyDecided');
  });

  it.each([true, false])(
    'opened and then answered is one try; a wrong one counts: %s (S8)',
    async (isRight) => {
      const life = await lifeWith({ account: 'postal' });
      await life.submit({ capacity: 'account-holder' });
      const { code = '' } = (await life.stored()).state;
      const right = await life.secrets.code(life.id, code);
      for (let n = 0; n < 5; n += 1)
        if (!isRight)
          expect(
            await open(life, String((Number(right) + n + 1) % 100_000_000).padStart(8, '0'), life.id),
          ).toBe('WrongCode');
      const view = await open(life, right, life.id);
      if (!isRight) return expect(view).toBe('WrongCode');
      for (let n = 0; n < 9; n += 1) expect(await open(life, right, life.id)).toEqual(view);
      expect(view).toMatchObject({ asks: 'account-holder', id: life.id });
    },
  );
});
