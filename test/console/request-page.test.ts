import { describe, expect, it } from 'vitest';
import type { RequestView } from '#functions/case/case-view.ts';
import type { Preview } from '#functions/case/preview-letters.ts';
import { consoleWorld, csrfOf, site } from '#test/support/console/console-world.ts';
import { acknowledged, requestId, requestWith } from '#test/support/console/worked-views.ts';

const api = `/api/officer/cases/${requestId}`;
const page = `/officer/requests/${requestId}`;
const textOf = (body: unknown) => String(body).replace(/\s+/g, ' ');

const assignedToOmar = { by: 'officer:omar', events: [{ type: 'request-assigned', to: 'omar' }] } as never;
const working = (over: Parameters<typeof requestWith>[0] = {}, ...more: readonly never[]) =>
  requestWith({ kind: 'inquiry', capacity: 'former-customer', ...over }, async () => [
    acknowledged,
    assignedToOmar,
    ...more,
  ]);

const preview: Preview = {
  letters: [
    {
      ...{ kind: 'question', to: 'p…@home.example', onPaper: false, subject: 'We have a question' },
      ...{ text: 'To answer it well:\n\n  Which bill?', language: 'en' },
    },
  ],
  waits: false,
  warnings: [],
};

const olive = async (
  view: RequestView,
  more: Readonly<Record<string, unknown>> = {},
  ...groups: string[]
) => {
  const at = consoleWorld({ [`GET ${api}`]: view, ...more });
  return { at, as: await at.signedIn(groups.length > 0 ? groups : ['officer'], 'Olive Officer') };
};

