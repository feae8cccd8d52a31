import { describe, expect, it } from 'vitest';
import { groups, hasAccess } from '#domain/case/groups.ts';
import { nextOf } from '#domain/case/rule.ts';
import { type SendingSwitch, switchRules } from '#domain/notice/sending-switch.ts';
import { noticeScreens } from '#functions/console/notice/screens.ts';
import { nextOfRegister } from '#functions/next/offers.ts';
import type { PaperBatch } from '#functions/notice/accounting/paper-letters.ts';
import type { RejectedRows } from '#functions/notice/accounting/rejected-rows.ts';
import type { RowsToFinish } from '#functions/notice/accounting/rows-to-finish.ts';
import type { SendingShown } from '#functions/notice/sending/read-sending.ts';
import { settings } from '#test/support/console/breach-shown.ts';
import { type Answers, consoleWorld, csrfOf, site } from '#test/support/console/console-world.ts';
import {
  apiOfCase,
  letterShown,
  letterVersions,
  noticeShown,
  pageOfCase,
  version,
  wholeNotice,
} from '#test/support/console/notice-shown.ts';
import {
  approved,
  direction,
  held,
  id,
  letterSha256,
  letterWritten,
  listFrozen,
  listSha256,
  renderedSha256,
  text,
} from '#test/support/domain/breach.ts';
import { account, countList, sendingStart, sent } from '#test/support/domain/notice.ts';

const written = () => held('2026-11-24', [listFrozen({ toFinish: 1 }), letterWritten()]);
const switchNext = (state?: SendingSwitch, generation = 1) =>
  nextOfRegister(
    nextOf(switchRules, state, { now: '2026-11-24T12:00:00.000Z', generation }),
    {},
    (sub) => sub,
  );
const running: SendingShown = {
  ...{ paused: false, since: null, by: null, reason: null, resumeTakesTwo: false, proposal: null },
  ...{ stops: [], next: switchNext() },
};
const rows: RowsToFinish = {
  rows: [{ list: 1, line: 7, reason: 'no-address', customerRef: 'A-7', finished: null }],
  leftOut: [{ list: 1, line: 9, reason: 'duplicate', customerRef: 'A-2' }],
};
const jsonFile = (body: object) => ({
  ...{ type: 'application/json', disposition: '', bytes: Buffer.from(JSON.stringify(body)) },
});
const seen = (over: Answers = {}): Answers => ({
  [`GET ${apiOfCase}`]: wholeNotice(written()),
  [`GET ${apiOfCase}/rows-to-finish`]: jsonFile(rows),
  [`GET ${apiOfCase}/letters`]: letterVersions(version()),
  [`POST ${apiOfCase}/notice/preview`]: letterShown(),
  'GET /api/officer/sending': running,
  'GET /api/officer/settings': settings,
  'GET /api/officer/officers': { officers: [] },
  ...over,
});
const supervisor = async (answers: Answers) => {
  const at = consoleWorld(answers);
  return { ...at, officer: await at.signedIn(['supervisor']) };
};

