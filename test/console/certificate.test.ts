import { describe, expect, it } from 'vitest';
import { filingWorld } from '#test/support/certificates.ts';
import { consoleWorld } from '#test/support/console/console-world.ts';
import { words } from '#test/support/console/page-words.ts';

const api = '/api/officer/certificates/2025';
const page = '/officer/certificates/2025';

const resting = {
  'GET /api/officer/complaints/certificates/2025': {
    ...{ year: 2025, dueOn: '2026-03-02', total: 1, complaints: [] },
    counts: { 'employee-access': 1, 'disclosed-to-unauthorized': 0, 'online-access': 0 },
  },
  [`GET ${api}/transfers`]: { year: 2025, total: 0, counts: [], refusedSales: [] },
  'GET /api/officer/campaigns?year=2025': { year: 2025, waiting: [], campaigns: [] },
  'GET /api/officer/broker-actions?year=2025': { year: 2025, actions: [], information: [] },
  'GET /api/officer/downtimes?year=2025': { year: 2025, open: [], downtimes: [] },
};

const shownTo = async (w: ReturnType<typeof filingWorld>, group: 'officer' | 'supervisor') => {
  const { signedIn } = consoleWorld({ ...resting, [`GET ${api}/filing`]: await w.read() });
  return words((await (await signedIn([group])).get(page)).body);
};

describe('the page of a year’s certificate (47 CFR 64.2009(e))', () => {
  it('says what is recorded and what follows, at each step of the filing', async () => {
    const w = filingWorld();
    await w.answered('2025-05-05', 3);
    expect(await shownTo(w, 'supervisor')).toMatch(
      /No filing recorded.*due by Monday, March 2, 2026.*kept without an end\. Record that the certificate was filed/,
    );
    await w.record();
    expect(await shownTo(w, 'officer')).toMatch(
      /Waits for a second person.*Friday, February 27, 2026.*20260227-1.*without an end until somebody confirms/,
    );
    await w.confirm();
    await w.hour(2);
    expect(await shownTo(w, 'officer')).toContain('So far 2 answers have this end: 0% of the way');
    await w.hour();
    expect(await shownTo(w, 'officer')).toMatch(
      /All 3 answers to other systems in 2025 .* This was finished/,
    );
  });

  it('an officer reads who may record it; a supervisor has the button', async () => {
    const w = filingWorld();
    const { signedIn } = consoleWorld({ ...resting, [`GET ${api}/filing`]: await w.read() });
    const bodyFor = async (group: 'officer' | 'supervisor') =>
      String((await (await signedIn([group])).get(page)).body);
    expect(await bodyFor('supervisor')).toContain(`href="${page}/do/record-filing"`);
    expect(await bodyFor('officer')).not.toContain('do/record-filing');
  });

  it('names what it rests on, with the whole list and the file of each', async () => {
    const w = filingWorld();
    const { signedIn } = consoleWorld({ ...resting, [`GET ${api}/filing`]: await w.read() });
    const body = String((await (await signedIn(['auditor'])).get(page)).body);
    for (const href of [
      '/officer/complaints/certificates/2025',
      ...['/officer/transfers?year=2025', '/officer/transfers.csv?year=2025'],
      ...['/officer/campaigns?year=2025', '/officer/campaigns.csv?year=2025'],
      ...['/officer/broker-actions?year=2025', '/officer/broker-actions.csv?year=2025'],
      ...['/officer/downtimes?year=2025', '/officer/downtimes.csv?year=2025'],
    ])
      expect(body).toContain(`href="${href}"`);
    for (const said of [
      '1 in which an officer found a misuse',
      'None: no action against a data broker is recorded for 2025.',
      'None: no information about the processes of data brokers is recorded for 2025.',
      'None: no way to opt out is recorded as down in 2025.',
    ])
      expect(words(body)).toContain(said);
  });

  it('opens with the year before this one', async () => {
    const { signedIn } = consoleWorld({});
    expect(await (await signedIn(['auditor'])).get('/officer/certificates')).toMatchObject({
      headers: { location: page },
    });
  });
});
