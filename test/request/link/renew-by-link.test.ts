import { describe, expect, it } from 'vitest';
import { tellAgain } from '#functions/controller/tell-roster.ts';
import type { Submission } from '#functions/request/contract.ts';
import { openLink } from '#functions/request/link/open-link.ts';
import { renewByLink } from '#functions/request/link/renew-by-link.ts';
import {
  colleagueAt,
  contactAt,
  holderAt,
  type Inside,
  type Life,
  lifeWith,
  typedAt,
} from '#test/support/two-lives.ts';

const hour = 3_600_000;
const day = 24;
const renew = (life: Life) => renewByLink(tellAgain)(life);

interface Row {
  readonly who: string;
  readonly typed: Partial<Submission>;
  readonly inside: Inside;
  readonly at: string;
  readonly page: 'verify' | 'adopt';
  /** Hours until the letter is out, and until its link has expired. */
  readonly out: number;
  readonly over: number;
}

const rows: readonly Row[] = [
  {
    who: 'the holder of an account',
    typed: { capacity: 'account-holder' },
    inside: { account: 'email' },
    ...{ at: holderAt, page: 'verify', out: 4 * day, over: 6 * day },
  },
  {
    who: 'a person',
    typed: { capacity: 'agent' },
    inside: {},
    ...{ at: typedAt, page: 'verify', out: 4 * day, over: 14 * day },
  },
  {
    who: 'a contact',
    typed: { capacity: 'controller', email: contactAt },
    inside: { company: 'known' },
    ...{ at: contactAt, page: 'verify', out: 4 * day, over: 14 * day },
  },
  {
    who: 'another contact',
    typed: { capacity: 'controller', email: contactAt },
    inside: { company: 'two-contacts' },
    ...{ at: colleagueAt, page: 'verify', out: 8 * day, over: 19 * day },
  },
  {
    who: 'a company that may adopt',
    typed: { capacity: 'data-subject' },
    inside: { company: 'known' },
    ...{ at: contactAt, page: 'adopt', out: 4 * day, over: 15 * day },
  },
];

describe('"Send me a new one" (R-23, S12)', () => {
  it.each(rows)('sends $who a link that works, to the same address and to nobody else', async (row) => {
    const { typed, inside, at, page, out, over } = row;
    const life = await lifeWith(inside);
    await life.submit(typed);
    await life.until(out);
    const old = life.link(at, page);
    await life.until(over);
    expect(await openLink(life)(old)).toEqual({ expired: true, canRenew: true });
    const others = life.mails.filter(({ letter }) => letter.to !== at).length;
    const before = life.to(at).length;
    await renew(life)(old);
    await life.drain();
    expect(life.to(at)).toHaveLength(before + 1);
    expect(life.mails.filter(({ letter }) => letter.to !== at)).toHaveLength(others);
    const fresh = life.link(at, page);
    expect(fresh).not.toBe(old);
    expect(await openLink(life)(fresh)).toMatchObject({ id: life.id });
    expect((await life.stored()).state.lettersOwed).toEqual([]);
  });

  it.each(rows)('three a day and no more: $who', async ({ typed, inside, at, page, out, over }) => {
    const life = await lifeWith(inside);
    await life.submit(typed);
    await life.until(out);
    const old = life.link(at, page);
    await life.until(over);
    const before = life.to(at).length;
    for (let n = 0; n < 7; n += 1) {
      await renew(life)(old).catch(() => {});
      await life.drain();
    }
    expect(life.to(at)).toHaveLength(before + 3);
  });

  it('by the holder of an account shows who typed the request nothing (R-8)', async () => {
    const [asked, quiet] = [await lifeWith({ account: 'email' }), await lifeWith({ account: 'email' })];
    for (const life of [asked, quiet]) {
      await life.submit({ capacity: 'account-holder' });
      await life.until(12 * day);
    }
    await renew(asked)(asked.link(holderAt, 'verify'));
    await asked.drain();
    for (const life of [asked, quiet]) await life.until(40 * day);
    expect(await asked.seen()).toEqual(await quiet.seen());
  });

  it.each([
    { why: 'it still works', hours: 1 },
    { why: 'it was answered', hours: 30 },
  ])('does nothing, in the same words, when $why', async ({ why, hours }) => {
    const life = await lifeWith({ account: 'email' });
    await life.submit({ capacity: 'account-holder' });
    const secret = life.link(holderAt, 'verify');
    if (why === 'it was answered')
      await life.cases.change((await import('#domain/request/request.ts')).requests, life.id, 'x', () => [
        { type: 'verdict-given', verdict: 'confirm', serial: 1 } as const,
      ]);
    life.clock.advance(hours * hour);
    const before = life.mails.length;
    await expect(renew(life)(secret)).resolves.toBeUndefined();
    await life.drain();
    expect(life.mails.filter(({ letter }) => letter.to === holderAt)).toHaveLength(1);
    expect(life.mails.length).toBeGreaterThanOrEqual(before);
  });

  it('an unknown code asks for nothing', async () => {
    const life = await lifeWith({ account: 'email' });
    await expect(renew(life)('X'.repeat(26))).rejects.toMatchObject({ code: 'unknown-link' });
  });
});
