import { describe, expect, it } from 'vitest';
import { openWorld } from '#test/support/open-world.ts';
import { letterTo, officer, statusKey, submit } from '#test/support/request-life.ts';
import type { MovedWorld } from '#test/support/world.ts';

const versionOf = (id: string, postedAt: string) => ({
  ...{ id, postedAt, url: `https://www.example.com/privacy/${id}`, sha256: '0'.repeat(64) },
});
const [first, second] = [
  versionOf('2018-05', '2018-05-25T06:00:00.000Z'),
  versionOf('2026-12', '2026-12-01T17:00:00.000Z'),
];
const asFirst = 'The version published on Friday, May 25, 2018 (2018-05)';
const asSecond = 'The version published on Tuesday, December 1, 2026 (2026-12)';

const stranger = async (on: MovedWorld, email: string) => {
  const typed = { capacity: 'data-subject', kind: 'access', name: 'Sam Stranger', email };
  const { id } = (await submit(on, typed)).body;
  return { id, redirect: (await letterTo(on, email, id, /^About your request/)).text };
};

describe('a version of the policy that is posted in mid-case (P48)', () => {
  it('governs what is received from then on, and nothing that was received before', async () => {
    const settings = { POLICIES: JSON.stringify([first, second]) };
    await using on = await openWorld({ needs: 'clock', startAt: '2026-12-01T16:30:00Z', settings });
    const bearer = await officer(on);
    const shownToOfficer = async (id: string) =>
      (await on.call('GET', `/api/officer/cases/${id}`, { bearer })).body;
    const shownToRequester = async (id: string, to: string) => {
      const form = { code: `${id}.${await statusKey(on, id, to)}` };
      return (await on.call('POST', '/status', { form })).text;
    };

    const before = await stranger(on, 'before@home.example');
    expect(before.redirect).toContain(`published on Friday, May 25, 2018 (2018-05):\n${first.url}\n`);
    await on.moveTo('2026-12-01T17:00:00Z');
    const after = await stranger(on, 'after@home.example');
    expect(after.redirect).toContain(`published on Tuesday, December 1, 2026 (2026-12):\n${second.url}\n`);

    expect((await shownToOfficer(before.id)).state.policy).toBe('2018-05');
    expect((await shownToOfficer(after.id)).state.policy).toBe('2026-12');
    expect(await shownToRequester(before.id, 'before@home.example')).toContain(asFirst);
    expect(await shownToRequester(after.id, 'after@home.example')).toContain(asSecond);

    // On paper, received before it was posted and entered after.
    const entered = await on.call('POST', '/api/officer/complaints', {
      bearer,
      json: {
        ...{ topic: 'other', complainant: 'person', name: 'Pat Person', email: 'pat@home.example' },
        ...{ details: 'Nobody called back.', channel: 'post', receivedAt: '2026-12-01T16:00:00Z' },
      },
    });
    expect((await shownToOfficer(entered.body.id)).state.policy).toBe('2018-05');
  });
});