describe('the approver reads the letter and repeats what the page shows (R-13)', () => {
  const approve = `${pageOfCase}/do/approve-notice?list=1&audience=everyone`;
  const typed = {
    ...{ count: '100', addressChanged: '3', collapsed: '2', unknownAccounts: '1', fccClosedSince: 'no' },
    ...{ list: '1', for: '"everyone"', step: 'send', formKey: 'k' },
    letterSha256: JSON.stringify(letterSha256),
    listSha256: JSON.stringify(listSha256),
    renderedSha256: JSON.stringify(renderedSha256),
  };

  it('each missing part has a tick of its own, and is marked in the letter (L-8)', async () => {
    const { officer } = await supervisor(
      seen({ [`POST ${apiOfCase}/notice/preview`]: letterShown({ missing: ['what-we-are-doing'] }) }),
    );
    const { body } = await officer.get(approve);
    expect(body).toContain('value="what-we-are-doing"');
    expect(body).toMatch(
      /A caller saw your records.[\s\S]*Missing: <\/span>What We Are Doing[\s\S]*What You Can Do/,
    );
  });

  it('no number that the officer must type is typed already', async () => {
    const { body } = await (await supervisor(seen())).officer.get(approve);
    expect(
      String(body).match(/<input[^>]*name="(count|addressChanged|collapsed|unknownAccounts)"[^>]*>/g),
    ).toEqual(expect.arrayContaining([expect.not.stringContaining('value="1')]));
    expect(body).toContain(JSON.stringify(renderedSha256).replaceAll('"', '&quot;'));
  });

  it('the seals of the page are sent, and the numbers as typed', async () => {
    const { officer, calls } = await supervisor(
      seen({ [`POST ${apiOfCase}/notice/approval`]: { state: 'accepted' } }),
    );
    expect((await officer.post(approve, typed)).headers.location).toBe(`${pageOfCase}?done=approve-notice`);
    expect(calls.at(-1)?.body).toMatchObject({
      letterSha256,
      listSha256,
      renderedSha256,
      count: 100,
      addressChanged: 3,
    });
  });

  it('a letter that was changed meanwhile is shown anew, with its new seal', async () => {
    const words = 'The letter was changed after you opened it. Read the current version, then approve.';
    const { officer } = await supervisor(
      seen({
        [`POST ${apiOfCase}/notice/preview`]: letterShown({ letterSha256: 'b'.repeat(64) }),
        [`POST ${apiOfCase}/notice/approval`]: { status: 409, code: 'letter-changed', detail: words },
      }),
    );
    const { status, body } = await officer.post(approve, typed);
    expect([status, String(body).includes(words), String(body).includes('b'.repeat(64))]).toEqual([
      409,
      true,
      true,
    ]);
  });

  it('who wrote the letter reads why it is not theirs to approve', async () => {
    const at = consoleWorld(seen({ [`GET ${apiOfCase}`]: noticeShown(written()) }));
    const key = 'cookie of Wes';
    await at.sessions.open(key, {
      sub: 'wes',
      name: 'Wes Fox',
      groups: ['supervisor'],
      token: 't',
      csrf: 'c',
    });
    const url = new URL(approve, site);
    const { status, body } = await at.show(
      at.asked({ path: url.pathname, query: url.searchParams, cookies: { '__Host-officer-session': key } }),
    );
    expect([status, body]).toEqual([409, expect.stringContaining('Not you: you wrote the letter.')]);
  });
});

