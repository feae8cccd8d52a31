import { describe, expect, it } from 'vitest';
import { brokerActionWorld } from '#test/support/broker-actions.ts';
import { consoleWorld } from '#test/support/console/console-world.ts';
import { words } from '#test/support/console/page-words.ts';

const api = '/api/officer/broker-actions';
const page = '/officer/broker-actions';

/** An action with a result, corrected once, and information with words that would break a page. */
const recorded = async () => {
  const w = brokerActionWorld();
  const { id } = (await w.record()).body;
  await w.addResult(id);
  await w.correct(id, { against: 'Call Records Direct Inc.' });
  const about = (await w.inform({ processes: 'Bribes <b>& gifts' })).body.id;
  return { w, id, about };
};

describe('the pages of the register of actions against data brokers (R-30)', () => {
  it('the list has both kinds of entry; only who may work has the buttons', async () => {
    const { w } = await recorded();
    const { signedIn } = consoleWorld({ [`GET ${api}`]: (await w.list()).body });
    for (const group of ['officer', 'auditor'] as const) {
      const { body } = await (await signedIn([group])).get(page);
      for (const said of [
        ...['Proceedings instituted: Call Records Direct Inc.', 'A court', 'Monday, October 5, 2026'],
        ...['The court forbade it to sell call records.', 'Bribes <b>& gifts', 'Nothing recorded yet'],
      ])
        expect(words(body)).toContain(said);
      expect(body).not.toContain('<b>& gifts');
      for (const link of [`${page}/new"`, `${page}/new-information"`])
        expect(String(body).includes(link)).toBe(group === 'officer');
      expect(body).toContain(`href="${page}.csv?year=2026"`);
    }
  });

  it('its page shows the current entry, and what was corrected, with who and when', async () => {
    const { w, id } = await recorded();
    const { signedIn } = consoleWorld({ [`GET ${api}/${id}`]: await w.read(id) });
    const { body } = await (await signedIn(['officer'])).get(`${page}/${id}`);
    expect(words(body)).toMatch(
      /Entry 3: the action.*Direct Inc\..*Corrects Entry 1.*Entry 2: a result.*Corrected since.*Entry 1: the action.*Direct LLC/,
    );
    for (const act of ['record-result', 'correct-result?n=2', 'correct-action?n=3'])
      expect(body).toContain(`href="${page}/${id}/do/${act}"`);
  });

  it('a correction starts with what is recorded, and names the entry that was read', async () => {
    const { w, id } = await recorded();
    const answers = {
      [`GET ${api}/${id}`]: await w.read(id),
      [`POST ${api}/${id}/actions/3/correction`]: { id, entries: 4 },
    };
    const { signedIn, calls } = consoleWorld(answers);
    const officer = await signedIn(['officer']);
    const form = String((await officer.get(`${page}/${id}/do/correct-action?n=3`)).body);
    for (const value of ['Call Records Direct Inc.', '1:26-cv-01234']) expect(form).toContain(value);
    const sent = await officer.post(`${page}/${id}/do/correct-action?n=3`, {
      ...{ against: 'Other Inc.', measure: 'petition', before: 'fcc', reference: '2', explanation: 'Why.' },
      ...{ on: '2026-10-06', step: 'send' },
    });
    expect(sent).toMatchObject({ status: 303, headers: { location: `${page}/${id}?done=correct-action` } });
    expect(calls.at(-1)).toMatchObject({
      path: `${api}/${id}/actions/3/correction`,
      body: { against: 'Other Inc.', measure: 'petition', before: 'fcc', on: '2026-10-06', reference: '2' },
    });
  });

  it('an entry that somebody corrected meanwhile cannot be corrected from an old page', async () => {
    const { w, id } = await recorded();
    const { signedIn } = consoleWorld({ [`GET ${api}/${id}`]: await w.read(id) });
    const { status, body } = await (await signedIn(['officer'])).get(`${page}/${id}/do/correct-action?n=1`);
    expect([status, words(body).includes('This cannot be done now')]).toEqual([409, true]);
  });

  it('what was typed is still there when it is refused', async () => {
    const problem = {
      ...{ status: 422, code: 'invalid-input', detail: 'Something is not valid.' },
      errors: [{ pointer: '#/processes', detail: 'Say how brokers try to get at phone records.' }],
    };
    const { signedIn } = consoleWorld({ [`POST ${api}/information`]: problem });
    const officer = await signedIn(['officer']);
    const { status, body } = await officer.post(`${page}/new-information`, {
      ...{ steps: 'We warned every shop.', on: '2026-10-06', step: 'send' },
    });
    expect([status, words(body).includes('We warned every shop.')]).toEqual([422, true]);
  });
});
