import { describe, expect, it } from 'vitest';
import { sealedIn, warningsIn } from '#domain/case/officer-text.ts';

const waits = (text: string): boolean => sealedIn([{ pointer: '#/text', text }]).length > 0;

describe('however it is spelled (P40)', () => {
  it.each([
    'F.B.I.',
    'F B I',
    'f. b. i.',
    'F\u00adB\u00adI',
    'F\u200bBI',
    'ＦＢＩ',
    'F\u0412I',
    'law\u200benforcement',
    'hackearon',
    'law\nenforcement',
    'law-enforcement',
    'Law  Enforcement',
    'Secret\u00a0Service',
    'bre\u00adach',
    'b r e a c h',
    'bre\u0430ch',
    'LAW ENFORCEMENT',
    'filtración',
    'FILTRACION',
    'The law.\nEnforcement asked.',
  ])('%j waits', (text) => {
    expect(waits(`Please note: ${text}`)).toBe(true);
  });

  it.each(['fbinary', 'breachy', 'lawn enforcement', 'a secret', 'services', 'hacksaw'])(
    '%j does not',
    (text) => {
      expect(waits(`Please note: ${text}`)).toBe(false);
    },
  );

  it('a sentence is found where its author typed it, and no other one', () => {
    const text = 'We deleted it on Dec. 2. The F. B. I. asked us to wait! ¿Algo más? Sí.';
    const [found, ...others] = sealedIn([{ pointer: '#/message', text }]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ pointer: '#/message', text: 'The F. B. I. asked us to wait!' });
    expect(text.slice(found?.from, found?.to).trim()).toBe(found?.text);
  });

  it.each(['<b>F</b>BI asked', 'law <i>enforce</i>ment', 'the <fbi> asked', 'F<br/>BI'])(
    '%j waits, whatever its tags',
    (text) => {
      expect(waits(text)).toBe(true);
    },
  );

  it('a term over two fields waits, and both of them show it', () => {
    const fields = [
      { pointer: '#/message', text: 'We did this. It is for the law.' },
      { pointer: '#/items/0/what', text: 'Enforcement of it.' },
      { pointer: '#/items/1/what', text: 'Bills' },
    ];
    expect(sealedIn(fields).map(({ pointer, text }) => `${pointer} ${text}`)).toEqual([
      '#/message It is for the law.',
      '#/items/0/what Enforcement of it.',
    ]);
    expect(sealedIn(fields.slice(1))).toEqual([]);
  });

  it('a word of the second list is a warning at its field, and nothing waits', () => {
    const fields = [
      { pointer: '#/message', text: 'Sorry for the delay.' },
      { pointer: '#/items/0/what', text: 'Bills' },
    ];
    expect(sealedIn(fields)).toEqual([]);
    expect(warningsIn(fields)).toMatchObject([{ pointer: '#/message', word: 'delay' }]);
  });

  it('a warning says which word, and why to read again', () =>
    expect(warningsIn([{ pointer: '#/message', text: 'Sorry for the DELAYS.' }])).toEqual([
      {
        ...{ pointer: '#/message', word: 'delays' },
        detail:
          'Read this again before you send it: “delays”. Letters do not speak of incidents, investigations or agencies.',
      },
    ]));

  it('a phrase waits as a term does, whatever its tags', () => {
    expect(waits('We were asked to wait.')).toBe(true);
    expect(waits('We were asked to wa<i>it</i>.')).toBe(true);
  });

  it.each([
    {
      what: 'two',
      text: 'Hello.\n\nfrom homeland\n\nsecurity it is',
      is: ['from homeland', 'security it is'],
    },
    { what: 'three', text: 'Hi there.\n\nb r\n\ne a\n\nc h\n\nBye now.', is: ['b r', 'e a', 'c h'] },
    { what: 'more: all', text: 'b\n\nr\n\ne\n\na\n\nc\n\nh\n\n', is: [...'breach'] },
  ])('a term over several sentences waits with the fewest that have it: $what', ({ text, is }) => {
    const found = sealedIn([{ pointer: '#/message', text }]);
    expect(found.map((one) => one.text)).toEqual(is);
    for (const one of found) expect(text.slice(one.from, one.to).trim()).toBe(one.text);
    expect(found.every(({ to }) => to <= text.length)).toBe(true);
  });

  it('a term over two sentences of a field waits beside a term in another', () => {
    const fields = [
      { pointer: '#/message', text: 'from homeland\n\nsecurity' },
      { pointer: '#/items/0/what', text: 'The FBI.' },
    ];
    expect(sealedIn(fields).map(({ pointer }) => pointer)).toEqual([
      '#/message',
      '#/message',
      '#/items/0/what',
    ]);
    expect(
      sealedIn([
        { pointer: '#/a', text: 'homeland' },
        { pointer: '#/b', text: 'security' },
      ]),
    ).toEqual([
      { pointer: '#/a', text: 'homeland', from: 0, to: 8 },
      { pointer: '#/b', text: 'security', from: 0, to: 8 },
    ]);
  });
});
