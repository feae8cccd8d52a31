import { describe, expect, it } from 'vitest';
import { storedDay } from '#domain/calendar/times.ts';
import type { Fault, WithFaults } from '#domain/case/errors.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { maxCommitsForOptional } from '#domain/case/shared-decider.ts';
import { type AddedEvent, type AddedSentences, addedSentences, type Side } from '#domain/sentence/added.ts';
import {
  decideConfirm,
  decidePropose,
  decideWithdraw,
  mostAdded,
  sentenceProposal,
} from '#domain/sentence/added-decider.ts';
import { caughtIn, sentencesAdded } from '#domain/sentence/added-in-use.ts';
import { sentences } from '#domain/sentence/catalog.ts';
import { noticeSentences } from '#domain/sentence/catalog-notices.ts';
import type { Sentence } from '#domain/sentence/entry.ts';
import { areOurs, sentencesFor } from '#domain/sentence/ours.ts';
import { facts } from './sample.ts';

const today = storedDay('2026-12-02');
const now = { today, history: [] };
const open: Sentence = {
  key: 'own-open-late',
  fields: ['answer', 'reply'],
  en: 'Our stores are open late.',
  es: 'Nuestras tiendas abren hasta tarde.',
};
const at = '2026-12-02T16:00:00.000Z';
const sue = { by: 'sue', as: ['supervisor'] as readonly Side[] };
const sam = { by: 'sam', as: ['supervisor'] as readonly Side[] };
const dana = { by: 'dana', as: ['dpo'] as readonly Side[] };

class Table {
  state: AddedSentences | undefined;
  do(events: readonly AddedEvent[], when = at): this {
    this.state = events.reduce<AddedSentences | undefined>(
      (state, event) => addedSentences.evolve(state, event, when),
      this.state,
    );
    return this;
  }
  propose(sentence: Partial<Sentence> = {}, who = sue, speaksOfEvent: 'yes' | 'no' | undefined = 'no') {
    const said = { sentence: { ...open, ...sentence }, speaksOfEvent, ...who };
    return this.do(decidePropose(this.state, said, now));
  }
  confirm(who = dana, speaksOfEvent: 'yes' | 'no' | undefined = 'no', shown = this.shown()) {
    const said = { key: open.key, speaksOfEvent, proposalSha256: shown, ...who };
    return this.do(decideConfirm(this.state, said, today));
  }
  shown() {
    const waits = this.state?.waiting[open.key];
    return waits === undefined ? '' : proposalSha256(sentenceProposal(waits));
  }
  withdraw(who = sam) {
    return this.do(decideWithdraw(this.state, { key: open.key, ...who }));
  }
  get added() {
    return sentencesAdded(this.state);
  }
}

const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'allowed';
  } catch (fault) {
    return (fault as { code: string }).code;
  }
};
const faultsOf = (sentence: Partial<Sentence>): readonly Fault[] => {
  try {
    new Table().propose(sentence);
    return [];
  } catch (fault) {
    return (fault as WithFaults).faults;
  }
};
const pointersOf = (sentence: Partial<Sentence>): readonly string[] =>
  faultsOf(sentence).map(({ pointer }) => pointer);

