import { describe, expect, it } from 'vitest';
import type { RecourseReader } from '#domain/request/recourse.ts';
import { locales } from '#functions/letters/catalog.ts';
import { complaintLink } from '#functions/letters/links.ts';
import { recourse } from '#functions/letters/recourse.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import { type LetterName, letterIn } from '#test/support/letters/every-letter.ts';
import { letterhead } from '#test/support/letters/sample.ts';

/** A new letter does not compile before somebody decides. */
const carriesRecourse: Readonly<Record<LetterName, boolean>> = {
  acknowledgement: false,
  'acknowledgement of what was entered late': false,
  'acknowledgement to who speaks for a company': false,
  'acknowledgement to a guardian': false,
  'acknowledgement on paper to a guardian': false,
  'acknowledgement of an inquiry': false,
  'acknowledgement to a visitor': false,
  'acknowledgement to an employee': false,
  'acknowledgement on paper to a visitor': false,
  'acknowledgement on paper to an applicant': false,
  'lapse for somebody else': true,
  'restriction recorded': true,
  'restriction recorded without a number': true,
  'restriction recorded for words with numbers': true,
  'only letter to a data subject': true,
  'neutral redirect': true,
  'controller notice': false,
  'controller notice from a confirmed address': false,
  'notice of a child’s data': false,
  'notice of a child’s data that an officer found, again': false,
  'verification link': false,
  'verification link to the address of record': false,
  'confirmation of an address': false,
  'postal code': false,
  'reminder to verify': false,
  'reminder with a link': false,
  'list of questions': false,
  'list of questions with more on its page': false,
  'list of questions after a hold': false,
  'list of notices to a company': false,
  'list of other letters: acknowledgement': true,
  'list of other letters: neutral-redirect': true,
  'list of other letters: restriction-recorded': true,
  'list of other letters: reminder-to-verify': true,
  'list of other letters: lapse': true,
  'list of other letters: overdue-apology': true,
  'list of other letters with more on its page': true,
  'list of other letters after a hold': true,
  lapse: true,
  'last lapse': true,
  'answer: done': true,
  'answer: deletion': true,
  'answer: correction': true,
  'answer: records by post': true,
  'answer: records to download': true,
  'new code for records': false,
  'answer: records in person': true,
  'answer: partly done': true,
  'answer: as a company confirmed': true,
  'answer: as a company instructed': true,
  'answer: no data': true,
  'answer: a permission in effect': true,
  'answer: a permission in effect in part': true,
  'answer: a permission without effect for now': true,
  'answer: a permission without effect': true,
  refusal: true,
  'refusal under a legal hold': true,
  'refusal of one who is not confirmed': true,
  'refusal of what a company decides': true,
  'refusal for the rights of others': true,
  'refusal of a correction': true,
  'answer to a parent: under 13': true,
  'answer to a parent: 13 to 15': true,
  'answer to a parent: 16 or older': true,
  'answer: records for a recipient': true,
  'answer without proof: a correction': true,
  'refusal without proof: a visitor': true,
  'refusal without proof: an employee': true,
  'refusal without proof: phone records': true,
  'overdue apology': true,
  'overdue apology with a new date': true,
  'overdue apology for both dates': true,
  'new date': true,
  'answer to a parent': true,
  question: false,
  message: false,
  'extension under the GDPR': true,
  'extension under the CCPA': true,
  reopened: true,
  'reopened after a wrong answer': true,
  'reopened after a complaint': true,
  'resumed after a legal hold': true,
  'duplicate joined': true,
  'how to write': false,
  'instruction told': false,
  'instruction told of an erasure': false,
  'restriction confirmed': false,
  'permission confirmed': false,
  'permission without effect': false,
  'permission stopped for now': false,
  'roster proposed': false,
  'roster cools down': false,
  'roster changed': false,
  'address changed': false,
  'account changed': false,
  'complaint: acknowledgement': false,
  'complaint: acknowledgement about phone records, entered late': false,
  'complaint: question': false,
  'complaint: message': false,
  'complaint: day 30': true,
  'complaint: late': true,
  'complaint: answer, upheld': true,
  'complaint: answer, in part': true,
  'complaint: answer, not upheld': true,
  'complaint: the path that is left': true,
  'complaint: the path, with all three steps': true,
  'complaint: closed': true,
};

const cost = { en: 'at no cost to you', es: 'sin costo para usted' };
const begins = { en: 'If you are not satisfied', es: 'Si no está conforme' };

