import { describe, expect, it } from 'vitest';
import { instantText } from '#domain/calendar/instants.ts';
import { blankNamesIn } from '#domain/sentence/blanks.ts';
import { caseFacts } from '#domain/sentence/case-facts.ts';
import { sentences } from '#domain/sentence/catalog.ts';
import { noticeSentences } from '#domain/sentence/catalog-notices.ts';
import { languages, sentenceFields } from '#domain/sentence/entry.ts';
import { areOurs, sentenceOf, usualAnswer, written } from '#domain/sentence/ours.ts';
import type { RequestView } from '#functions/case/case-view.ts';
import { blanksAsked, canBeFilled, readBlanks } from '#functions/console/case/our-blanks.ts';
import { hasWords, withSentence } from '#functions/design-system/islands/console/find-words.ts';
import { consoleWorld } from '#test/support/console/console-world.ts';
import { words } from '#test/support/console/page-words.ts';
import {
  acknowledged,
  at,
  complaintId,
  complaintWith,
  requestId,
  requestWith,
} from '#test/support/console/worked-views.ts';
import { sourcesIn, textOf } from '#test/support/infra/one-more-member.ts';

const api = `/api/officer/cases/${requestId}`;
const page = `/officer/requests/${requestId}/do`;
const assignedToOmar = { by: 'officer:omar', events: [{ type: 'request-assigned', to: 'omar' }] } as never;
const working = (over: Parameters<typeof requestWith>[0] = {}) =>
  requestWith({ kind: 'inquiry', capacity: 'former-customer', ...over }, async () => [
    acknowledged,
    assignedToOmar,
  ]);
const factsOf = ({ id, state, timeline: history }: RequestView) =>
  caseFacts({ id, state, history }, instantText(Date.parse(at)));

const olive = async (view: object, more: Readonly<Record<string, unknown>> = {}, id = requestId) => {
  const on = consoleWorld({ [`GET /api/officer/cases/${id}`]: view, ...more });
  return { on, as: await on.signedIn(['officer'], 'Olive Officer') };
};

