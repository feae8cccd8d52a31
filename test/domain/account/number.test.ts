import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountNumberOf, accountNumbersOf } from '#domain/account/number.ts';
import { accountIdIn, accountIdOf, accountIdsOf, accountNumber } from '#functions/account/contract.ts';
import { withoutAccount } from '#functions/letters/without-account.ts';
import { check } from '#functions/platform/check.ts';

const fullWidth = (text: string): string =>
  text.replace(/[0-9A-Z]/gi, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const between = fc.constantFrom('', ' ', '-', '–', '—', '.', ' (', ') ', '\u00a0', '\u2011', '/', '\u200b');
const digits = fc.array(fc.constantFrom(...'0123456789'), { minLength: 6, maxLength: 12 });

/** A number of an account, and the same as somebody might type it. */
const spelled = fc
  .record({
    prefix: fc.constantFrom('', 'AC', 'x'),
    digits,
    signs: fc.array(between, { minLength: 14, maxLength: 14 }),
    begin: fc.constantFrom('', '#', '# ', '№ ', 'N.º ', '('),
    lower: fc.boolean(),
    wide: fc.boolean(),
  })
  .map(({ prefix, digits: number, signs, begin, lower, wide }) => {
    const plain = `${prefix}${number.join('')}`;
    const apart = [...plain].map((sign, n) => `${sign}${signs[n]}`).join('');
    const typed = wide ? fullWidth(apart) : apart;
    return { plain, typed: `${begin}${lower ? typed.toLowerCase() : typed}` };
  });

describe('an account number (R-5)', () => {
  it('is one number however it is spelled, at every door', () => {
    fc.assert(
      fc.property(spelled, ({ plain, typed }) => {
        expect(accountNumberOf(typed)).toBe(plain.toUpperCase());
        expect(accountIdOf(typed)).toBe(accountIdOf(plain));
        expect(accountIdIn(typed)).toBe(accountIdOf(plain));
        expect(withoutAccount(`Account ${plain}.`, typed)).not.toContain(plain);
      }),
    );
  });

  it.each([
    { typed: '(801) 555–0100', number: '8015550100' },
    { typed: '801—555—0100', number: '8015550100' },
    { typed: '＃８０１．５５５．０１００', number: '8015550100' },
    { typed: '#ac-20 03', number: 'AC2003' },
    { typed: 'nº 5001', number: '5001' },
  ])('$typed is $number', ({ typed, number }) => expect(accountNumberOf(typed)).toBe(number));

  it.each(['unknown', 'n/a', 'I do not know', '—', '#', 'No sé'])('%s is no number at any door', (typed) => {
    expect(accountNumberOf(typed)).toBeUndefined();
    expect(accountIdOf(typed)).toBeUndefined();
    expect(() => check(accountNumber, typed)).toThrow();
    expect(() => accountIdIn(typed)).toThrow();
  });

  it.each([
    ...['No. 5001-02', 'no 5001 02', 'Ｎｏ．５００１０２', 'Acct. # 500102', 'my account number is: 500102'],
    ...['Cuenta n.º 500102', 'Núm. de cuenta: 500102', 'nu\u0301mero 500102', '(No. 500102)'],
  ])('%s can mean 500102, and is masked as that', (typed) => {
    expect(accountNumbersOf(typed)).toEqual(
      expect.arrayContaining([accountNumberOf(typed), accountNumberOf('500102')]),
    );
    expect(accountIdsOf(typed)[0]).toBe(accountIdOf(typed));
    expect(withoutAccount('Your account 5001-02 is closed.', typed)).toBe('Your account …02 is closed.');
  });

  it.each(['NO-5001', 'NO5001', 'NORTH 5001', '5001', 'AC-2003'])('%s can mean nothing else', (typed) => {
    expect(accountNumbersOf(typed)).toEqual([accountNumberOf(typed)]);
  });

  it.each(['no', 'No. —', 'account number'])('%s can mean no number', (typed) => {
    expect(accountNumbersOf(typed)).toEqual([]);
  });

  it('digits alone are read as digits with a space before them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,20}$/), (typed) => {
        expect(accountNumbersOf(typed)).toEqual(accountNumbersOf(` ${typed}`));
        expect(accountNumberOf(typed)).toBe(accountNumberOf(` ${typed}`));
      }),
    );
  });

  it('reads its own result as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const number = accountNumberOf(typed);
        if (number !== undefined) expect(accountNumberOf(number)).toBe(number);
      }),
    );
  });
});
