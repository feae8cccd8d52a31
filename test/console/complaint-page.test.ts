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