/** Of the text area or the input of this name. */
const typedIn = (body: unknown, name: string): string => {
  const escaped = name.replaceAll('.', '\\.');
  const [, area, line] =
    new RegExp(
      `name="${escaped}"[^>]*>\\n([^<]*)</textarea>|<input[^>]*name="${escaped}"[^>]*value="([^"]*)"`,
    ).exec(String(body)) ?? [];
  return area ?? line ?? '';
};
/** Keys of the sentences that the open list shows. */
const shown = (body: unknown): readonly string[] =>
  [...String(body).matchAll(/<li><button[^>]*value="ours\.pick\.[^:"]+:([^"]+)"/g)].map(
    ([, key = '']) => key,
  );
const fieldsWithSentences = (body: unknown): readonly string[] =>
  [...String(body).matchAll(/data-ours="([^"]+)"/g)].map(([, name = '']) => name);

const items = [0, 1, 2].flatMap((row) => [`items.${row}.what`, `items.${row}.law`]);

describe('our sentences stand beside each field that somebody outside reads (R-10)', () => {
  it.each([
    ['inquiry', 'answer', ['law', 'message', ...items]],
    [
      ...(['cpni-examine', 'answer'] as const),
      ['law', 'message', 'searches.0.system', 'searches.0.keys', 'searches.0.searchedBy', ...items],
    ],
    ['cpni-correct', 'answer', ['law', 'message', 'corrections.0.what', 'recipientsTold', ...items]],
    ['cpni-disclose-to', 'answer', ['law', 'message', ...items]],
    ['inquiry', 'ask', ['question']],
    ['inquiry', 'message', ['text']],
    ['inquiry', 'extend', ['text']],
    ['inquiry', 'add-note', []],
  ] as const)('%s, %s', async (kind, act, names) => {
    const { as } = await olive(await working({ kind, regime: 'eu' }));
    const { body } = await as.get(`${page}/${act}`);
    expect(fieldsWithSentences(body).toSorted()).toEqual([...names].toSorted());
    const line = 'Our sentences leave at once. Words of your own wait for a second person.';
    expect(words(String(body)).includes(line)).toBe(names.length > 0);
  });

  it.each([
    ['ask', ['question']],
    ['message', ['text']],
    ['answer', ['points.0.point', 'points.0.checked', 'points.0.finding', 'points.0.action']],
  ])('a complaint, %s', async (act, names) => {
    const checked = { type: 'investigation-recorded', textSha256: 'a'.repeat(64), by: 'omar' };
    const did = { by: 'officer:omar', events: [{ type: 'investigator-asked' }, checked] } as never;
    const { as } = await olive(await complaintWith({}, [did]), {}, complaintId);
    const { body } = await as.get(`/officer/complaints/${complaintId}/do/${act}`);
    expect(fieldsWithSentences(body)).toEqual(names);
  });
});

describe('without a script', () => {
  it('a sentence is found by words of it, and all that was typed stays', async () => {
    const { as } = await olive(await working());
    const typed = {
      outcome: 'refused',
      message: 'Dear Ms. Doe,',
      'items.1.what': 'Bills',
      'ours-find.message': 'thank let',
    };
    const { status, body } = await as.post(`${page}/answer`, { ...typed, step: 'ours.find.message' });
    expect([status, shown(body)]).toEqual([200, ['thank-you-request']]);
    expect([typedIn(body, 'message'), typedIn(body, 'items.1.what')]).toEqual(['Dear Ms. Doe,', 'Bills']);
    expect(String(body)).toMatch(/value="refused" checked/);
    expect(words(String(body))).toContain('1 of ');
  });

  it('only sentences for this kind and outcome are listed', async () => {
    const { as } = await olive(await working());
    const openers = async (form: object) => {
      const { body } = await as.post(`${page}/answer`, { ...form, step: 'ours.find.message' });
      return shown(body).filter((key) => key.startsWith('opener-'));
    };
    expect(await openers({ outcome: 'refused' })).toEqual(['opener-inquiry-refused']);
    expect(await openers({})).toHaveLength(4);
  });

  it('a sentence without a blank is added at once, after what was typed', async () => {
    const { as } = await olive(await working());
    const step = 'ours.pick.message:thank-you';
    const { body } = await as.post(`${page}/answer`, { message: 'Hello.', outcome: 'done', step });
    expect(typedIn(body, 'message')).toBe('Hello. Thank you for writing to us.');
    expect(words(String(body))).toContain('Added: Thank you for writing to us.');
  });

  it('a blank is filled from the case, and the whole text is ours', async () => {
    const view = await working();
    const { as } = await olive(view);
    const before = { message: 'Thank you for writing to us.', 'ours-find.message': 'letter' };
    const open = await as.post(`${page}/answer`, { ...before, step: 'ours.pick.message:thank-you-request' });
    expect(typedIn(open.body, 'message')).toBe(before.message);
    const days = [...String(open.body).matchAll(/<option value="(\d{4}-[^"]+)"/g)].map(([, day]) => day);
    expect(days).toEqual(['2026-11-24', '2026-12-24']);
    const step = 'ours.add.message:thank-you-request';
    const blank = { 'ours-blank.message.day': '2026-11-24' };
    const { body } = await as.post(`${page}/answer`, { ...before, ...blank, step });
    const message = `${before.message} Thank you for your letter of Tuesday, November 24, 2026.`;
    expect(typedIn(body, 'message')).toBe(message);
    expect(areOurs(message, factsOf(view), 'answer')).toBe(true);
  });

  it.each([
    ['nothing', {}],
    ['a day that the case does not have', { 'ours-blank.message.day': '2026-11-25' }],
  ])('%s in a blank is a fault at the blank, and nothing is added', async (_, blank) => {
    const { as } = await olive(await working());
    const step = 'ours.add.message:thank-you-request';
    const { status, body } = await as.post(`${page}/answer`, { message: 'Hello.', ...blank, step });
    expect([status, typedIn(body, 'message')]).toEqual([422, 'Hello.']);
    expect(String(body)).toContain('<a href="#ours-blank.message.day">Choose a day of this case.</a>');
    expect(String(body)).toContain('id="ours-blank.message.day-error"');
  });

  it('a row keeps its place while rows before it are empty', async () => {
    const { as } = await olive(await working());
    const form = { 'items.0.what': '', 'items.2.outcome': 'done', step: 'ours.pick.items.2.what:item-bills' };
    const { body } = await as.post(`${page}/answer`, form);
    expect([typedIn(body, 'items.0.what'), typedIn(body, 'items.2.what')]).toEqual(['', 'Your bills']);
    expect(String(body)).toMatch(/name="items\.2\.outcome"[\s\S]*?value="done" selected/);
  });

  it('our usual answer asks first what we did, and is then a whole letter of ours', async () => {
    const view = await working();
    const { as } = await olive(view);
    const asked = await as.post(`${page}/answer`, { message: '', step: 'ours.usual.message' });
    expect([asked.status, words(String(asked.body)).includes('Choose what we did.')]).toEqual([422, true]);
    const form = { outcome: 'no-data', message: '', step: 'ours.usual.message' };
    const { body } = await as.post(`${page}/answer`, form);
    const usual = usualAnswer('inquiry', 'no-data').map((one) => written(one, 'en'));
    expect(typedIn(body, 'message')).toBe(usual.join(' '));
    expect(areOurs(typedIn(body, 'message'), factsOf(view), 'answer')).toBe(true);
  });

  it('Enter goes on with what is open, and else to the letter', async () => {
    const preview = { letters: [], waits: false, warnings: [] };
    const { on, as } = await olive(await working(), { [`POST ${api}/preview`]: preview });
    const form = { question: 'Which bill?', step: 'enter' };
    const found = await as.post(`${page}/ask`, { ...form, 'ours-find.question': 'thank' });
    expect(shown(found.body)).toContain('thank-you');
    const letter = await as.post(`${page}/ask`, { ...form, 'ours-find.question': '' });
    expect(on.calls.at(-1)).toMatchObject({
      path: `${api}/preview`,
      body: { said: { question: 'Which bill?' } },
    });
    expect(String(letter.body)).not.toContain('ours-find');
  });

  it('a Spanish letter gets the Spanish words, with the English below them', async () => {
    const view = await working({ locale: 'es' });
    const { as } = await olive(view);
    const find = { 'ours-find.message': 'pagina fax', step: 'ours.find.message' };
    const { body } = await as.post(`${page}/answer`, find);
    expect(shown(body)).toEqual(['page-blank']);
    expect(words(String(body))).toContain(
      'Una página de su fax está en blanco. One page of your fax is blank.',
    );
    const step = 'ours.pick.message:thank-you';
    expect(typedIn((await as.post(`${page}/answer`, { step })).body, 'message')).toBe(
      'Gracias por escribirnos.',
    );
  });

  const ofNotices = (body: unknown) =>
    shown(body).filter((key) => noticeSentences.some((one) => one.key === key));
  const holder = { kind: 'inquiry', capacity: 'account-holder' } as const;
  const asHolder = { type: 'request-acknowledged', requesterType: 'account' };
  const shownInPerson = {
    ...{ type: 'identity-checked', evidence: 'photo-id-in-person', by: 'olive' },
    ...{ checkedOn: '2026-11-24', needsSecond: false },
  };

  it('sentences that repeat a notice are listed for a holder who has shown it, whatever was sent', async () => {
    const listed = async (view: RequestView) =>
      ofNotices((await (await olive(view)).as.post(`${page}/answer`, { step: 'ours.find.message' })).body);
    const shownHolder = await requestWith(holder, async () => [
      { ...acknowledged, events: [asHolder, { type: 'officer-asked' }, shownInPerson] } as never,
      assignedToOmar,
    ]);
    expect(await listed(shownHolder)).toEqual(noticeSentences.map(({ key }) => key));
    expect(await listed(await working())).toEqual([]);
  });

  it('the reference and day of a notice are typed off it', async () => {
    const { facts, language } = { facts: factsOf(await working()), language: 'en' as const };
    const [sent] = noticeSentences;
    const read = (reference: string, day: string) =>
      readBlanks(sent as never, (blank) => ({ reference, day })[blank] ?? '', { facts, language });
    const reference = 'BRE-01ARZ3NDEKTSV4RRFFQ69G5FAV';
    expect(read(reference.toLowerCase(), '2026-11-20')).toEqual({
      input: { reference, day: '2026-11-20' },
      faults: {},
    });
    expect(Object.keys(read('REQ-1', '2026-11-40').faults)).toEqual(['reference', 'day']);
  });

  it('a company’s contact is written to in our words for companies', async () => {
    const listed = async (capacity: 'controller' | 'former-customer') => {
      const { as } = await olive(await working({ capacity }));
      return shown((await as.post(`${page}/message`, { step: 'ours.find.text' })).body);
    };
    expect([
      (await listed('controller'))[0],
      (await listed('former-customer')).includes('company-hello'),
    ]).toEqual(['company-hello', false]);
  });

  it('a button of a field or sentence that is no longer there adds nothing, and sends nothing', async () => {
    const { on, as } = await olive(await working());
    for (const step of ['ours.pick.reason:thank-you', 'ours.pick.message:none', 'ours.add.message'])
      expect(typedIn((await as.post(`${page}/answer`, { message: 'Hello.', step })).body, 'message')).toBe(
        'Hello.',
      );
    expect(on.calls.filter(({ method }) => method !== 'GET')).toEqual([]);
  });
});

describe('court papers, and a password that somebody used (R-10)', () => {
  const finds = [
    ['court', 'court-got'],
    ['subpoena', 'court-to-legal'],
    ['password', 'password-new'],
    ['SIM', 'password-sim'],
  ] as const;
  const spanish: Readonly<Record<string, string>> = { court: 'tribunal', password: 'contraseña' };

  it.each([
    { act: 'answer', field: 'message', kind: 'inquiry' },
    { act: 'answer', field: 'message', kind: 'access' },
    { act: 'answer', field: 'message', kind: 'cpni-examine' },
    { act: 'message', field: 'text', kind: 'inquiry' },
    { act: 'message', field: 'text', kind: 'cpni-examine' },
  ] as const)('are found in the form “$act” of $kind, in both languages', async ({ act, field, kind }) => {
    for (const locale of languages) {
      const { as } = await olive(await working({ kind, locale }));
      for (const [word, key] of finds) {
        const typed = locale === 'es' ? (spanish[word] ?? word) : word;
        const step = `ours.find.${field}`;
        const { body } = await as.post(`${page}/${act}`, { [`ours-find.${field}`]: typed, step });
        expect([locale, typed, shown(body).includes(key)]).toEqual([locale, typed, true]);
      }
    }
  });

  it.each([{ locale: 'en' }, { locale: 'es' }])(
    'are found in a message about a complaint ($locale)',
    async (on) => {
      const { as } = await olive(await complaintWith(on), {}, complaintId);
      for (const [word, key] of finds) {
        const form = { 'ours-find.text': word, step: 'ours.find.text' };
        const { body } = await as.post(`/officer/complaints/${complaintId}/do/message`, form);
        expect([word, shown(body).includes(key)]).toEqual([word, true]);
        expect(words(String(body))).toMatch(/\b[1-9]\d? of \d/);
      }
    },
  );

  it('no sentence, of ours or of the company, is at a place that no form has', () => {
    const forms = sourcesIn('functions/console').filter((path) => !path.includes('/office/'));
    const named = forms.map(textOf).join('\n');
    expect(sentenceFields.filter((field) => !named.includes(`'${field}'`))).toEqual([]);
  });
});

describe('a text that the program returns (R-10)', () => {
  const returned = (pointer: string) => ({
    ...{ status: 422, code: 'words-returned', detail: 'Change these words.' },
    errors: [{ pointer, detail: 'Give a day to come with one of our sentences.' }],
  });

  it.each([
    ['answer', 'message', '#/message'],
    ['answer', 'items.1.what', '#/items/1/what'],
    ['ask', 'question', '#/question'],
    ['message', 'text', '#/text'],
    ['extend', 'text', '#/text'],
  ])('%s: says so at %s, with what was typed', async (act, name, pointer) => {
    const { as } = await olive(await working({ regime: 'eu' }), {
      [`POST ${api}/preview`]: returned(pointer),
    });
    const form = { 'items.0.what': 'Bills', [name]: 'We will call on March 3.', step: 'check' };
    const { status, body } = await as.post(`${page}/${act}`, form);
    expect([status, typedIn(body, name)]).toEqual([422, 'We will call on March 3.']);
    expect(String(body)).toContain(`<a href="#${name}">Give a day to come`);
    expect(String(body)).toContain(`id="${name}-error"`);
  });
});

describe('the blanks', () => {
  const typed: Readonly<Record<string, string>> = {
    ...{ month: '2026-03', month2: '2026-05', amount: '1,200.5', count: '12', ending: '17' },
  };

  it('each sentence that a list shows can be filled, and is then ours, in both languages', async () => {
    const facts = factsOf(await working());
    const wrong = sentences.flatMap((sentence) =>
      languages.flatMap((language) => {
        const case_ = { facts, language };
        if (!canBeFilled(sentence, case_)) return [];
        const asked = new Map(blanksAsked(sentence, case_).map((one) => [one.blank, one.options]));
        const choice = (blank: string) => Object.keys(asked.get(blank) ?? {})[0] ?? typed[blank] ?? '';
        const { input, faults } = readBlanks(sentence, choice, case_);
        const text = written(sentence, language, input) ?? '';
        return Object.keys(faults).length === 0 && text !== '' && areOurs(text, facts) ? [] : [sentence.key];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('a sentence that this case cannot fill is not listed: it names nobody', async () => {
    const facts = factsOf(await working());
    const left = sentences.filter((one) => !canBeFilled(one, { facts, language: 'en' }));
    expect(left.map(({ en }) => blankNamesIn(en))).toEqual([['name']]);
  });

  it.each([
    ['bills-month', 'month', '2027-03', 'a month to come'],
    ['need-days', 'count', '1', 'one of many'],
    ['need-days', 'count', '1000', 'too many'],
    ['password-charge-off', 'amount', 'ten', 'no amount'],
    ['password-charge-off', 'amount', '123456.00', 'six digits'],
  ])('%s, %s: %s is a fault (%s)', async (key, blank, value) => {
    const named = sentenceOf(key) ?? sentences.find(({ en }) => blankNamesIn(en).join() === blank);
    const facts = factsOf(await working());
    const { faults } = readBlanks(named as never, () => value, { facts, language: 'en' });
    expect(Object.keys(faults)).toEqual([blank]);
  });
});

describe('words of a search', () => {
  it.each([
    ['Revise la página.', 'pagina', true],
    ['Thank you for your letter.', 'let thank', true],
    ['Thank you for your letter.', '', true],
    ['Thank you for your letter.', 'bill', false],
    ['We need 12 more days.', '12', true],
  ])('%j has %j: %s', (text, typed, has) => {
    expect(hasWords(text, typed)).toBe(has);
  });

  it('a sentence comes after what was typed, which is not changed', () => {
    expect(['', 'Hello.', 'Hello.\n\n'].map((text) => withSentence(text, 'Thanks.'))).toEqual([
      'Thanks.',
      'Hello. Thanks.',
      'Hello.\n\nThanks.',
    ]);
  });
});