describe('the page of a request', () => {
  it('tells who did what by name, with notes inline and without a hash (R-24)', async () => {
    const view = await requestWith({ kind: 'inquiry' }, async ({ texts }) => [
      acknowledged,
      assignedToOmar,
      {
        by: 'officer:omar',
        events: [{ type: 'note-added', textSha256: await texts.put(requestId, 'She called <twice>.') }],
      } as never,
    ]);
    const { as } = await olive(view);
    const body = textOf((await as.get(page)).body);
    expect(body).toContain('Assigned to Omar Officer');
    expect(body).toContain('by Omar Officer');
    expect(body).toContain('She called &lt;twice&gt;.');
    expect(body).not.toMatch(/[0-9a-f]{64}/);
    const evidence = textOf((await as.get(`${page}/evidence`)).body);
    expect(evidence).not.toMatch(/SHA-256<|[0-9a-f]{64}/);
  });

  it('shows promise and law side by side, and masks the person', async () => {
    const { as } = await olive(await working({ regime: 'eu' }));
    const body = textOf((await as.get(page)).body);
    const head = body.slice(body.indexOf('pc-case-head'), body.indexOf('moj-sub-navigation'));
    expect(head).toMatch(/Promise<\/span> <strong[^>]*>Due Dec 24/);
    expect(head).toContain('Law: Thu, Dec 24, 2026');
    expect(head).toContain('P… D…');
    expect(body).not.toContain('Pat Doe');
    expect(body).not.toContain('pat@home');
  });

  it('says which uses and recipients a restriction is for, where it is not for all (R-6)', async () => {
    const restricts = { uses: ['third-parties'], recipients: ['acme'] } as const;
    const { as } = await olive(await working({ kind: 'cpni-restrict', restricts }));
    const body = textOf((await as.get(page)).body).replaceAll(/<[^>]*>/g, '');
    expect(body).toMatch(/Only these uses\s*Other companies, by Acme Home Security/);
  });

  it('says nothing is due in a request that was withdrawn', async () => {
    const view = await working({}, { by: 'requester', events: [{ type: 'request-withdrawn' }] } as never);
    const body = textOf((await (await olive(view)).as.get(page)).body);
    expect(body).not.toContain('pc-chip--due');
    expect(body).toContain('The person withdrew the request.');
  });

  it('extending says that the 30-day promise is missed by it, with the dates (R-24)', async () => {
    const { as } = await olive(await working({ regime: 'eu' }));
    const body = textOf((await as.get(`${page}/do/extend`)).body);
    expect(body).toContain(
      'This misses our 30-day promise. We promised to answer by Thursday, December 24, 2026.',
    );
    expect(body).toContain('The last possible day is Wednesday, February 24, 2027.');
  });

  it('the letter is shown as it will read, then sent once', async () => {
    const sent = { id: requestId, stage: 'working' };
    const { at, as } = await olive(await working(), {
      [`POST ${api}/preview`]: preview,
      [`POST ${api}/ask`]: sent,
    });
    const form = { question: 'Which bill?', formKey: 'k' };
    const shown = await as.post(`${page}/do/ask`, { ...form, step: 'check' });
    expect(textOf(shown.body)).toContain('Which bill?');
    expect(textOf(shown.body)).toContain('By email, to p…@home.example');
    expect(at.calls.filter(({ method }) => method === 'POST')).toEqual([
      expect.objectContaining({
        path: `${api}/preview`,
        body: { action: 'ask', said: { question: 'Which bill?' } },
      }),
    ]);
    const after = await as.post(`${page}/do/ask`, { ...form, step: 'send' });
    expect([after.status, after.headers.location]).toEqual([303, `${page}?done=ask`]);
    expect(at.calls.at(-1)).toMatchObject({ path: `${api}/ask`, formKey: 'k' });
  });

  it('words that wait for a second person are never called sent (R-10)', async () => {
    const { as } = await olive(await working(), {
      [`POST ${api}/message`]: { id: requestId, waits: { n: 1 } },
    });
    const after = await as.post(`${page}/do/message`, { text: 'The FBI', formKey: 'k', step: 'send' });
    expect(after.headers.location).toBe(`${page}?done=waits`);
    expect(textOf((await as.get(`${page}?done=waits`)).body)).toContain('A second person reads your words');
  });

  it('another item is one more row, and nothing typed is lost; faults are at their rows', async () => {
    const fault = { pointer: '#/items/1/what', detail: 'Say what the item is about.' };
    const problem = { status: 422, code: 'invalid-input', detail: 'x', errors: [fault] };
    const { as } = await olive(await working(), {
      [`POST /api/officer/requests/${requestId}/answer`]: problem,
    });
    const typed = { 'items.0.what': 'Bills', 'items.2.outcome': 'refused', message: 'Hello', formKey: 'k' };
    const more = textOf((await as.post(`${page}/do/answer`, { ...typed, step: 'more.items' })).body);
    expect(more).toContain('value="Bills"');
    expect(more).toContain('name="items.2.what"');
    const wrong = textOf((await as.post(`${page}/do/answer`, { ...typed, step: 'send' })).body);
    expect(wrong).toContain('<a href="#items.1.what">Say what the item is about.</a>');
    expect(wrong).toMatch(/name="items\.1\.outcome".*value="refused" selected/);
  });

  it('showing the person is said to be recorded, before and after; only the post shows (R-24)', async () => {
    const { at, as } = await olive(await working(), {
      [`GET ${api}/person`]: { name: 'Pat Doe', details: 'All of it' },
    });
    const before = textOf((await as.get(`${page}/person`)).body);
    expect(before).toContain('We record that you looked');
    expect(at.calls).toEqual([]);
    const after = textOf((await as.post(`${page}/person`, {})).body);
    expect(after).toContain('Pat Doe');
    expect(after).toContain('We recorded that you looked');
  });

  it('a stand-in sees what waits for a signature, and nothing else (R-13)', async () => {
    const late = { at: '2026-11-24T18:00:00.000Z', by: 'omar', late: true, needsSecond: true } as const;
    const view = await requestWith({ entry: late as never }, async () => [], ['stand-in']);
    const { as } = await olive(view, {}, 'stand-in');
    const body = textOf((await as.get(page)).body);
    expect(body).toContain('Confirm the late entry');
    expect(body).toContain('Not Omar Officer, who entered it.');
    expect(body).not.toContain('P… D…');
    expect((await as.get(`${page}/person`)).status).toBe(403);
    const act = textOf((await as.get(`${page}/do/confirm-entry`)).body);
    expect(act).toContain(view.proposals[0]?.proposalSha256);
  });
});