describe('the list', () => {
  it('a file goes to the API as it is, once for each form that was shown', async () => {
    const at = consoleWorld(seen({ [`PUT ${apiOfCase}/recipients`]: { count: 1 } }));
    const officer = await at.signedIn(['breach-officer'], 'Bea Breach');
    await officer.get(`${pageOfCase}/list`);
    const file = { type: 'text/csv', bytes: Buffer.from('customerRef\nA-1') };
    const answer = await at.show(
      at.asked({
        ...{
          method: 'PUT',
          path: `${pageOfCase}/list/1`,
          origin: site,
          csrf: csrfOf('Bea Breach'),
          formKey: 'k1',
          file,
        },
        cookies: { '__Host-officer-session': 'cookie of Bea Breach' },
      }),
    );
    expect(JSON.parse(String(answer.body))).toEqual({ next: `${pageOfCase}/list/1?done=put-list` });
    expect(at.calls.at(-1)).toMatchObject({ body: { text: 'customerRef\nA-1' }, formKey: 'k1' });
  });

  it('a refused file is told in the API’s words, beside the file that was chosen', async () => {
    const detail = 'The first line of the list is the header customerRef,name,email,address,segment.';
    const at = consoleWorld(
      seen({ [`PUT ${apiOfCase}/recipients`]: { status: 422, code: 'invalid-input', detail } }),
    );
    await at.signedIn(['breach-officer'], 'Bea Breach');
    const file = { type: 'text/csv', bytes: Buffer.from('x') };
    const { status, body } = await at.show(
      at.asked({
        ...{ method: 'PUT', path: `${pageOfCase}/list/1`, origin: site, csrf: csrfOf('Bea Breach'), file },
        cookies: { '__Host-officer-session': 'cookie of Bea Breach' },
      }),
    );
    expect([status, JSON.parse(String(body)).detail]).toEqual([422, detail]);
  });

  it('a larger file may go to the file store of its ticket, and nowhere else', async () => {
    const upload = { id: 'u-1', uploadUrl: 'https://files.example.com/b/u-1?sig=x', headers: {} };
    const { officer } = await supervisor(seen({ [`POST ${apiOfCase}/uploads`]: upload }));
    const { headers } = await officer.post(`${pageOfCase}/list/1`, { step: 'larger' });
    expect(headers['content-security-policy']).toContain("connect-src 'self' https://files.example.com");
    expect((await officer.get(`${pageOfCase}/list/1`)).headers['content-security-policy']).not.toContain(
      'files.example.com',
    );
  });

  it('each rejected row says what is wrong and leads to where it is finished (R-14)', async () => {
    const { body } = await (await supervisor(seen())).officer.get(`${pageOfCase}/list/1`);
    expect(body).toContain('no email address that works and no postal address');
    expect(body).toContain(`${pageOfCase}/do/finish-rows?list=1&amp;line=7`);
    expect(body).toContain('Another row of this list is for the same customer.');
  });

  it('rows that are too many to show are downloaded; an API that fails is not taken for that', async () => {
    const file = { to: 'https://files.example.com/rows.json' };
    const { officer } = await supervisor(seen({ [`GET ${apiOfCase}/rows-to-finish`]: file }));
    for (const page of ['list/1', 'do/finish-rows?list=1'])
      expect((await officer.get(`${pageOfCase}/${page}`)).body).toContain('too many rows to show here');
    const silent = { status: 503, code: 'no-answer', detail: 'We got no answer.' };
    const { officer: other } = await supervisor(seen({ [`GET ${apiOfCase}/rows-to-finish`]: silent }));
    const { status, body } = await other.get(`${pageOfCase}/list/1`);
    expect([status, String(body).includes('too many rows')]).toEqual([503, false]);
  });

  it('while a machine reads the file, the page renews itself', async () => {
    const life = held('2026-11-24', []).do(
      { type: 'open-upload', list: 1, by: 'una' },
      { type: 'request-list-freeze', list: 1, uploadId: 'u-1', by: 'una' },
    );
    const { officer } = await supervisor(seen({ [`GET ${apiOfCase}`]: wholeNotice(life) }));
    const { body } = await officer.get(`${pageOfCase}/list/1/progress`);
    expect(body).toMatch(/^<div class="pc-progress" id="list-state"[^>]*data-every="3">/);
    expect(body).toContain('We are reading the file.');
  });
});

