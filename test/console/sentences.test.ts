import { describe, expect, it } from 'vitest';
import type { Group } from '#domain/case/groups.ts';
import { blankTypes } from '#domain/sentence/blanks.ts';
import { sentences } from '#domain/sentence/catalog.ts';
import type { Sentence } from '#domain/sentence/entry.ts';
import { keyFor } from '#functions/console/office/sentence-acts.ts';
import { placeWords } from '#functions/console/office/sentence-words.ts';
import type { SentencesView } from '#functions/sentence/added-sentences.ts';
import { putSentence } from '#functions/sentence/contract.ts';
import { type Answers, consoleWorld } from '#test/support/console/console-world.ts';
import { words } from '#test/support/console/page-words.ts';
import { acknowledged, requestId, requestWith } from '#test/support/console/worked-views.ts';

const page = '/officer/sentences';
const api = '/api/officer/sentences';
const since = '2026-11-23T18:00:00.000Z';

const open: Sentence = {
  key: 'own-open-late-1',
  fields: ['reply', 'complaint-message'],
  en: 'Our stores are open until {day}.',
  es: 'Nuestras tiendas abren hasta el {day}.',
};
const bell = { key: 'own-bell-2', fields: ['reply'], en: 'Ring the bell.', es: 'Toque el timbre.' } as const;
const none: SentencesView = { inUse: [], waiting: [], history: [] };
const waiting = { ...bell, proposedBy: 'Sue', since, proposalSha256: 'a'.repeat(64) };
const inUse = { ...open, proposedBy: 'Dana', confirmedBy: 'Sue', since };
const full: SentencesView = {
  inUse: [inUse],
  waiting: [waiting],
  history: [{ at: since, did: 'returned', by: 'Dana', sentence: { ...bell, en: 'Ring it.' } }],
};

const at = async (who: string, group: Group, view: SentencesView = full, over: Answers = {}) => {
  const { signedIn, calls } = consoleWorld({ [`GET ${api}`]: view, ...over });
  const officer = await signedIn([group], who);
  return { ...officer, sent: () => calls.filter(({ method }) => method !== 'GET') };
};
const refusal = (code: string, errors: readonly { pointer: string; detail: string }[]) => ({
  ...{ status: 422, code, detail: 'Change these words.', errors },
});
const linksOn = (body: unknown): readonly string[] =>
  [...String(body).matchAll(/href="\/officer\/sentences\/([^"]+)"/g)].map(([, path = '']) => path);

