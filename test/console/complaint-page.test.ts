import { describe, expect, it } from 'vitest';
import type { ComplaintView } from '#functions/case/case-view.ts';
import { consoleWorld } from '#test/support/console/console-world.ts';
import { complaintId, complaintWith } from '#test/support/console/worked-views.ts';

const api = `/api/officer/cases/${complaintId}`;
const page = `/officer/complaints/${complaintId}`;
const textOf = (body: unknown) => String(body).replace(/\s+/g, ' ');

const officers = {
  officers: [
    { sub: 'sub-of-Olive Officer', name: 'Olive Officer', groups: ['officer'] },
    { sub: 'omar', name: 'Omar Officer', groups: ['officer'] },
    { sub: 'audrey', name: 'Audrey Auditor', groups: ['auditor'] },
  ],
};

const named = {
  by: 'officer:olive',
  events: [{ type: 'officer-named', officer: 'omar', by: 'olive' }],
} as never;

const sha = 'a'.repeat(64);
const answered = [
  {
    by: 'officer:omar',
    events: [
      { type: 'answer-given', outcome: 'upheld', cpniMisuse: 'none', textSha256: sha, by: 'omar' },
      { type: 'owed-letter-sent', kind: 'acknowledgement', of: '1' },
      { type: 'owed-letter-sent', kind: 'answer', of: '2' },
    ],
  },
] as never[];
const waits = {
  by: 'officer:omar',
  events: [{ type: 'text-held', n: 1, as: 'complaint-message', heldSha256: sha, by: 'omar' }],
} as never;
const toPost = { type: 'letter-paper-mail-due', kind: 'closed', of: '3', sha256: sha } as const;

const olive = async (view: ComplaintView, more: Readonly<Record<string, unknown>> = {}) => {
  const at = consoleWorld({ [`GET ${api}`]: view, 'GET /api/officer/officers': officers, ...more });
  return { at, as: await at.signedIn(['officer'], 'Olive Officer') };
};

describe('the page of a complaint (R-25)', () => {
  it('has target and limit, and says who cannot work on it and why', async () => {
    const { as } = await olive(await complaintWith({}, [named]));
    const body = textOf((await as.get(page)).body);
    expect(body).toContain('Thursday, December 24, 2026');
    expect(body).toContain('Friday, January 8, 2027');
    expect(body).toContain('Omar Officer, who was named as an officer complained of');
  });

  it('is assigned by name, never to who is complained of nor to who works on nothing', async () => {
    const { at, as } = await olive(await complaintWith({}, [named]), { [`POST ${api}/assign`]: {} });
    const body = textOf((await as.get(`${page}/do/assign`)).body);
    expect(body).toContain('Olive Officer (you)');
    expect(body).not.toContain('value="omar"');
    expect(body).not.toContain('Audrey Auditor');
    await as.post(`${page}/do/assign`, { officer: 'queue', formKey: 'k', step: 'send' });
    expect(at.calls.at(-1)).toMatchObject({ path: `${api}/assign`, body: { officer: null } });
  });

  it('nobody who is complained of is offered to take it', async () => {
    const takes = async (by: string, sub: string) => {
      const name = { by: `officer:${by}`, events: [{ type: 'officer-named', officer: sub, by }] } as never;
      const { as } = await olive(await complaintWith({}, [name]));
      return textOf((await as.get(page)).body).includes('Take it');
    };
    expect(await takes('olive', 'omar')).toBe(true);
    expect(await takes('omar', 'sub-of-Olive Officer')).toBe(false);
  });

  it('says when silence closes it, and not while a reply of ours waits for a second person (R-10, R-25)', async () => {
    const shown = async (...more: never[]) => {
      const { as } = await olive(await complaintWith({}, [...answered, ...more]));
      return textOf((await as.get(page)).body);
    };
    expect(await shown()).toContain('it closes after</dt><dd>Thursday, December 24, 2026');
    expect(await shown(waits)).not.toContain('it closes after');
  });

  it('a letter on paper waits for an officer also when the complaint is over', async () => {
    const over = [
      { by: 'machine:x', events: [{ type: 'complaint-closed', because: 'silence' }, toPost] },
    ] as never;
    const { as } = await olive(await complaintWith({}, [...answered, ...over]));
    expect(textOf((await as.get(page)).body)).toContain('1 letter must be mailed on paper.');
  });

  it('lists its files, each look recorded, and an officer attaches a scan (R-1)', async () => {
    const file = { id: 'f', purpose: 'as-received', type: 'pdf', bytes: 2_000_000, sha256: sha } as const;
    const scans = [
      {
        by: 'officer:omar',
        events: [1, 2].map((n) => ({ type: 'scan-attached' as const, file: { ...file, n } })),
      },
      { by: 'officer:omar', events: [{ type: 'file-revealed', n: 1, on: '2026-11-24' }] },
      { by: 'machine:x', events: [{ type: 'files-erased', ns: [2], because: 'person-erased' }] },
    ] as const;
    const shown = async (...groups: string[]) => {
      const view = await complaintWith({}, scans as never, groups);
      const at = consoleWorld({ [`GET ${api}`]: view });
      return textOf((await (await at.signedIn(groups, 'Olive Officer')).get(page)).body);
    };
    const body = await shown('officer');
    expect(body).toContain(`href="${page}/files/1">Scan of what came (PDF, 1.9 MB)</a>`);
    expect(body).toContain('Scan of what came (PDF, 1.9 MB): erased with the person’s data');
    expect(body).not.toContain(`${page}/files/2`);
    expect(body).toContain(`href="${page}/scan"`);
    for (const says of ['Attached a scan of what came', 'Opened file 1', '1 file was erased with the'])
      expect(body).toContain(says);
    const auditors = await shown('auditor');
    expect(auditors).toContain('Scan of what came (PDF, 1.9 MB)');
    expect(auditors).not.toMatch(/\/files\/1|\/scan"/);
  });

  it('the pack is shown where it is made, and its act is sent once', async () => {
    const pack = {
      ...{ id: complaintId, madeAt: '2026-11-24T18:00:00.000Z', topic: 'other', dueOn: '2027-01-08' },
      ...{ receivedAt: '2026-11-24T18:00:00.000Z', said: 'Nobody answered.', messages: [], letters: [] },
    };
    const records = `/api/officer/complaints/${complaintId}/records`;
    const { at, as } = await olive(await complaintWith(), { [`POST ${records}`]: pack });
    const form = { record: '"signed-word"', signedOn: '2026-11-23', document: 'Form, folder 12' };
    const shown = textOf(
      (await as.post(`${page}/do/give-pack`, { ...form, formKey: 'k', step: 'send' })).body,
    );
    expect(shown).toContain('Pack for the independent body');
    expect(shown).toContain('Nobody answered.');
    expect(at.calls.at(-1)).toMatchObject({
      formKey: 'k',
      body: { record: 'signed-word', signedOn: '2026-11-23', document: 'Form, folder 12' },
    });
  });

  it('the certificate of a year counts by what was found (R-30)', async () => {
    const certificate = {
      ...{ year: 2026, dueOn: '2027-03-01', total: 1, counts: { 'online-access': 1 } },
      complaints: [
        { complaint: complaintId, cpniMisuse: 'online-access', outcome: 'upheld', receivedOn: '2026-11-24' },
      ],
    };
    const { as } = await olive(await complaintWith(), {
      'GET /api/officer/complaints/certificates/2026': certificate,
    });
    const body = textOf((await as.get('/officer/complaints/certificates/2026')).body);
    expect(body).toContain('Monday, March 1, 2027');
    expect(body).toContain(`href="${page}"`);
  });
});
