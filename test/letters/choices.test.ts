import { describe, expect, it } from 'vitest';
import { currentNotice } from '#domain/choice/notices.ts';
import { type Choice, usesNow } from '#domain/choice/register.ts';
import { type DeniableUse, deniableUses } from '#domain/choice/uses.ts';
import { locales } from '#functions/letters/catalog.ts';
import { useInWords } from '#functions/letters/use-words.ts';
import { permissionConfirmed } from '#functions/request/letters/permission.ts';
import { restrictionConfirmed } from '#functions/request/letters/restriction.ts';
import { id, letterhead, requestIn, secret, to } from '#test/support/letters/sample.ts';

const choice = (use: DeniableUse, is: Choice['is'], recipient?: string): Choice => ({
  ...{ use, is, since: '2026-11-24T18:00:00.000Z', request: id },
  ...(is === 'allowed' && { notice: currentNotice.id }),
  ...(recipient !== undefined && { recipient }),
});

const takerOf = () => undefined;

/** The lines of a letter, after the sentence that starts them. */
const listAfter = (text: string, sentence: RegExp): readonly string[] => {
  const [, list = ''] = text.split(sentence);
  return (/^\s*((?:- .*(?:\n|$))+)/.exec(list)?.[1] ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.slice(2));
};
const off = /are off now:|desactivados ahora:/;
const on = /are on now:|usos están activados ahora:/;

const own = 'own-communications-marketing';
const registers: readonly { readonly what: string; readonly register: readonly Choice[] }[] = [
  { what: 'all denied', register: deniableUses.map((use) => choice(use, 'denied')) },
  { what: 'nothing recorded', register: [] },
  { what: 'one use denied', register: [choice('third-parties', 'denied')] },
  {
    what: 'one use allowed, and denied for one recipient',
    register: [choice(own, 'allowed'), choice(own, 'denied', 'acme')],
  },
  {
    what: 'one recipient allowed',
    register: [choice('third-parties', 'denied'), choice('third-parties', 'allowed', 'acme')],
  },
];

describe.each(registers)('$what', ({ register }) => {
  it.each(locales)('%s: each use is in exactly one list, as the register has it (R-5, R-6)', (locale) => {
    const now = usesNow(register, takerOf);
    const letters = [
      restrictionConfirmed(letterhead, id, requestIn(locale), { to, secret, now }),
      permissionConfirmed(letterhead, id, requestIn(locale), {
        to,
        secret,
        notice: currentNotice.id,
        register,
        takerOf,
      }),
    ];
    for (const { text } of letters) {
      expect(listAfter(text, off)).toEqual(now.off.map((use) => useInWords(use, letterhead, locale)));
      expect(listAfter(text, on)).toEqual(now.on.map((use) => useInWords(use, letterhead, locale)));
    }
    const general = [...now.on, ...now.off].filter(({ recipient }) => recipient === undefined);
    expect(general.map(({ use }) => use).toSorted()).toEqual([...deniableUses].toSorted());
  });
});

it('a use that needs no approval is on until it is denied; the others are off until they are allowed (R-6)', () => {
  expect(usesNow([], takerOf).on).toEqual([{ use: 'same-category-marketing' }]);
  expect(usesNow([choice('same-category-marketing', 'denied')], takerOf).on).toEqual([]);
  expect(usesNow([choice(own, 'allowed'), choice(own, 'denied', 'acme')], takerOf)).toMatchObject({
    on: expect.arrayContaining([{ use: own }]),
    off: expect.arrayContaining([{ use: own, recipient: 'acme' }]),
  });
});
