import { describe, expect, it } from 'vitest';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { transferCases } from '#domain/transfer/cases.ts';
import { consoleWorld } from '#test/support/console/console-world.ts';
import { words } from '#test/support/console/page-words.ts';
import { transferWorld } from '#test/support/transfer-world.ts';
import { entries } from '#test/support/transfers.ts';

const api = '/api/officer/transfers';
const page = '/officer/transfers';

/** What the API answers about transfers of a world in memory. */
const answers = async (group: 'officer' | 'supervisor') => {
  const w = await transferWorld();
  const { id } = (await w.record({ ...entries.T2, recipient: 'Ann <b>& Co' })).body;
  await w.record({ ...entries.T4, nonDisclosure: true });
  const list = await w.list({}, group);
  return { id, list, view: await w.read(id, 'olive', group), w };
};

describe('Transfers of phone records (P21)', () => {
  it('lists what waits, escaped, and those under an order only for who may see them (P15)', async () => {
    for (const group of ['officer', 'supervisor'] as const) {
      const { list } = await answers(group);
      const { signedIn } = consoleWorld({ [`GET ${api}?`]: list });
      const { body } = await (await signedIn([group])).get(page);
      expect(words(body)).toContain('Ann <b>& Co');
      expect(body).not.toContain('<b>& Co');
      expect(words(body).includes('Under an order')).toBe(group === 'supervisor');
    }
  });

  it.each(transferCases)('%s: what was typed is still there when it is refused (P11)', async (one) => {
    const problem = {
      ...{ status: 422, code: 'transfer-refused', detail: 'We refused this transfer.', transfer: 'TRF-1' },
      errors: [{ pointer: '#/what', detail: 'Say exactly which records leave.' }],
    };
    const { signedIn } = consoleWorld({ [`POST ${api}`]: problem });
    const officer = await signedIn(['officer']);
    const { status, body } = await officer.post(`${page}/new/${one}`, {
      recipient: 'Acme “<i>”',
      step: 'send',
    });
    expect(status).toBe(422);
    expect(words(body)).toContain('the log has the refusal');
    expect(body).toContain('value="Acme “&lt;i&gt;”"');
  });

  it('its page shows the entry, who may sign it, and repeats what was read (R-13)', async () => {
    const { id, view } = await answers('officer');
    const { signedIn } = consoleWorld({ [`GET ${api}/${id}`]: view });
    const { body } = await (await signedIn(['officer'])).get(`${page}/${id}`);
    for (const said of ['T2: abuse or a broken law', 'Calls from one line', 'Waits for a second person'])
      expect(words(body)).toContain(said);
    expect(view.proposalSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(view.proposalSha256).not.toBe(proposalSha256({}));
  });
});