describe('the records of a request', () => {
  it('a refused upload is told to its page in the API’s words, a taken one with nothing (R-18)', async () => {
    const [path, address] = [`/api/officer/requests/${requestId}/package`, `${page}/do/put-package`];
    const refusal = { status: 422, code: 'not-a-zip', detail: 'Send a ZIP file.' };
    const answers = { told: refusal as object };
    const { at } = await olive(await working(), { [`PUT ${path}`]: () => answers.told });
    const upload = async () => {
      const { status, headers, body } = await at.show(
        at.asked({
          ...{ method: 'PUT', path: address, origin: site, csrf: csrfOf('Olive Officer'), formKey: 'k' },
          cookies: { '__Host-officer-session': 'cookie of Olive Officer' },
          file: { type: 'application/zip', bytes: Buffer.from('PK') },
        }),
      );
      return [status, headers['content-type'], JSON.parse(String(body)).detail];
    };
    expect(await upload()).toEqual([422, 'application/json', 'Send a ZIP file.']);
    answers.told = {};
    expect(await upload()).toEqual([200, 'application/json', undefined]);
  });

  const fields = [
    { name: 'duration', class: 'call-detail' },
    { name: 'shoe size', class: 'cpni', unclassified: true },
  ];
  const files = [{ name: 'calls.csv', rows: 2 }, { name: 'bill.pdf' }];
  it('the card says which fields they have by class, and which nobody has classified (P36)', async () => {
    const view = await requestWith({ kind: 'cpni-examine' }, async ({ texts }) => [
      acknowledged,
      {
        by: 'officer:omar',
        events: [
          {
            ...{ type: 'package-kept', sha256: 'a'.repeat(64), bytes: 2000, account: 'ACC-1' },
            ...{ classes: ['cpni', 'call-detail'], unclassified: 1 },
            textSha256: await texts.put(requestId, JSON.stringify({ fields, files })),
          },
        ] as never,
      },
    ]);
    const { as } = await olive(view);
    const body = textOf((await as.get(page)).body);
    expect(body).toContain('Call detail: duration');
    expect(body).toContain('Unclassified, so treated as CPNI: shoe size');
    expect(body).toContain('checked for other accounts: CPNI, call detail');
    expect(body).toContain('We could not look into bill.pdf.');
    const form = textOf((await as.get(`${page}/do/put-package`)).body);
    expect(form).toContain(`&quot;case&quot;: &quot;${requestId}&quot;`);
    expect(form).toContain('&quot;account&quot;: &quot;&quot;');
  });

  const answering = async (kind: 'cpni-examine' | 'cpni-correct' | 'inquiry') => {
    const { as } = await olive(await working({ kind }));
    return textOf((await as.get(`${page}/do/answer`)).body);
  };
  it('the answer asks for the company’s instruction only where no contact confirmed by link (P07)', async () => {
    const by = (actor: string, ...events: readonly object[]) => ({ by: actor, events }) as never;
    const asked = {
      type: 'request-acknowledged',
      requesterType: 'roster',
      controller: 'acme',
      contact: 'cora',
    };
    const company = by('machine:acknowledge', asked, { type: 'officer-asked' });
    const confirmed = by('roster', { type: 'verdict-given', verdict: 'confirm', serial: 1 });
    const asks = async (...since: readonly never[]) => {
      const about = { kind: 'inquiry', capacity: 'controller' } as const;
      const { as } = await olive(await requestWith(about, async () => [...since, assignedToOmar]));
      const form = textOf((await as.get(`${page}/do/answer`)).body);
      return form.includes('Reference of the company’s instruction');
    };
    const answers = [await asks(company), await asks(company, confirmed), await asks(acknowledged as never)];
    expect(answers).toEqual([true, false, false]);
  });

  it('the answer asks where we looked, or what was corrected, only of a request that owes it (P33, P35)', async () => {
    const [examine, correct, inquiry] = [
      await answering('cpni-examine'),
      await answering('cpni-correct'),
      await answering('inquiry'),
    ];
    const shown = (body: string) =>
      [/searches\.0\.system/, /corrections\.0\.before/].map((one) => one.test(body));
    expect([examine, correct, inquiry].map(shown)).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
    const adds = (body: string) => body.match(/Add another \w+/g);
    expect([examine, correct, inquiry].map(adds)).toEqual([
      ['Add another item', 'Add another search'],
      ['Add another item', 'Add another correction'],
      ['Add another item'],
    ]);
  });
});