describe('rejected rows corrected on the page (R-14)', () => {
  const page = (list: number) => `${pageOfCase}/do/correct-rows?list=${list}`;
  const api = `POST ${apiOfCase}/corrected-rows`;
  const frozen = listFrozen({ toFinish: 2 });
  const before = () => held('2026-11-24', [frozen]);
  const life = () =>
    held('2026-11-24', [frozen, letterWritten(), approved()]).do({
      ...{ type: 'open-supplement', sameBreach: true, by: 'ann', textSha256: 'a'.repeat(64) },
    });
  const found: RejectedRows = {
    rows: [
      {
        ...{ row: '1-7', list: 1, line: 7, reason: 'no-address', customerRef: 'A-7' },
        fields: { name: 'Gus <b>', email: 'gus@' },
      },
      { row: '1-9', list: 1, line: 9, reason: 'bad-quotes', customerRef: null, fields: null },
    ],
    more: 0,
  };
  const answers = (of: ReturnType<typeof life>, over: Answers = {}) =>
    seen({
      [`GET ${apiOfCase}`]: wholeNotice(of),
      [`GET ${apiOfCase}/rejected-rows?list=1`]: found,
      [`GET ${apiOfCase}/rejected-rows?list=2`]: found,
      ...over,
    });
  const typed = { 'rows.1-7.name': 'Gus', 'rows.1-7.email': 'gus@home.example', step: 'send', formKey: 'k' };

  it('the list leads to them, and an approved one to its supplement', async () => {
    const { officer } = await supervisor(answers(before()));
    expect((await officer.get(`${pageOfCase}/list/1`)).body).toContain(`href="${page(1)}"`);
    const { officer: after } = await supervisor(answers(life()));
    for (const list of [1, 2])
      expect((await after.get(`${pageOfCase}/list/${list}`)).body).toContain(`href="${page(2)}"`);
    const without = held('2026-11-24', [frozen, letterWritten(), approved()]);
    const { officer: other } = await supervisor(answers(without));
    const { body } = await other.get(`${pageOfCase}/list/1`);
    expect(body).not.toContain('do/correct-rows');
    expect(body).toContain('Open a supplement for these rows');
  });

  it('each is a form with what was uploaded; a reference that we can read is not asked for', async () => {
    const { body } = await (await supervisor(answers(before()))).officer.get(page(1));
    expect(body).toMatch(/line 7, reference A-7: The row has no email address that works/);
    expect(body).toContain('value="Gus &lt;b&gt;"');
    expect(body).not.toContain('name="rows.1-7.customerRef"');
    expect(body).toContain('name="rows.1-9.customerRef"');
    expect(body).toContain('Look it up in your file and type the row.');
    expect(body).toContain('These rows join the list, which is not approved yet.');
  });

  it('a row of too many segments is said to join as it is; an urgent approval to be void', async () => {
    const [row] = found.rows;
    const rows = [...found.rows, { ...row, row: '1-8', line: 8, reason: 'too-many-segments' }];
    const view = wholeNotice(before());
    const [first] = view.notice.noticeLists;
    const urgent = { ...first, approvedBy: 'abe' };
    const over = {
      [`GET ${apiOfCase}/rejected-rows?list=1`]: { rows, more: 0 },
      [`GET ${apiOfCase}`]: { ...view, notice: { ...view.notice, noticeLists: [{ ...first, urgent }] } },
    };
    const plain = await (await supervisor(answers(before()))).officer.get(page(1));
    const { body } = await (await supervisor(answers(before(), over))).officer.get(page(1));
    const said = ['is put on this list as it is', 'The approval of the urgent letter no longer counts.'];
    expect(said.map((words) => String(body).includes(words))).toEqual([true, true]);
    expect(said.map((words) => String(plain.body).includes(words))).toEqual([false, false]);
    expect(plain.body).toContain('Rows that you leave as they are stay rejected.');
  });

  it('those with words are sent by list and line, those for later are not', async () => {
    const { officer, calls } = await supervisor(answers(life(), { [api]: { list: 2, count: 1 } }));
    const later = { 'rows.1-9.name': 'Hal', 'rows.1-9.later': 'yes' };
    const { headers } = await officer.post(page(2), { ...typed, ...later });
    expect(headers.location).toBe(`${pageOfCase}/list/2?done=correct-rows`);
    expect(calls.at(-1)).toMatchObject({
      body: { list: 2, rows: { '1-7': { name: 'Gus', email: 'gus@home.example' } } },
      formKey: 'k',
    });
    expect(calls.at(-1)).not.toHaveProperty(['body', 'rows', '1-9']);
    const said = await officer.get(`${pageOfCase}/list/2?done=correct-rows`);
    expect(said.body).toContain('The corrected rows are on this list');
  });

  it('those left as they were are not sent; a line break of a browser is no change', async () => {
    const address = '2 Main St\nDenver';
    const as = { fields: { name: 'Ida', address } };
    const rows = [...found.rows, { ...found.rows[0], ...as, row: '1-8', line: 8 }] as RejectedRows['rows'];
    const read = `GET ${apiOfCase}/rejected-rows?list=1`;
    const over = { [api]: { list: 1, count: 101 }, [read]: { rows, more: 0 } };
    const { officer, calls } = await supervisor(answers(before(), over));
    const same = { 'rows.1-8.name': 'Ida', 'rows.1-8.address': '2 Main St\r\nDenver' };
    await officer.post(page(1), { ...typed, ...same });
    expect(calls.at(-1)).toMatchObject({ body: { rows: { '1-7': { name: 'Gus' } } } });
    expect(calls.at(-1)).not.toHaveProperty(['body', 'rows', '1-8']);
  });

  it('one that another officer was faster with is sent, refused, and shown with what was typed', async () => {
    const errors = [{ pointer: '#/rows/1-8', detail: 'List 1, line 8: There is no row to correct here.' }];
    const refused = { status: 422, code: 'invalid-input', detail: 'Check the rows.', errors };
    const { officer, calls } = await supervisor(answers(before(), { [api]: refused }));
    const { body } = await officer.post(page(1), { ...typed, 'rows.1-8.name': 'Ida' });
    expect(calls.find(({ method }) => method === 'POST')).toHaveProperty(
      ['body', 'rows', '1-8', 'name'],
      'Ida',
    );
    for (const words of ['value="Ida"', 'another officer corrected or finished this row', errors[0]?.detail])
      expect(body).toContain(words);
  });

  it('what is still wrong is told at its field, and every row without one above the form', async () => {
    const errors = [
      { pointer: '#/rows/1-7/email', detail: 'No such address.' },
      { pointer: '#/rows/1-7', detail: 'List 1, line 7: on another list.' },
      { pointer: '#/rows/1-9', detail: 'List 1, line 9: not found.' },
    ];
    const refused = { status: 422, code: 'invalid-input', detail: 'Check the rows.', errors };
    const { officer } = await supervisor(answers(before(), { [api]: refused }));
    const { status, body } = await officer.post(page(1), typed);
    expect(status).toBe(422);
    expect(body).toContain('value="gus@home.example"');
    for (const { detail } of errors) expect(body).toContain(detail);
  });

  it('is not for a list that is approved, and then shows no name', async () => {
    const { officer, calls } = await supervisor(answers(life()));
    expect((await officer.get(page(1))).status).toBe(409);
    expect(calls.filter(({ path }) => path.includes('rejected-rows'))).toEqual([]);
  });
});

