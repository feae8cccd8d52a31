import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { routes } from '#infra/routes.ts';
import { ann, confirmLift, direct, get, held, post, record } from '#test/support/breach/breach-life.ts';
import { breachOfficer } from '#test/support/officers.ts';
import { ours } from '#test/support/our-words.ts';
import { type Laptop, openLaptop } from '../support/laptop.ts';
import { onTheDesk, signed } from '../support/officer-actions.ts';
import {
  acme,
  answer,
  cora,
  letterTo,
  registerAcme,
  secret,
  status,
  statusKey,
  submit,
  until,
  verdict,
} from '../support/request-life.ts';
import { registerAccount } from '../support/requesters.ts';

const start = '2026-11-24T17:00:00Z';

/** What tells one run from another without telling anything: ids, keys, times of day, ports. */
const blank = (text: string): string =>
  text
    .replace(/\b(REQ|BRE)-[0-9A-HJKMNP-TV-Z]{26}\b/g, 'ID')
    .replace(/\b[0-9A-HJKMNP-TV-Z]{26}\b/g, 'KEY')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/value="\d{13}"/g, 'value="NOW"')
    .replace(/127\.0\.0\.1(:|%3A)\d+/g, 'HOST')
    // A sign-in is of one browser: its state, nonce, challenge and cookie are random.
    .replace(/((?:code_challenge|state|nonce|officer-sign-in)=)[\w-]{43}/g, '$1RANDOM')
    .replace(/\b\d{1,2}:\d\d(:\d\d)?( [AP]M)?/g, 'TIME')
    .replace(/\b[0-9a-f]{64}\b/g, 'HASH')
    .replace(/"(nonce|messageId|actor|by)":"[^"]*"/g, '"$1":"OWN"')
    .replace(/\b[0-9a-f-]{36}\b/g, 'UUID');

/** Every page there is for the public, as the routes have them, and what is no page. */
const publicPages = [
  ...routes
    .filter(({ method, auth, path }) => method === 'GET' && auth === 'public' && !path.includes('{'))
    .map(({ path }) => path),
  '/assets/nothing.css',
  '/nothing-here',
];

/** Every public place that takes something, with what it refuses. */
const publicDoors = routes
  .filter(({ method, auth }) => method === 'POST' && auth === 'public')
  .map(({ path }) => path.replace('{caseId}', 'REQ-00000000000000000000000000'));

const officerDoors = routes
  .filter(({ auth }) => auth === 'officer')
  .map(({ method, path }) => ({ method, path: path.replace('{caseId}', 'BRE-00000000000000000000000000') }));

/** Doors through which an officer's own words leave. Those that speak of the breach come back at once, others wait. */
const ownWords = 'We kept the old address on your paper file. Your bills are enclosed.';
const breachWords = 'There was a data breach. The FBI asked us not to tell you yet. Your bills are enclosed.';
const wordDoors: readonly (readonly [path: string, json: (words: string, id: string) => object])[] = [
  ['cases/{caseId}/ask', (question) => ({ question })],
  ['cases/{caseId}/message', (text) => ({ text })],
  ['cases/{caseId}/extend', (text) => ({ reason: 'complex', text })],
  ['requests/{caseId}/answer', (message) => ({ outcome: 'done', message })],
  [
    'bulk',
    (message, id) => ({
      ids: [id],
      preview: true,
      action: { type: 'answer', answer: { outcome: 'done', message } },
    }),
  ],
  [
    'bulk',
    (message, id) => ({
      ids: [id],
      preview: false,
      action: { type: 'answer', answer: { outcome: 'done', message } },
    }),
  ],
];

const hanna = 'hanna@record.example';

