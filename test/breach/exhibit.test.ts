import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import { exhibitOf } from '#functions/breach/exhibit.ts';
import { record, storedOf, wordsOf } from '#test/support/breach/stored-life.ts';
import {
  ann,
  BreachLife,
  ben,
  determine,
  direction,
  lift,
  noon,
  receipt,
  text,
} from '#test/support/domain/breach.ts';

/** A correction, a closure, a direction and its lift, as an agency would ask about them. */
const contested = (): BreachLife => {
  const life = new BreachLife(noon('2026-11-23')).do(
    determine(noon('2026-11-23')),
    receipt(noon('2026-11-23')),
  );
  life
    .at(noon('2026-11-24'))
    .do({ type: 'correct-receipt', n: 1, filedAt: noon('2026-11-24'), by: ben, textSha256: text });
  life.at(noon('2026-11-25')).do(direction('2026-12-20', '2026-11-25'));
  life.closures = ['2026-12-01'];
  life.at(noon('2026-12-02')).do({ type: 'add-closure', on: '2026-12-01', by: ann });
  return life.at(noon('2026-12-03')).do(lift(1, '2026-12-03')).do({ type: 'confirm-lift', n: 1, by: ben });
};

const now = noon('2026-12-04');
const knowledge = {
  now,
  words: wordsOf({ reference: 'FBI-77', official: 'Special Agent Roe', until: '2026-12-20' }),
  lawCheck: { on: '2026-11-23', by: 'Dana DPO' },
  nameOf: (sub: string) => ({ ann: 'Ann Lee', ben: 'Ben Ode' })[sub] ?? sub,
};

describe('why this date: one exhibit for an agency or a court (P38, R-28)', () => {
  it('has the rule, the law check, each day, each fact with who entered it, and the dates', async () => {
    const exhibit = exhibitOf(storedOf(contested()), knowledge);
    await expect(`${JSON.stringify(exhibit, null, 2)}\n`).toMatchFileSnapshot('./exhibit.golden.json');
  });

  it('its seal covers all of it, and the case’s own hash is in it', () => {
    const { seal, ...whole } = exhibitOf(storedOf(contested()), knowledge);
    const { hash, revision } = storedOf(contested());

    expect(createHash('sha256').update(canonicalJson(whole)).digest('hex')).toBe(seal);
    expect(whole.about).toMatchObject({ title: record.title, hash, revision });
    for (const other of [
      { now: noon('2026-12-05') },
      { lawCheck: { on: '2026-11-24', by: 'Dana DPO' } },
      { nameOf: (sub: string) => sub },
    ])
      expect(exhibitOf(storedOf(contested()), { ...knowledge, ...other }).seal).not.toBe(seal);
  });

  it('says who entered each fact and when; a date that was computed has nobody’s name', () => {
    const { facts } = exhibitOf(storedOf(contested()), knowledge);
    const of = (start: string) => facts.filter(({ fact }) => fact.startsWith(start));

    expect(of('Receipt 1 corrected')).toMatchObject([
      { at: noon('2026-11-24'), by: { sub: 'ben', name: 'Ben Ode' } },
    ]);
    expect(of('Direction 1 of the FBI')).toMatchObject([
      { fact: expect.stringContaining('reference FBI-77, by Special Agent Roe'), by: { name: 'Ann Lee' } },
    ]);
    expect(of('First moment for customers').map(({ by }) => by)).toEqual([null, null, null, null, null]);
  });

  it('says of an open end what was typed, and of a “no” that it waits (R-4, R-11)', () => {
    const life = new BreachLife(noon('2026-11-24')).do(
      determine(noon('2026-11-24'), { within2011: 'no', tell: false, reasonCode: 'no-cpni' }),
      direction('further-notice', '2026-11-24'),
    );
    const words = wordsOf({ until: 'until further notice' });
    const said = exhibitOf(storedOf(life), { ...knowledge, words }).facts.map(({ fact }) => fact);
    expect(said).toContainEqual(
      expect.stringMatching(
        /through Thursday, December 24, 2026\. The end as typed: “until further notice”\.$/,
      ),
    );
    expect(said).toContainEqual(
      expect.stringMatching(
        /Notify customers: no\. A “no” counts as a “yes” until a second officer confirms it\.$/,
      ),
    );
  });

  it('before the notice to law enforcement it shows no day, and says “if”', () => {
    const life = new BreachLife(noon('2026-11-24')).do(determine(noon('2026-11-24')));
    const { calendar, ifFiledToday, dates } = exhibitOf(storedOf(life), {
      ...knowledge,
      now: noon('2026-11-24'),
    });
    expect([calendar.days, dates.customersMayBeNotifiedFrom]).toEqual([[], null]);
    expect(ifFiledToday?.explanation).toMatch(/^If we notify law enforcement today/);
  });
});
