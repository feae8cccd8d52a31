import { describe, expect, it } from 'vitest';
import { openWorld } from '#test/support/open-world.ts';
import { officer, registerAcme, submit } from '#test/support/request-life.ts';

describe('an officer who sends a form twice over HTTP', () => {
  it('has one note, also of a double click; another form is another note (F1)', async () => {
    await using world = await openWorld({ needs: 'none' });
    await registerAcme(world);
    const { id } = (await submit(world)).body;
    const bearer = await officer(world);
    const note = (key: string, text = 'Called back.') =>
      world.call('POST', `/api/officer/cases/${id}/notes`, {
        ...{ json: { text }, bearer, headers: { 'idempotency-key': `"${key}"` } },
      });

    const clicks = await Promise.all([note('form-1'), note('form-1'), note('form-1')]);
    for (const { status, body } of clicks)
      expect([201, 409], JSON.stringify(body)).toContain(
        status === 409 && body.code !== 'act-in-progress' ? 0 : status,
      );
    expect(clicks.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    const again = await note('form-1');
    expect([again.status, again.body]).toEqual([201, { id }]);
    expect((await note('form-1', 'Other words.')).body.code).toBe('idempotency-key-reused');
    await note('form-2');

    const { body } = await world.call('GET', `/api/officer/cases/${id}`, { bearer });
    const types = body.timeline.flatMap(({ events }: { events: { type: string }[] }) =>
      events.map(({ type }) => type),
    );
    expect(types.filter((type: string) => type === 'note-added')).toHaveLength(2);
  });
});