describe('the letter', () => {
  const letter = `${pageOfCase}/letter?list=1&audience=everyone`;

  it('is edited from the version before, beside the letter as a row reads it', async () => {
    const { officer, calls } = await supervisor(seen());
    const { body } = await officer.get(`${letter}&row=26`);
    expect(body).toContain('A caller saw your records.</textarea>');
    expect(body).toContain('aria-label="The letter as row 26 reads it"');
    expect(body).toContain('name="inserts.CA"');
    expect(calls.at(-1)?.body).toEqual({ list: 1, for: 'everyone', row: 26 });
  });

  it('is read once more as it will be, before it is saved', async () => {
    const { officer, calls } = await supervisor(seen());
    const form = {
      subject: 'Notice',
      body: 'What Happened',
      locale: 'en',
      list: '1',
      for: '"everyone"',
      step: 'check',
    };
    const { body } = await officer.post(letter, form);
    expect(body).toContain('aria-label="The letter in English, as an email"');
    expect(calls.at(-1)?.body).toMatchObject({
      draft: { subject: 'Notice', body: 'What Happened', locale: 'en' },
    });
    expect(calls.map(({ path }) => path)).not.toContain(`${apiOfCase}/notice`);
  });

  it('a refused word is told at its field, with what was typed', async () => {
    const refused = {
      ...{ status: 422, code: 'invalid-input', detail: 'Check the letter.' },
      errors: [
        { pointer: '#/subject', detail: 'Do not show in the subject what kind of data the letter is about.' },
      ],
    };
    let calls = 0;
    const preview = () => {
      calls += 1;
      return calls === 1 ? letterShown() : refused;
    };
    const { officer } = await supervisor(seen({ [`POST ${apiOfCase}/notice/preview`]: preview }));
    const form = {
      subject: 'Your CPNI',
      body: 'Words',
      locale: 'en',
      list: '1',
      for: '"everyone"',
      step: 'check',
    };
    const { status, body } = await officer.post(letter, form);
    expect(status).toBe(422);
    expect(body).toMatch(/id="subject-error"[^>]*>.*Do not show in the subject/);
    expect(body).toContain('value="Your CPNI"');
  });

  it('two versions are compared paragraph by paragraph', async () => {
    const before = version({ current: false });
    const after = version({
      version: 2,
      text: {
        ...(before.text as NonNullable<typeof before.text>),
        body: 'What Happened\n\nA stranger saw your records.',
      },
    });
    const { officer } = await supervisor(
      seen({ [`GET ${apiOfCase}/letters`]: letterVersions(before, after) }),
    );
    const { body } = await officer.get(letter);
    expect(body).toMatch(
      /<del>A caller saw your records.<\/del>[\s\S]*<ins>A stranger saw your records.<\/ins>/,
    );
    expect(body).not.toContain('<del>What Happened</del>');
  });
});