describe('the recourse block', () => {
  it.each(
    Object.entries(carriesRecourse).flatMap(([name, carries]) =>
      locales.map((locale) => ({ name, locale, carries })),
    ),
  )('$name ($locale): $carries, with our link, the body and the cost (P53, R-16)', (row) => {
    const { text } = letterIn(row.name, row.locale);
    expect(text.includes(begins[row.locale])).toBe(row.carries);
    if (!row.carries) return;
    // About their work people go to a panel of authorities in place of the body (R-25, P56).
    const body = /an employee$/.test(row.name) ? [] : [letterhead.recourse.url];
    for (const part of [complaintLink(letterhead, row.locale), ...body, cost[row.locale]])
      expect(text).toContain(part);
  });

  const german = { kind: 'access', capacity: 'data-subject', regime: 'eu', residence: 'eu' } as const;
  const american = { ...german, regime: 'us', residence: 'us' } as const;
  const { residence: _, ...unknown } = german;
  const on = '2027-06-01';
  const lapsed = { ...letterhead, recourse: { ...letterhead.recourse, validUntil: '2027-05-31' } };
  const onlyEu: Letterhead = { ...letterhead, recourse: { ...letterhead.recourse, covers: ['eu'] } };
  const framed = (over: object): Letterhead => ({
    ...letterhead,
    framework: { ...(letterhead.framework as object), ...over } as Letterhead['framework'],
  });
  /** What the words name, in each language. */
  const marks = {
    body: { en: /JAMS/, es: /JAMS/ },
    arbitration: { en: /binding arbitration.*three steps/, es: /arbitraje vinculante.*tres pasos/ },
    panel: { en: /A panel of these authorities/, es: /un panel de estas autoridades/ },
    authority: { en: /data protection authority/, es: /autoridad de protección de datos/ },
    attorney: { en: /attorney general/, es: /fiscal general/ },
    fcc: { en: /\(FCC\)/, es: /\(FCC\)/ },
    ftc: { en: /\(FTC\)/, es: /\(FTC\)/ },
  } as const;
  type Mark = keyof typeof marks;
  const inEurope: readonly Mark[] = ['body', 'arbitration', 'panel', 'authority', 'ftc'];
  const lapsedNames: readonly Mark[] = ['authority', 'ftc'];

  const rows: readonly {
    readonly who: string;
    readonly us?: Letterhead;
    readonly reader: RecourseReader;
    readonly names: readonly Mark[];
  }[] = [
    { who: 'in the EU', reader: german, names: inEurope },
    { who: 'in the UK', reader: { ...german, residence: 'uk' }, names: inEurope },
    { who: 'in Switzerland', reader: { ...german, residence: 'swiss' }, names: inEurope },
    { who: 'in the US', reader: american, names: ['body', 'ftc'] },
    { who: 'elsewhere', reader: { ...german, regime: 'other', residence: 'other' }, names: ['body', 'ftc'] },
    { who: 'without a country', reader: unknown, names: ['body', 'authority', 'attorney', 'ftc'] },
    {
      who: 'a controller',
      reader: { ...german, capacity: 'controller' },
      names: ['body', 'authority', 'ftc'],
    },
    {
      who: 'whose data is CPNI',
      reader: { ...american, kind: 'cpni-examine' },
      names: ['body', 'fcc'],
    },
    {
      who: 'in the EU, no listing',
      us: { ...letterhead, framework: 'none' },
      reader: german,
      names: ['body', 'authority', 'ftc'],
    },
    {
      who: 'in the EU, listing over',
      us: framed({ listedUntil: '2027-05-31' }),
      reader: german,
      names: ['body', 'authority', 'ftc'],
    },
    {
      who: 'in the UK, no UK part',
      us: framed({ ukExtension: false }),
      reader: { ...german, residence: 'uk' },
      names: ['body', 'authority', 'ftc'],
    },
    {
      who: 'in Switzerland, no Swiss part',
      us: framed({ swiss: false }),
      reader: { ...german, residence: 'swiss' },
      names: ['body', 'authority', 'ftc'],
    },
    {
      who: 'in the EU, no panel for HR data',
      us: framed({ hr: false }),
      reader: german,
      names: ['body', 'arbitration', 'authority', 'ftc'],
    },
    { who: 'in the EU, contract over', us: lapsed, reader: german, names: lapsedNames },
    { who: 'in the US, contract over', us: lapsed, reader: american, names: ['attorney', 'ftc'] },
    {
      who: 'without a country, contract over',
      us: lapsed,
      reader: unknown,
      names: [...lapsedNames, 'attorney'],
    },
    { who: 'in the US, contract for the EU', us: onlyEu, reader: american, names: ['attorney', 'ftc'] },
    { who: 'in the EU, contract for the EU', us: onlyEu, reader: german, names: inEurope },
    {
      who: 'without a country, contract for the EU',
      us: onlyEu,
      reader: unknown,
      names: [...lapsedNames, 'attorney'],
    },
  ];

  it.each(rows.flatMap((row) => locales.map((locale) => ({ ...row, locale }))))(
    'to a reader $who ($locale) names $names only (R-16, R-25, P55)',
    ({ us = letterhead, reader, names, locale }) => {
      const text = JSON.stringify(recourse(us, { ...reader, locale }, on)).replaceAll('\\n', ' ');
      const found = (Object.keys(marks) as Mark[]).filter((mark) => marks[mark][locale].test(text));
      expect(found.toSorted()).toEqual([...names].toSorted());
      expect(text).toContain(complaintLink(us, locale));
      // We record none of the three steps, so no letter says how to file.
      expect(text).not.toMatch(/icdr\.org|adr\.org/i);
    },
  );

  it.each(locales)('in %s names the FCC before all others when it is about CPNI (R-16)', (locale) => {
    const parts = recourse(letterhead, { ...german, kind: 'cpni-restrict', locale }, on);
    expect(parts[1]).toMatchObject({ link: 'https://consumercomplaints.fcc.gov' });
  });

  it('is the same on the last day of the contract and the day before (R-16)', () => {
    expect(recourse(lapsed, german, '2027-05-31')).toEqual(recourse(lapsed, german, '2027-05-30'));
    expect(recourse(lapsed, german, '2027-05-31')).not.toEqual(recourse(lapsed, german, on));
  });
});