describe('a supervisor and the DPO together add a sentence (R-10, R-13)', () => {
  it.each([
    ['a supervisor', sue, dana],
    ['the DPO', dana, sue],
    ['somebody who is both', { by: 'bo', as: ['supervisor', 'dpo'] as const }, sue],
  ])('%s proposes, and one of the other group confirms', (_, first, second) => {
    const table = new Table().propose({}, first);
    expect(table.added).toEqual([]);
    expect(table.confirm(second).added).toEqual([open]);
    expect(table.state?.waiting).toEqual({});
  });

  it('nobody confirms their own, also not with both groups', () => {
    const both = { by: 'bo', as: ['supervisor', 'dpo'] as const };
    expect(codeOf(() => new Table().propose().confirm(sue))).toBe('same-person');
    expect(codeOf(() => new Table().propose({}, both).confirm(both))).toBe('same-person');
  });

  it('two of one group do not add a sentence', () => {
    expect(codeOf(() => new Table().propose().confirm(sam))).toBe('other-group-needed');
    expect(codeOf(() => new Table().propose().confirm({ by: 'olive', as: [] }))).toBe('other-group-needed');
  });

  it('the second person answers the question; “yes” returns the sentence', () => {
    const table = new Table().propose();
    expect(table.confirm(dana, 'yes').added).toEqual([]);
    expect(table.state?.waiting).toEqual({});
    expect(codeOf(() => table.confirm(dana, 'no'))).toBe('nothing-to-confirm');
    expect(table.propose().confirm().added).toEqual([open]);
  });

  it('who proposes answers it, too: “yes” proposes nothing', () => {
    const answering = (answer: 'yes' | undefined) => () =>
      decidePropose(undefined, { sentence: open, speaksOfEvent: answer, ...sue }, now);
    expect(codeOf(answering('yes'))).toBe('invalid-input');
    expect(codeOf(answering(undefined))).toBe('invalid-input');
  });

  it('without an answer nothing is added', () => {
    const table = new Table().propose();
    const said = { key: open.key, speaksOfEvent: undefined, proposalSha256: table.shown(), ...dana };
    expect(codeOf(() => decideConfirm(table.state, said, today))).toBe('invalid-input');
  });

  it('nobody confirms words that they did not read', () => {
    const table = new Table().propose();
    const shown = table.shown();
    table.propose({ en: 'Our stores are open very late.' }, sam);
    expect(codeOf(() => table.confirm(dana, 'no', shown))).toBe('proposal-changed');
    expect(codeOf(() => table.confirm(sam))).toBe('same-person');
  });

  it('the same act again changes nothing; the same words by another are not theirs', () => {
    const table = new Table().propose();
    const again = (who = sue) =>
      decidePropose(table.state, { sentence: open, speaksOfEvent: 'no', ...who }, now);
    expect(again()).toEqual([]);
    expect(codeOf(() => again(dana))).toBe('proposal-changed');
    const said = { key: open.key, speaksOfEvent: 'no' as const, proposalSha256: table.shown(), ...dana };
    table.confirm();
    expect(decideConfirm(table.state, said, today)).toEqual([]);
    expect(again()).toEqual([]);
    expect(codeOf(() => again(dana))).toBe('sentence-key-taken');
    const returning = { ...said, speaksOfEvent: 'yes' as const };
    expect(codeOf(() => decideConfirm(table.state, returning, today))).toBe('nothing-to-confirm');
  });

  it('either of them withdraws it alone, and its key is never used again', () => {
    const table = new Table().propose().confirm().withdraw();
    expect(table.added).toEqual([]);
    expect(decideWithdraw(table.state, { key: open.key, ...dana })).toEqual([]);
    expect(codeOf(() => table.propose())).toBe('sentence-key-taken');
    expect(codeOf(() => decideWithdraw(table.state, { key: 'unknown', ...sue }))).toBe('no-such-sentence');
  });

  it('a proposal can be withdrawn and made anew', () => {
    expect(new Table().propose().withdraw().propose().confirm().added).toEqual([open]);
  });

  it('one that waits over a business day wakes reconcile, once (R-13)', () => {
    const table = new Table().propose();
    const keysNow = () => addedSentences.keys('OUR-sentences', table.state as AddedSentences);
    expect(keysNow().wakeAt).toBe('2026-12-03T16:00:00.000Z');
    table.do([{ type: 'second-missing-told', since: at }]);
    expect(keysNow().wakeAt).toBeUndefined();
  });

  it('a full list takes no proposal, and still confirms and withdraws', () => {
    const table = new Table().propose();
    const full = { today, history: Array.from({ length: maxCommitsForOptional }) as never };
    const another = {
      ...open,
      key: 'own-other',
      en: 'Please ring twice.',
      es: 'Por favor toque dos veces.',
    };
    const said = { sentence: another, speaksOfEvent: 'no' as const, ...sue };
    expect(codeOf(() => decidePropose(table.state, said, full))).toBe('no-room-for-sentences');
    expect(table.confirm().withdraw().added).toEqual([]);
  });

  it('there is a limit, which sentences that wait count toward', () => {
    const table = new Table();
    const letters = (n: number) => String.fromCharCode(97 + Math.floor(n / 26), 97 + (n % 26));
    const nth = (n: number) => ({
      key: `own-${n}`,
      en: `Our stores are open ${letters(n)}.`,
      es: `Nuestras tiendas abren ${letters(n)}.`,
    });
    for (let n = 0; n < mostAdded; n += 1) table.propose(nth(n));
    expect(codeOf(() => table.propose(nth(mostAdded)))).toBe('too-many-sentences');
  });
});