describe('sending', () => {
  const sending = () => seen({ [`GET ${apiOfCase}`]: wholeNotice(sendingStart()) });

  it('is one bar that adds up, with the pause in reach; its end is only expected', async () => {
    const { body } = await (await supervisor(sending())).officer.get(`${pageOfCase}/sending`);
    expect(body).toContain('100 rows: 60 notified by email, 38 email waiting');
    expect(body).toContain(`href="${pageOfCase}/do/pause-notice"`);
    expect(body).toMatch(/We expect the last email about [^<]*, if sending goes on at this rate/);
  });

  it('while all notices are stopped, no page of the breach says that letters go out', async () => {
    const whole = wholeNotice(sendingStart());
    const view = { ...whole, notice: { ...whole.notice, paperMail: 'stopped' as const } };
    const { officer } = await supervisor(seen({ [`GET ${apiOfCase}`]: view }));
    for (const page of ['/sending', '/sending/progress', '']) {
      const body = String((await officer.get(`${pageOfCase}${page}`)).body);
      expect(body).toContain('All notices to customers are stopped');
      expect(body).not.toMatch(
        /Letters are going out|Sending: \d|We expect the last email|>\s*Sending\s*<\/strong>/,
      );
    }
  });

  it('the switch says who stopped all notices and why; a stand-in can only sign', async () => {
    const stopped = {
      paused: true,
      since: '2026-11-24T10:00:00.000Z',
      by: 'una',
      reason: 'A wrong letter.',
      stops: [
        {
          ...{ id: 'stop-all-1', because: 'officer', since: '2026-11-24T10:00:00.000Z', by: 'una' },
          ...{ name: 'Una', reason: 'A wrong letter.', endsAlone: 'author' },
        },
      ],
      proposal: null,
      next: switchNext({ paused: { by: 'una', textSha256: 'f', at: '2026-11-24T10:00:00.000Z' } }),
    };
    const at = consoleWorld(seen({ 'GET /api/officer/sending': stopped }));
    const page = async (group: string) =>
      String((await (await at.signedIn([group], group)).get('/officer/sending')).body);
    const [senior, standIn] = [await page('supervisor'), await page('stand-in')];
    expect(senior).toMatch(/A wrong letter\.[\s\S]*\/officer\/sending\/do\/resume/);
    expect(standIn).not.toContain('/officer/sending/do/');
    expect(standIn).toContain('Not you: this is for breach officers, supervisors or the DPO.');
  });

  it.each([
    ['supervisor', 'una', ['resume-sending', 'stop-sending']],
    ['supervisor', 'olga', ['sign-resume', 'resume-sending', 'stop-sending']],
    ['stand-in', 'stan', ['sign-resume']],
    ['auditor', 'aude', []],
  ] as const)('after a restore una asked to go on: the %s %s can do %j', async (group, name, acts) => {
    const asked = { by: 'sub-of-una', textSha256: 'f', at: '2026-11-24T10:00:00.000Z' };
    const stops = ['restore'];
    const proposal = {
      by: asked.by,
      at: asked.at,
      reason: 'Compared.',
      stops,
      proposalSha256: 'a'.repeat(64),
    };
    const restore = { id: 'restore', because: 'restore', since: null, by: null, name: null } as const;
    const at = consoleWorld(
      seen({
        'GET /api/officer/sending': {
          ...{ paused: true, since: null, by: null, reason: 'The table was restored.', proposal },
          ...{ resumeTakesTwo: true, stops: [{ ...restore, reason: 'Restored.', endsAlone: 'nobody' }] },
          next: switchNext({ restored: true, asked }, 2),
        } satisfies SendingShown,
      }),
    );
    const { get } = await at.signedIn([group], name);
    const body = String((await get('/officer/sending')).body);
    const offered = [...body.matchAll(/\/officer\/sending\/do\/([a-z-]+)/g)].map(([, act]) => act);
    expect(offered).toEqual(acts);
    for (const act of ['sign-resume', 'resume-sending', 'stop-sending']) {
      const { status } = await get(`/officer/sending/do/${act}`);
      expect([act, status === 200]).toEqual([act, (acts as readonly string[]).includes(act)]);
    }
  });

  it('to resume, the form lists each open stop with author, time and reason, none checked (law of stopping 3)', async () => {
    const since = '2026-11-24T17:05:00.000Z';
    const of = { because: 'officer', since } as const;
    const stops = [
      { id: 'stop-all-1', ...of, by: 'una', name: 'Una', reason: 'A mistake.', endsAlone: 'author' },
      { id: 'stop-all-2', ...of, by: 'dan', name: 'Dan', reason: 'The FBI called.', endsAlone: 'nobody' },
    ] as const;
    const { officer, calls } = await supervisor(
      seen({
        'GET /api/officer/sending': {
          ...{ paused: true, since, by: 'una', reason: 'A mistake.', resumeTakesTwo: true, stops },
          ...{
            proposal: null,
            next: switchNext({ stops: [{ n: 1, by: 'una', at: since, textSha256: 'f' }] }),
          },
        } as unknown as SendingShown,
        'PUT /api/officer/sending': running,
      }),
    );
    const body = String((await officer.get('/officer/sending/do/resume-sending')).body);
    for (const says of ['Una', 'A mistake.', 'Dan', 'The FBI called.']) expect(body).toContain(says);
    expect(body.match(/<input[^>]*name="stops"[^>]*>/g)?.map((box) => box.includes('checked'))).toEqual([
      false,
      false,
    ]);
    const said = { paused: 'false', reason: 'Settled.', step: 'send', formKey: 'k' };
    await officer.post('/officer/sending/do/resume-sending', { ...said, stops: 'stop-all-1' });
    expect(calls.at(-1)?.body).toEqual({ paused: false, reason: 'Settled.', stops: ['stop-all-1'] });
  });

  it('stopping sends a reason, once for a form', async () => {
    const { officer, calls } = await supervisor(seen({ 'PUT /api/officer/sending': running }));
    await officer.post('/officer/sending/do/stop-sending', {
      paused: 'true',
      reason: 'A wrong letter.',
      step: 'send',
      formKey: 'k',
    });
    expect(calls.at(-1)).toEqual({
      ...{ method: 'PUT', path: '/api/officer/sending', formKey: 'k' },
      body: { paused: true, reason: 'A wrong letter.' },
    });
  });
});

