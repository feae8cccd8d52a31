import { describe, expect, it } from 'vitest';
import {
  ann,
  ben,
  determined,
  get,
  held,
  officers,
  post,
  receipt,
  record,
  recorded,
  toldOn,
} from '#test/support/breach/breach-life.ts';
import { breachOfficer } from '#test/support/officers.ts';
import { openSimulated } from '#test/support/simulated.ts';

const start = '2026-11-24T17:00:00Z';

describe('the record of a breach (47 CFR 64.2011(d))', () => {
  it('is opened by an officer alone, and nothing in it lies in the future', async () => {
    await using laptop = await openSimulated(start);
    const discoveredAt = '2026-11-20T10:00-05:00';
    const body = { ...record, discoveredAt, occurredFrom: '2026-11-01', occurredTo: '2026-11-19T00:00:00Z' };
    expect((await laptop.call('POST', '/api/officer/breaches', { json: body })).status).toBe(401);
    expect(
      (
        await laptop.call('POST', '/api/officer/breaches', {
          json: body,
          bearer: await laptop.token('Nobody'),
        })
      ).status,
    ).toBe(403);
    const future = await post(laptop, '', { ...body, discoveredAt: '2026-11-25T00:00:00Z' });
    expect([future.status, future.body.code, future.body.errors]).toEqual([
      422,
      'invalid-input',
      [{ pointer: '#/discoveredAt', detail: 'This is in the future.' }],
    ]);
    const { title: _, ...untitled } = body;
    expect((await post(laptop, '', untitled)).body.errors).toEqual([
      { pointer: '#/title', detail: 'Give the breach a title.' },
    ]);

    const opened = await post(laptop, '', body);
    expect([opened.status, Object.keys(opened.body)]).toEqual([201, ['id']]);
    expect(opened.body.id).toMatch(/^BRE-[0-9A-HJKMNP-TV-Z]{26}$/);
    expect((await get(laptop, `/${opened.body.id}`)).body).toMatchObject({
      id: opened.body.id,
      stage: 'recorded',
      ruleset: null,
      restore: null,
      nextByPerson: 'determine',
      clocks: {
        lawEnforcementDueOn: null,
        lawEnforcementToldAt: null,
        holdEndsOn: null,
        customersMayBeToldOn: null,
        customersMayBeToldAt: null,
        explanation: [],
      },
      receipts: [],
      proposals: [],
      directions: [],
      ownStops: { daysHeld: 0, stops: [] },
      otherDuties: [],
      californians: { onLists: 0, toldMoreThan500: null },
      recipientsByState: {},
      notice: expect.objectContaining({ releasedAt: null, urgent: null, status: 'none', frozen: 0 }),
      timeline: [expect.objectContaining({ events: ['breach-recorded'] })],
    });
    expect((await receipt(laptop, opened.body.id, discoveredAt)).body.code).toBe('not-determined');
    expect((await get(laptop, '/BRE-00000000000000000000000000')).status).toBe(404);
    const key = {
      json: body,
      bearer: await laptop.token(ann, breachOfficer),
      headers: { 'idempotency-key': 'k1' },
    };
    const [first, second] = [
      await laptop.call('POST', '/api/officer/breaches', key),
      await laptop.call('POST', '/api/officer/breaches', key),
    ];
    expect(first.body).toEqual(second.body);
  });

  it('its words stand beside the case, its history keeps hashes (decision 0001)', async () => {
    await using laptop = await openSimulated(start);
    const id = await determined(laptop);
    const { timeline, texts } = (
      await laptop.call('GET', `/api/officer/cases/${id}`, { bearer: await laptop.token(ann, breachOfficer) })
    ).body;
    expect(JSON.stringify(timeline)).not.toMatch(/stranger|Pretexting|call detail|logs/);
    expect(JSON.stringify(texts)).toContain('Pretexting by telephone.');
  });

  it('the report has the seven items, the urgent need and a contact; the mail is a link and a reference (R-29)', async () => {
    await using laptop = await openSimulated(start);
    const id = await determined(laptop, {
      urgentNeed: { class: 'sim-swap', justification: 'Numbers are being taken over.' },
    });
    expect(
      (await post(laptop, `/${id}/copies`, { agency: 'FBI', sentAt: '2026-11-24T16:00:00Z' })).status,
    ).toBe(201);
    expect(await toldOn(laptop, id)).toBeNull();
    expect((await get(laptop, `/${id}/report`)).body).toMatchObject({
      reference: id,
      dueOn: '2026-12-04',
      facilityUrl: 'https://www.cpnireporting.gov',
      addressees: ['USSS', 'FBI'],
      carrier: { name: 'Example Communications', contact24h: expect.any(String) },
      incident: record.circumstances,
      method: record.method,
      customersAffected: 1200,
      estimatedLoss: 25_000,
      cpniTypes: ['call detail', 'billing'],
      urgentNeed: { class: 'sim-swap', justification: 'Numbers are being taken over.' },
      told: [{ agency: 'FBI', at: '2026-11-24T16:00:00.000Z', how: 'copy' }],
      lateFiling: null,
    });
    const text = await get(laptop, `/${id}/report`, { accept: 'text/plain' });
    expect(text.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(text.text).toContain('24-hour contact:');
    await laptop.advance('PT1S');
    const [mail] = (await laptop.mail(officers)).filter(({ subject }) => subject.includes(id));
    expect(mail?.subject).toBe(`A report is ready: ${id}`);
    expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toMatch(/breach|pretexting|stranger|sim-swap/i);
    expect(mail?.text).toContain(`/officer/cases/${id}`);
  });

  it('other laws’ duties stand beside the clocks and move nothing (R-22)', async () => {
    await using laptop = await openSimulated(start);
    const id = await held(laptop);
    const duty = { law: 'Fla. Stat. 501.171', to: 'Attorney General', dueOn: '2026-11-30', owner: 'Counsel' };
    expect((await post(laptop, `/${id}/other-duties`, duty)).body).toEqual({ n: 1 });
    expect(
      (
        await post(laptop, `/${id}/other-duties`, {
          ...duty,
          n: 1,
          decision: 'Waits for the hold.',
          doneOn: '2026-11-24',
        })
      ).body,
    ).toEqual({ n: 1 });
    const { otherDuties, clocks } = (await get(laptop, `/${id}`)).body;
    expect(otherDuties).toMatchObject([
      { n: 1, ...duty, decision: 'Waits for the hold.', doneOn: '2026-11-24', hold: 'undecided', plan: null },
    ]);
    expect(clocks.customersMayBeToldOn).toBe('2026-12-05');
    const mixed = await recorded(laptop, { dataCategories: ['cpni', 'controllers-personal-data'] });
    expect((await get(laptop, `/${mixed}`)).body.otherDuties).toMatchObject([
      { law: 'Controllers’ notice', owner: 'counsel', dueOn: null },
    ]);

    const unfiled = await determined(laptop);
    await laptop.advance('PT1M');
    await post(laptop, `/${unfiled}/other-duties`, { ...duty, dueOn: '2026-12-28', hold: 'prevails' });
    const [planned] = (await get(laptop, `/${unfiled}`)).body.otherDuties;
    expect(planned).toMatchObject({ hold: 'prevails', plan: { fileBy: '2026-12-04' } });
    expect(planned.plan.explanation[0]).toBe(
      'File with law enforcement by its own deadline, Friday, December 4, 2026. That leaves at least 3 days before the duty of Monday, December 28, 2026.',
    );
    await laptop.advance('P1D');
    const warned = (await laptop.mail(officers)).filter(({ subject }) => subject.includes(unfiled));
    expect(warned.map(({ subject }) => subject)).toContain(`File before another date: ${unfiled}`);

    const letter = {
      decision: 'send',
      letter: 'Call records of your people were seen.',
      reason: 'Contract.',
    };
    expect((await post(laptop, `/${mixed}/controllers-letter`, letter)).body.code).toBe('mentions-cpni');
    const other = { ...letter, letter: 'Names of your people were seen.' };
    expect((await post(laptop, `/${mixed}/controllers-letter`, other)).status).toBe(202);
    expect((await post(laptop, `/${mixed}/controllers-letter/confirmation`, {})).body.code).toBe(
      'same-person',
    );
    expect((await post(laptop, `/${mixed}/controllers-letter/confirmation`, {}, ben)).status).toBe(200);
  });

  it('a determination is made once; a ‘no’ needs a reason code and a second officer; withdrawn by two it ends the case (R-4)', async () => {
    await using laptop = await openSimulated(start);
    const id = await held(laptop);
    const determination = { determinedAt: '2026-11-24T16:00:00Z', within2011: 'yes', reason: 'Shown.' };
    expect((await post(laptop, `/${id}/determination`, determination)).body.code).toBe('already-determined');
    const other = await recorded(laptop);
    expect(
      (await post(laptop, `/${other}/determination`, { ...determination, tellCustomers: false })).body.code,
    ).toBe('reason-missing');
    expect(
      (
        await post(laptop, `/${other}/determination`, {
          ...determination,
          determinedAt: '2026-11-25T16:00:00Z',
        })
      ).body.errors[0].pointer,
    ).toBe('#/determinedAt');
    await post(laptop, `/${id}/determination/withdrawal`, { reason: 'False alarm.' });
    expect((await post(laptop, `/${id}/determination/withdrawal/confirmation`, {}, ann)).body.code).toBe(
      'same-person',
    );
    expect((await post(laptop, `/${id}/determination/withdrawal/confirmation`, {}, ben)).body.stage).toBe(
      'withdrawn',
    );
    await laptop.moveTo('2027-01-05T17:00:00Z');
    expect((await get(laptop, `/${id}`)).body.stage).toBe('withdrawn');
    expect(
      (await laptop.mail(officers)).filter(({ subject }) => subject === `Please tell the agencies: ${id}`),
    ).toHaveLength(1);
  });

  it('the urgent exception is for its class, after a consultation, by two persons (R-12)', async () => {
    await using laptop = await openSimulated(start);
    const id = await determined(laptop);
    await receipt(laptop, id, '2026-11-24T16:00:00Z', { urgentNeedIndicated: true });
    const exception = {
      agency: 'FBI',
      contact: 'Special Agent Roe',
      consultedAt: '2026-11-24T16:30:00Z',
      outcome: 'no-objection',
      class: 'sim-swap',
    };
    const ask = (over = {}) => post(laptop, `/${id}/urgent-exception`, { ...exception, ...over });
    const objected = { outcome: 'objected', consultedAt: '2026-11-24T16:10:00Z' };
    expect((await ask(objected)).body).toEqual({ state: 'agency-to-be-asked' });
    expect((await get(laptop, `/${id}`)).body.notice.urgent).toMatchObject({ waitsFor: 'breach-officer' });
    expect((await post(laptop, `/${id}/urgent-exception/confirmation`, {}, ben)).status).toBe(409);
    expect((await ask({ agency: 'USSS' })).body.code).toBe('agency-objected');
    expect((await ask({ consultedAt: '2026-11-24T15:30:00Z' })).body.code).toBe('invalid-input');
    expect(await ask()).toMatchObject({ status: 202, body: { state: 'waiting' } });
    expect((await post(laptop, `/${id}/urgent-exception/confirmation`, {}, ann)).body.code).toBe(
      'same-person',
    );
    expect((await post(laptop, `/${id}/urgent-exception/confirmation`, {}, ben)).body).toEqual({
      state: 'accepted',
      class: ['sim-swap'],
    });
    expect((await get(laptop, `/${id}`)).body).toMatchObject({
      stage: 'held',
      clocks: { customersMayBeToldOn: '2026-12-05' },
      notice: { urgent: { state: 'accepted' } },
    });
  });
});