/** Every surface that somebody outside can see, while they ask about the very thing; `hold` is what an answer is kept under. */
const seenBy = async (laptop: Laptop, hold: string): Promise<Readonly<Record<string, string>>> => {
  const seen: Record<string, string> = {};
  const look = async (name: string, call: ReturnType<Laptop['call']>) => {
    const { status, headers, text } = await call;
    const kept = [...headers].filter(
      ([header]) => !['date', 'x-request-id', 'content-length'].includes(header),
    );
    seen[name] = blank(`${status} ${JSON.stringify(kept)} ${text}`);
  };
  await registerAcme(laptop);
  const asked = 'Was there a breach? Was my call detail shown to anybody? Please send everything.';
  const request = (await submit(laptop, { details: asked })).body;
  await verdict(laptop, await secret(laptop, request.id));
  await until(
    async () =>
      (await laptop.mail()).some(({ subject }) => subject === `A request waits for you: ${request.id}`)
        ? true
        : undefined,
    'the officer is asked',
  );
  expect((await answer(laptop, request.id)).status).toBe(200);
  await until(
    async () =>
      (await laptop.mail(cora.email)).some(({ subject }) => subject.startsWith('Our answer'))
        ? true
        : undefined,
    'an answer',
  );
  const stranger = (
    await submit(laptop, {
      capacity: 'data-subject',
      email: 'stranger@example.net',
      name: 'Stella Stranger',
      details: asked,
    })
  ).body;
  const number = '7007';
  await registerAccount(laptop, number, { email: hanna });
  const ofAccount = { capacity: 'account-holder', account: number, controller: undefined, details: asked };
  for (const [kind, email] of [
    ['cpni-examine', 'examine@home.example'],
    ['cpni-restrict', 'restrict@home.example'],
    ['delete', 'delete@home.example'],
  ] as const)
    await submit(laptop, { ...ofAccount, kind, email, name: 'Hanna Holder' });
  const kept = (await submit(laptop, { kind: 'delete', details: asked })).body;
  await verdict(laptop, await secret(laptop, kept.id));
  await letterTo(laptop, 'privacy-officers@example.com', kept.id, /waits for you/);
  // Erasure waits two business days for objections.
  await laptop.advance('P5D');
  const items = [
    { what: ours('item-recordings'), outcome: 'done' },
    {
      what: ours('item-call-records'),
      outcome: 'withheld',
      reasonCode: 'legal-hold',
      law: ours('law-cpni-rule'),
      hold,
    },
  ];
  const bearerOfBreaches = await laptop.token(ann, breachOfficer);
  await look(
    'an answer under a hold',
    answer(laptop, kept.id, { outcome: 'partly-done', items }, bearerOfBreaches),
  );
  const held = (await letterTo(laptop, cora.email, kept.id, /^Our answer/)).text;
  expect(held).toContain(
    'We have deleted this data, except what the law requires us to keep:\n\n- Our recordings of your calls to us\n- Your call records\n',
  );
  expect(held).not.toMatch(/64\.2010|legal.hold|breach/i);

  for (const page of publicPages) await look(`GET ${page}`, laptop.call('GET', page));
  const reception = await laptop.token('Olive Officer', ['officer']);
  await look('what to say', laptop.call('GET', '/api/officer/what-to-say', { bearer: reception }));
  for (const { id, email } of [
    { id: request.id, email: cora.email },
    { id: stranger.id, email: 'stranger@example.net' },
  ])
    await look(`status ${email}`, status(laptop, id, await statusKey(laptop, id, email)));
  const key = await statusKey(laptop, request.id);
  const place = `/api/requests/${request.id}`;
  await look('a message', laptop.call('POST', `${place}/messages`, { json: { text: asked }, bearer: key }));
  await look('a new link', laptop.call('POST', `${place}/link`, { bearer: key }));
  await look('a withdrawal', laptop.call('POST', `${place}/withdrawal`, { bearer: key }));
  await look('the status page', laptop.call('POST', '/status', { form: { id: request.id, key } }));
  for (const path of publicDoors) {
    await look(`POST ${path}, nothing`, laptop.call('POST', path, { json: {} }));
    await look(`POST ${path}, a form`, laptop.call('POST', path, { form: { id: request.id, secret: 'X' } }));
  }
  for (const { method, path } of officerDoors) {
    await look(`${method} ${path}, closed`, laptop.call(method, path));
    const bearer = await laptop.token('Sam Stranger');
    await look(`${method} ${path}, to a stranger`, laptop.call(method, path, { bearer }));
  }
  const bearer = await laptop.token('Olive Officer', ['officer']);
  for (const { id } of [request, stranger, kept]) {
    const file = await laptop.call('GET', `/api/officer/cases/${id}/export`, { bearer });
    expect(file.status).toBe(200);
    seen[`the file of ${id === request.id ? 'a request' : id === kept.id ? 'an erasure' : 'a stranger'}`] =
      blank(file.text);
  }
  // Whoever writes of the breach hears, waits and reads the same, sealed or not.
  const worded = await onTheDesk(laptop, { email: 'words@home.example', country: 'US', state: 'CA' });
  const supervisor = await laptop.token('Sue Supervisor', ['supervisor']);
  for (const [n, [path, json]] of wordDoors.entries()) {
    const write = (words: string) =>
      laptop.call('POST', `/api/officer/${path.replace('{caseId}', worded)}`, {
        json: json(words, worded),
        bearer,
      });
    await look(`breach words ${n} at ${path}`, write(breachWords));
    await look(`own words ${n} at ${path}`, write(ownWords));
  }
  // A count is told, and the stand-in is called for each; the two bulk orders repeat the answer.
  await laptop.advance('P2D');
  for (const n of [1, 2, 3, 4]) {
    const called = `text-${n}-stand-in`;
    await until(async () => {
      const { body } = await laptop.call('GET', `/api/officer/cases/${worded}`, { bearer });
      return body.state.handledMilestones.includes(called) ? true : undefined;
    }, called);
  }
  for (const [name, reply] of Object.entries(seen)) {
    if (name.startsWith('breach words ')) expect(reply).toMatch(/^(?:422|200) .*words-returned/s);
    if (name.startsWith('own words '))
      expect(reply).toMatch(/^(?:202 .*"waits"|200 .*waits for a second person)/s);
  }
  const heldText = (n: number, act = '') => `/api/officer/requests/${worded}/held-texts/${n}${act}`;
  await look('the case with texts that wait', laptop.call('GET', `/api/officer/cases/${worded}`, { bearer }));
  for (const n of [1, 2, 3, 4]) {
    await look(`text ${n}, to its author`, laptop.call('GET', heldText(n), { bearer }));
    await look(`text ${n}, to its signer`, laptop.call('GET', heldText(n), { bearer: supervisor }));
  }
  await look('a text sent back', laptop.call('POST', heldText(1, '/return'), { bearer: supervisor }));
  await look('text 1, to its author, sent back', laptop.call('GET', heldText(1), { bearer }));
  await look('text 2, signed', signed(laptop, worded, 2));
  const letter = await letterTo(laptop, 'words@home.example', worded, /^A message about/);
  expect(letter.text).toContain('Your bills are enclosed.');
  await look('a wrong key', status(laptop, request.id, 'NOTAKEY'));
  await look(
    'an unknown id',
    laptop.call('GET', '/api/requests/REQ-00000000000000000000000000', { bearer: 'X' }),
  );
  await look(
    'the officers’ door, closed',
    laptop.call('GET', '/api/officer/breaches/BRE-00000000000000000000000000'),
  );
  await look('a faulty submission', laptop.call('POST', '/api/requests', { json: { kind: 'breach' } }));
  for (const { to, text } of await laptop.mail())
    if (to === 'words@home.example') expect(text).not.toMatch(/FBI|breach/i);
  const outside = (await laptop.mail()).filter(
    ({ to }) =>
      ['stranger@example.net', hanna, ...acme.contacts.map(({ email }) => email)].includes(to) ||
      to.endsWith('@home.example'),
  );
  seen.letters = outside
    .map(({ to, subject, text, html }) => blank(`${to}\n${subject}\n${text}\n${html}`))
    .sort()
    .join('\n---\n');
  seen.calls = (await laptop.mail())
    .filter(({ subject }) => /texts? waits?/i.test(subject))
    .map(({ to, subject, text, html }) => blank(`${to}\n${subject}\n${text}\n${html}`))
    .sort()
    .join('\n---\n');
  seen.log = blank(laptop.said())
    .split('\n')
    .filter((line) => /[{"]?(code|fault|level)\b/.test(line))
    .sort()
    .join('\n');
  return seen;
};

const timed = async (call: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await call();
  return performance.now() - from;
};

/** Median of the differences of paired calls, whose order changes: what the machine does besides falls out. */
const difference = async (one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<number> => {
  const differences: number[] = [];
  for (let i = 0; i < 21; i += 1) {
    const [a, b] =
      i % 2 === 0 ? [await timed(one), await timed(other)] : [await timed(other), await timed(one)];
    differences.push(i % 2 === 0 ? a - b : b - a);
  }
  return differences.sort((a, b) => a - b)[10] as number;
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /log/i.test(entry.name) && !entry.parentPath.includes('dynamodb'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

describe('silence during the hold (P40, R-10)', () => {
  it('nobody outside sees a difference: pages, status, errors and letters are the same with a breach in hold and without', async () => {
    await using silent = await openLaptop(start);
    await using holding = await openLaptop(start);
    const id = await held(holding);
    await direct(holding, id, '2026-12-20', '2026-11-24');
    expect((await confirmLift(holding, id, 1)).status).toBe(409);
    const [without, with_] = [await seenBy(silent, 'other'), await seenBy(holding, id)];
    expect(with_).toEqual(without);
    expect((await get(holding, `/${id}`)).body.notice.withheld).toMatchObject([{ state: 'kept' }]);
    expect(Object.keys(without).length).toBeGreaterThan(80);
    expect(without.calls).toContain('texts wait for a second person');
    expect(without.calls).toContain('A text waits for a second person');
    expect(without.letters).toContain('We do not answer questions about security events in this letter.');
    for (const [name, text] of Object.entries(with_))
      expect([name, text]).not.toEqual([name, expect.stringContaining(id)]);

    const key = await statusKey(holding, (await submit(holding)).body.id);
    const other = await statusKey(silent, (await submit(silent)).body.id);
    for (const call of [
      (laptop: Laptop) => status(laptop, id, laptop === holding ? key : other),
      (laptop: Laptop) => laptop.call('GET', '/request'),
      (laptop: Laptop) => laptop.call('POST', '/api/requests', { json: { kind: 'breach' } }),
      (laptop: Laptop) => submit(laptop, { capacity: 'data-subject', email: 'timed@example.net' }),
      (laptop: Laptop) => laptop.call('POST', '/api/verdicts', { json: { secret: 'X', verdict: 'confirm' } }),
    ])
      expect(
        Math.abs(
          await difference(
            () => call(holding),
            () => call(silent),
          ),
        ),
      ).toBeLessThan(100);
  });

  it('a legal hold is sealed at determination, and neither log nor letter to our own people names the matter', async () => {
    await using laptop = await openLaptop(start);
    const id = await held(laptop);
    await post(laptop, '', { ...record, title: 'CANARY-TITLE', discoveredAt: 'not an instant' });
    await post(laptop, `/${id}/directions`, {
      agency: 'CANARY-AGENCY',
      reference: 'CANARY-REFERENCE',
      official: 'CANARY-OFFICIAL',
    });
    await laptop.advance('P10D');
    const { timeline } = (
      await laptop.call('GET', `/api/officer/cases/${id}`, { bearer: await laptop.token(ann, breachOfficer) })
    ).body;
    expect(
      timeline.flatMap(({ events }: { events: { type: string }[] }) => events.map(({ type }) => type)),
    ).toContain('legal-hold-started');
    for (const { subject, text } of await laptop.mail())
      expect(`${subject} ${text}`).not.toMatch(/\bbreach|canary|CPNI/i);
    for (const log of [laptop.said(), ...filesIn(laptop.data)])
      expect(log).not.toMatch(/CANARY|stranger answered|Pretexting/);
  });
});
