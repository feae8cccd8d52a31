import { describe, expect, it } from 'vitest';
import { openWorld } from '#test/support/open-world.ts';
import { officer } from '#test/support/request-life.ts';

describe('a permission on an outdated form (R-26)', () => {
  it('comes back with the current notice and all that was typed, and is received on that one', async () => {
    await using on = await openWorld({ needs: 'none' });
    const outdated = 'cpni-20200101-0badf00d';
    const typed = {
      ...{ kind: 'cpni-permit', capacity: 'account-holder', name: 'Petra Permit', account: '5512' },
      ...{ email: 'petra@typed.example', details: 'Offers for my business line.' },
    };
    const refused = await on.call('POST', '/api/requests', { json: { ...typed, notice: outdated } });
    expect([refused.status, refused.body.errors]).toMatchObject([422, [{ pointer: '#/notice' }]]);

    const page = await on.call('GET', '/request/one-page?kind=cpni-permit');
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1] ?? '';
    const sent = { ...typed, idempotencyKey: hidden('idempotencyKey'), locale: 'en', shownAt: '0' };
    const again = await on.call('POST', '/request/one-page', { form: { ...sent, notice: outdated } });
    expect(again.status).toBe(422);
    for (const kept of ['Petra Permit', '5512', 'Offers for my business line.', 'Your right and our duty'])
      expect(again.text).toContain(kept);
    const [, current = ''] = /Version of this notice: (\S+?)</.exec(again.text) ?? [];
    expect(again.text).toContain(`name="notice" type="checkbox" value="${current}"`);

    const received = await on.call('POST', '/request/one-page', {
      form: { ...sent, notice: current, choices: 'own-communications-marketing' },
    });
    expect(received.status).toBe(303);
    const { text } = await on.call('GET', received.headers.get('location') ?? '');
    const [id = ''] = /REQ-[0-9A-Z]{26}/.exec(text) ?? [];
    const { body } = await on.call('GET', `/api/officer/cases/${id}`, { bearer: await officer(on) });
    expect(body.state).toMatchObject({
      ...{ kind: 'cpni-permit', notice: current },
      permits: { uses: ['own-communications-marketing'] },
    });
  });
});