describe('a sentence of the company keeps the rules of the catalog (R-10)', () => {
  it.each([
    ['list A', { en: 'We had no data breach.' }],
    ['list A in Spanish', { es: 'No hubo una brecha de seguridad.' }],
    ['an agency', { en: 'The FBI asked us to wait.' }],
    ['a number of customers', { en: 'We serve 300 customers here.' }],
    [
      'a number of customers by a blank',
      { en: 'We wrote to {count} customers.', es: 'Va a {count} lugares.' },
    ],
    ['a day to come outside a blank', { en: 'We are closed on December 24, 2026.' }],
    ['a reference', { en: 'Please see notice NOT-12345.' }],
  ])('%s: the program returns it', (_, words) => {
    expect(codeOf(() => new Table().propose(words))).toBe('words-returned');
  });

  it.each([
    ['a word that ours never have', { en: 'We keep your account secure.' }, ['#/en']],
    ['blanks of two languages that differ', { en: 'We wrote on {day}.' }, ['#/es']],
    ['a blank of no type', { en: 'We say {free} here.', es: 'Decimos {free} aquí.' }, ['#/en', '#/es']],
    ['a broken blank', { en: 'We say {Day here.' }, ['#/en']],
    ['a blank at the beginning', { en: '{day} was it.', es: 'Fue el {day}.' }, ['#/en', '#/en']],
    [
      'two blanks in a row',
      { en: 'We saw {ending} {ending2}.', es: 'Vea {ending} {ending2}.' },
      ['#/en', '#/es'],
    ],
    ['no period', { en: 'Our stores are open late' }, ['#/en']],
    ['over 20 words', { en: `We are ${'so '.repeat(20)}late.` }, ['#/en']],
    ['a sentence of ours', { en: 'Thank you for writing to us.' }, ['#/en']],
    [
      'a sentence that repeats a notice',
      { en: noticeSentences[0]?.en ?? '', es: noticeSentences[0]?.es ?? '' },
      ['#/en', '#/es'],
    ],
    ['an answer to any question', { en: 'Yes, that is so.', es: 'Sí: así es.' }, ['#/en', '#/es']],
    ['faults of both languages at once', { en: 'We keep it secure', es: 'Hola' }, ['#/en', '#/en', '#/es']],
    ['a label and a sentence at once', { fields: ['answer', 'item'] as const }, ['#/fields']],
  ])('%s is refused where it is typed', (_, words, pointers) => {
    expect(pointersOf(words)).toEqual(pointers);
  });

  it('a label needs no period', () => {
    expect(pointersOf({ fields: ['item'], en: 'store receipts', es: 'recibos de tienda' })).toEqual([]);
  });

  it('a key and words of another sentence are taken, also while that one waits', () => {
    const table = new Table().propose();
    expect(codeOf(() => table.propose({ key: 'own-other' }))).toBe('invalid-input');
    expect(codeOf(() => table.confirm().propose({ key: 'own-other' }))).toBe('invalid-input');
    expect(codeOf(() => table.propose({}, sam))).toBe('sentence-key-taken');
  });

  it('each sentence of the catalog keeps these rules, too', () => {
    const faults = sentences.flatMap((one) => faultsOf({ ...one, key: 'own-copy' }));
    expect(faults.filter(({ detail }) => detail !== 'We have this sentence already.')).toEqual([]);
  });
});

it('what a list has grown to catch counts no more, and nobody can confirm it', () => {
  const table = new Table();
  const caught = { ...open, en: 'We had a data breach.' };
  table.do([{ type: 'sentence-proposed', sentence: caught, ...sue }]);
  expect(codeOf(() => table.confirm())).toBe('words-returned');
  table.do([{ type: 'sentence-added', key: open.key, ...dana }]);
  expect([caughtIn(caught), table.added]).toEqual(['en', []]);
  expect(table.withdraw().state?.ended).toEqual([open.key]);
});

it('what a later catalog has is listed once, and nobody can confirm it', () => {
  const [ours] = sentences;
  const same = { ...open, fields: ours?.fields ?? [], en: ours?.en ?? '', es: ours?.es ?? '' };
  const table = new Table().do([{ type: 'sentence-proposed', sentence: same, ...sue }]);
  expect(codeOf(() => table.confirm())).toBe('invalid-input');
  table.do([{ type: 'sentence-added', key: open.key, ...dana }]);
  expect(table.added).toEqual([same]);
  const [field = 'answer'] = same.fields;
  expect(sentencesFor(field, undefined, undefined, table.added)).toEqual(sentencesFor(field));
});

describe('what two persons added is ours (R-10)', () => {
  const added = [{ ...open, en: 'Our stores are open until {day}.', es: 'Abren hasta el {day}.' }];
  const text = 'Thank you for writing to us. Our stores are open until Thursday, December 24, 2026.';

  it('beside the catalog, in its fields, with blanks of this case', () => {
    expect(areOurs(text, facts)).toBe(false);
    expect(areOurs(text, facts, undefined, added)).toBe(true);
    expect(areOurs(text, facts, 'answer', added)).toBe(true);
    expect(areOurs(text, facts, 'question', added)).toBe(false);
    expect(areOurs(text.replace('24', '25'), facts, undefined, added)).toBe(false);
  });

  it('a picker lists it last, by kind and outcome', () => {
    expect(sentencesFor('reply', undefined, undefined, added).at(-1)).toEqual(added[0]);
    expect(sentencesFor('question', undefined, undefined, added)).toEqual(sentencesFor('question'));
    const forDone = [{ ...open, outcomes: ['done'] as const }];
    expect(sentencesFor('answer', 'access', 'done', forDone)).toContain(forDone[0]);
    expect(sentencesFor('answer', 'access', 'refused', forDone)).not.toContain(forDone[0]);
  });
});