describe('the page of the company’s sentences (R-10)', () => {
  it('what is in use and what waits, in both languages, by whom, and who may confirm it', async () => {
    const text = words((await (await at('Dana', 'dpo')).get(page)).body);
    expect(text).toContain('Our stores are open until day. Nuestras tiendas abren hasta el day.');
    expect(text).toContain('Place Message to a requester; Message in a complaint');
    expect(text).toContain('Ring the bell. Toque el timbre.');
    expect(text).toContain('Proposed by Sue, Monday, November 23, 2026 at 11:00 AM MST');
    expect(text).toContain('Who confirms it You can.');
    expect(text).toContain('11:00 AM MST: Dana returned it. Ring it. Toque el timbre.');
  });

  it.each([
    [
      'dpo',
      [
        'catalog',
        'propose',
        'own-bell-2/confirm',
        'own-bell-2/change',
        'own-bell-2/withdraw',
        'own-open-late-1/withdraw',
      ],
    ],
    ['officer', ['catalog']],
    ['auditor', ['catalog']],
  ] as const)('a %s is led to: %s', async (group, links) => {
    expect(linksOn((await (await at('Lee', group)).get(page)).body)).toEqual(links);
  });

  it('who cannot confirm it reads why, and has no link to it', async () => {
    const notMe = 'You proposed it. It is for the DPO.';
    const view = { ...full, waiting: [{ ...waiting, notMe }] };
    const { body } = await (await at('Sue', 'supervisor', view)).get(page);
    expect(words(body)).toContain(`Who confirms it ${notMe}`);
    expect(linksOn(body)).not.toContain('own-bell-2/confirm');
  });

  it('one that a list has grown to catch is said to be not in use', async () => {
    const view = { ...none, inUse: [{ ...inUse, isCaught: true as const }] };
    const text = words((await (await at('Dana', 'dpo', view)).get(`${page}?done=confirm`)).body);
    expect(text).toContain('Not in use Our list of words that no letter has grew');
    expect(text).toContain('No sentence of the company is in use.');
  });

  it('without one it says what would appear', async () => {
    const text = words((await (await at('Dana', 'dpo', none)).get(page)).body);
    expect(text).toContain('The company has no sentence of its own When a supervisor and the DPO');
  });

  it('our catalog is there to read, at each place', async () => {
    const { get } = await at('Lee', 'officer');
    const body = String((await get(`${page}/catalog`)).body);
    const places = [...body.matchAll(/catalog\?place=([a-z-]+)">([^<]+)</g)];
    expect(places.map(([, , text]) => text)).toEqual(Object.values(placeWords));
    for (const [, place] of places) {
      const shown = String((await get(`${page}/catalog?place=${place}`)).body).split('<main')[1];
      const here = sentences.filter(({ fields }) => fields.some((field) => field === place));
      expect(shown?.match(/<span lang="es">/g)).toHaveLength(here.length);
    }
    expect(String((await get(`${page}/catalog?place=toString`)).body)).toContain('?place=answer');
  });
});

describe('a proposal', () => {
  const typed = {
    ...{ en: bell.en, es: bell.es, fields: ['reply', 'question'], speaksOfEvent: 'no', formKey: 'form-1' },
    step: 'send',
  };

  it('explains each blank that a sentence can have', async () => {
    const text = words((await (await at('Sue', 'supervisor')).get(`${page}/propose`)).body);
    for (const type of blankTypes) expect(text).toMatch(new RegExp(`\\{${type}\\}: \\w`));
  });

  it('has a key of its words and its form: sent twice, it is one sentence', () => {
    expect(keyFor(bell.en, 'form-1')).toBe(keyFor(bell.en, 'form-1'));
    expect(keyFor(bell.en, 'form-1')).not.toBe(keyFor(bell.en, 'form-2'));
    const texts = [bell.en, '', '¿…?', 'Ñ', '{day}', 'a '.repeat(100), `${'a'.repeat(39)} b`];
    const wrong = texts.filter((text) => !putSentence.params.key.safeParse(keyFor(text, 'form-1')).success);
    expect(wrong).toEqual([]);
  });

  const path = `${api}/${keyFor(bell.en, 'form-1')}`;

  it('is what the API takes, and the page then says what is so', async () => {
    const { post, sent } = await at('Sue', 'supervisor', none, { [`PUT ${path}`]: { state: 'waiting' } });
    const reply = await post(`${page}/propose`, typed);
    expect(reply.headers.location).toBe(`${page}?done=propose`);
    const body = { en: bell.en, es: bell.es, fields: ['reply', 'question'], speaksOfEvent: 'no' };
    expect(sent()).toEqual([{ method: 'PUT', path, body, formKey: 'form-1' }]);
    expect(putSentence.body.safeParse(sent()[0]?.body).success).toBe(true);
    const { get } = await at('Sue', 'supervisor');
    const text = words((await get(`${page}?done=propose`)).body);
    expect(text).toContain('1 sentence of the company is in use. 1 proposal waits for a second person.');
  });

  it('that the API refuses comes back as it was typed, each fault at its field', async () => {
    const errors = ['en', 'es', 'fields', 'speaksOfEvent'].map((name) => ({
      ...{ pointer: `#/${name}`, detail: `Wrong: ${name}.` },
    }));
    const { post } = await at('Sue', 'supervisor', none, {
      [`PUT ${path}`]: refusal('words-returned', errors),
    });
    const { status, body } = await post(`${page}/propose`, { ...typed, kinds: 'access', outcomes: 'done' });
    expect(status).toBe(422);
    for (const name of ['en', 'es', 'fields', 'speaksOfEvent']) {
      expect(body).toContain(`<a href="#${name}">Wrong: ${name}.</a>`);
      expect(body).toContain(`id="${name}-error"`);
    }
    expect(body).toContain(`${bell.en}</textarea>`);
    expect(body).toContain(`${bell.es}</textarea>`);
    for (const value of ['reply', 'question', 'access', 'done', 'no'])
      expect(body).toMatch(new RegExp(`value="${value}" checked`));
    expect(body).toContain('name="formKey" value="form-1"');
  });

  it('that waits is changed under its key, from what it says', async () => {
    const changed = `${api}/${bell.key}`;
    const { get, post, sent } = await at('Dana', 'dpo', full, { [`PUT ${changed}`]: { state: 'waiting' } });
    const { body } = await get(`${page}/${bell.key}/change`);
    expect([
      String(body).includes(`${bell.en}</textarea>`),
      /value="reply" checked/.test(String(body)),
    ]).toEqual([...[true, true]]);
    await post(`${page}/${bell.key}/change`, { ...typed, en: 'Ring twice.' });
    expect(sent()).toMatchObject([{ path: changed, body: { en: 'Ring twice.' } }]);
  });
});

describe('the second person', () => {
  const path = `${api}/${bell.key}`;
  const confirm = `${page}/${bell.key}/confirm`;

  it('reads both languages and repeats the seal of what they read', async () => {
    const { get, post, sent } = await at('Dana', 'dpo', full, { [`PUT ${path}`]: { state: 'in-use' } });
    const form = String((await get(confirm)).body);
    expect(words(form)).toContain('Sue proposed it. Ring the bell. Toque el timbre.');
    const [, seal = ''] = /name="proposalSha256" value="([^"]+)"/.exec(form) ?? [];
    const proposalSha256 = seal.replaceAll('&quot;', '"');
    const reply = await post(confirm, { proposalSha256, speaksOfEvent: 'no', step: 'send' });
    expect(reply.headers.location).toBe(`${page}?done=confirm`);
    expect(sent()).toMatchObject([{ path, body: { proposalSha256: 'a'.repeat(64), speaksOfEvent: 'no' } }]);
    expect(putSentence.body.safeParse(sent()[0]?.body).success).toBe(true);
  });

  it('whose answer is yes hears that it was returned', async () => {
    const { get, post } = await at('Dana', 'dpo', full, { [`PUT ${path}`]: { state: 'returned' } });
    const { headers } = await post(confirm, { speaksOfEvent: 'yes', step: 'send' });
    expect(headers.location).toBe(`${page}?done=returned`);
    expect(words((await get(headers.location ?? '')).body)).toContain('returned: Change these words.');
  });

  it('who sends it twice hears that it was done once', async () => {
    const answers = { [`GET ${api}`]: { ...none, inUse: [inUse] }, [`PUT ${path}`]: { state: 'in-use' } };
    const { signedIn } = consoleWorld(answers, { isRepeat: true });
    const { headers } = await (await signedIn(['dpo'], 'Dana')).post(confirm, { step: 'send' });
    expect(headers.location).toBe(`${page}?done=confirm&again=yes`);
  });

  it('of a sentence that waits no more reads so', async () => {
    const { get } = await at('Dana', 'dpo', none);
    for (const act of ['confirm', 'change'])
      expect(words((await get(`${page}/${bell.key}/${act}`)).body)).toContain('does not wait now');
    expect(words((await get(`${page}/${bell.key}/withdraw`)).body)).toContain('is not in use now');
  });

  it('or the first one withdraws it by one press', async () => {
    const { get, post, sent } = await at('Sue', 'supervisor', full, {
      [`PUT ${path}`]: { state: 'withdrawn' },
    });
    const withdraw = `${page}/${bell.key}/withdraw`;
    expect(words((await get(withdraw)).body)).toContain('Ring the bell.');
    expect((await post(withdraw, { step: 'send' })).headers.location).toBe(`${page}?done=withdraw`);
    expect(sent()).toMatchObject([{ path, body: { isWithdrawn: true } }]);
    expect(putSentence.body.safeParse(sent()[0]?.body).success).toBe(true);
  });
});