describe('no page invites to mail a letter before it may be mailed (P38, R-11, R-13)', () => {
  const silent = () =>
    sent().do(direction('2027-02-01', '2026-12-05'), { type: 'drain-notice', alreadyTold: 60 });
  const draining = () => sent().do(direction('2027-02-01', '2026-12-05'));
  const paused = () => sent().do({ type: 'pause-notice', because: 'officer', by: 'una', textSha256: text });
  const invites = /to print and mail|Print the letters|print and mail these|We mailed the letter on paper/i;
  const pages = ['', '/paper', '/list', '/do/finish-rows?list=1', '/do/correct-rows?list=1', '/sending'];

  it.each([
    ['under a direction after the release', silent, {}],
    ['while the last letters before a direction are counted', draining, {}],
    ['while the notice is paused', paused, {}],
    ['while all notices are stopped', sent, { paperMail: 'stopped' }],
  ] as const)('%s', async (_, life, over) => {
    const view = wholeNotice(life());
    const { officer } = await supervisor(
      seen({ [`GET ${apiOfCase}`]: { ...view, notice: { ...view.notice, ...over } } }),
    );
    for (const page of pages) {
      const { body } = await officer.get(`${pageOfCase}${page}`);
      const isFact = page.startsWith('/do/finish') && view.notice.paperMail !== 'held';
      expect([page, isFact || !invites.test(String(body).replace(/<[^>]+>/g, ''))]).toEqual([page, true]);
    }
    expect((await officer.get(`${pageOfCase}/paper`)).body).toContain('Print and mail no letter.');
  });

  it('during the hold it invites to mail letters of the urgent notice alone (R-12)', async () => {
    const view = wholeNotice(sent());
    const notice = { ...view.notice, paperMail: 'urgent-only' };
    const { officer } = await supervisor(seen({ [`GET ${apiOfCase}`]: { ...view, notice } }));
    for (const page of ['', '/paper']) {
      const body = String((await officer.get(`${pageOfCase}${page}`)).body);
      expect(body).toContain('Only letters of the urgent notice can be printed and mailed now.');
      expect(body).not.toMatch(/to print and mail/i);
    }
  });

  it('once they may be mailed, the page says so', async () => {
    const { officer } = await supervisor(seen({ [`GET ${apiOfCase}`]: wholeNotice(sent()) }));
    expect((await officer.get(pageOfCase)).body).toContain('2 letters to print and mail on paper');
    expect((await officer.get(`${pageOfCase}/paper`)).body).toContain('Print the letters');
  });
});