describe('beside a field that somebody outside reads', () => {
  const form = `/officer/requests/${requestId}/do/message`;
  const olive = async (view: SentencesView) => {
    const request = await requestWith({ kind: 'inquiry' }, async () => [acknowledged]);
    return at('Olive', 'officer', view, { [`GET /api/officer/cases/${requestId}`]: request });
  };
  const found = async (view: SentencesView, typed: string) => {
    const find = { step: 'ours.find.text', 'ours-find.text': typed };
    return String((await (await olive(view)).post(form, find)).body);
  };

  it('officers find what is in use, and neither what waits nor what a list has grown to catch', async () => {
    const used = { ...bell, proposedBy: 'Dana', confirmedBy: 'Sue', since };
    const pick = `ours.pick.text:${bell.key}`;
    expect(await found({ ...none, inUse: [used] }, 'bell')).toContain(pick);
    expect(await found(full, 'bell')).not.toContain(pick);
    expect(await found({ ...none, inUse: [{ ...used, isCaught: true }] }, 'bell')).not.toContain(pick);
  });

  it('its blank is filled from the case', async () => {
    const as = await olive({ ...none, inUse: [inUse] });
    const step = `ours.add.text:${open.key}`;
    const { body } = await as.post(form, { text: '', 'ours-blank.text.day': '2026-12-24', step });
    expect(body).toContain('Our stores are open until Thursday, December 24, 2026.</textarea>');
  });

  it('one withdrawn since the list was shown is not added: the list comes back', async () => {
    const { body } = await (await olive(none)).post(form, { step: `ours.pick.text:${open.key}` });
    expect(words(body)).not.toContain('Added:');
    expect(words(body)).not.toContain('Our stores are open');
  });
});