describe('paper and the end of the case', () => {
  const batch: PaperBatch = {
    datedOn: '2026-12-07' as PaperBatch['datedOn'],
    letters: ['1-0-3', '1-0-4'].map((row) => ({
      ...{ row, address: '1 Main St\nDenver CO 80202', name: `Reader ${row}`, language: 'en' as const },
      ...{ subject: 'Notice of data breach', text: `Dear Reader ${row},` },
    })),
    ...{ next: '1-0-4', before: 50 },
  };

  it('each letter is a sheet of its own, and its row stays on the screen', async () => {
    const { officer, calls } = await supervisor({ [`GET ${apiOfCase}/paper-letters?after=1-0-2`]: batch });
    const { body } = await officer.get(`${pageOfCase}/letters-to-print?after=1-0-2`);
    expect(String(body).match(/<article class="pc-paper"/g)).toHaveLength(2);
    expect(body).toContain('Letters 51 to 52');
    expect(body).toContain('letters-to-print?after=1-0-4');
    expect(calls).toHaveLength(1);
  });

  it('a file is passed on as it is, or from where it lies when it is large', async () => {
    const { officer } = await supervisor({
      [`GET ${apiOfCase}/postal.csv`]: { type: 'text/csv', disposition: '', bytes: Buffer.from('row\n') },
      [`GET ${apiOfCase}/proof.csv`]: { to: 'https://files.example.com/proof.csv' },
      [`GET ${apiOfCase}/evidence`]: { to: 'https://files.example.com/evidence.json' },
    });
    expect((await officer.get(`${pageOfCase}/postal.csv`)).headers['content-disposition']).toContain(
      `${id}-postal.csv`,
    );
    expect((await officer.get(`${pageOfCase}/proof.csv`)).headers.location).toBe(
      'https://files.example.com/proof.csv',
    );
    expect((await officer.get(`${pageOfCase}/evidence.json`)).headers.location).toBe(
      'https://files.example.com/evidence.json',
    );
  });

  it('while rows are open, the page to close lists each with the page where it ends (R-14)', async () => {
    const { officer } = await supervisor(seen({ [`GET ${apiOfCase}`]: wholeNotice(sent()) }));
    const { status, body } = await officer.get(`${pageOfCase}/do/close`);
    expect(status).toBe(409);
    expect(body).toContain(`href="${pageOfCase}/sending">38 rows: email waiting`);
    expect(body).toContain(`href="${pageOfCase}/paper">2 rows: on paper, not mailed yet`);
  });

  it('who is missing at the last count is listed by the API’s words (R-14)', async () => {
    const detail = '2 paper letters of the list have no mailing date.';
    const errors = [{ code: 'paper-mail-left', detail, list: 1, rows: 2 }];
    const refused = { status: 409, code: 'still-unaccounted', detail: 'Not yet.', errors };
    const life = sent().do(account(countList({ paperMailed: 0 })));
    const { officer } = await supervisor(
      seen({ [`GET ${apiOfCase}`]: wholeNotice(life), [`POST ${apiOfCase}/close`]: refused }),
    );
    const { status, body } = await officer.post(`${pageOfCase}/do/close`, { step: 'send', formKey: 'k' });
    expect([status, body]).toEqual([409, expect.stringContaining(`href="${pageOfCase}/paper">${detail}`)]);
  });
});

describe('who may not see a notice cannot tell whether there is one (R-13)', () => {
  /** The navigation marks the address that was typed. */
  const mainOf = (body: string | Buffer): string => String(body).split('<main')[1] ?? '';
  const pages = noticeScreens.map(({ path, access }) => ({
    access,
    address: path.replace('{id}', id).replace('{n}', '1').replace('{action}', 'stop'),
  }));

  it.each([...groups, 'nobody'])(
    '%s gets a page, or the same page as for every other address',
    async (group) => {
      const { signedIn, calls } = consoleWorld({});
      const officer = await signedIn([group]);
      const outside = await officer.get('/officer/list-template.csv');
      for (const { address } of pages.filter((one) => !hasAccess(one.access, [group]))) {
        const { status, body } = await officer.get(address);
        expect([address, status, mainOf(body)]).toEqual([address, 403, mainOf(outside.body)]);
      }
      expect(calls).toEqual([]);
    },
  );
});
