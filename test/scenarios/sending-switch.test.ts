import { expect, it } from 'vitest';
import { openSimulated } from '#test/support/simulated.ts';

it('customers’ notices are stopped by one officer at once, and sent again by its author, after a business day by two (R-13, law of stopping 3)', async () => {
  await using laptop = await openSimulated('2026-11-24T18:00:00Z');
  const [ann, ben] = await Promise.all(
    ['Ann Breach', 'Ben Breach'].map((name) => laptop.token(name, ['officer', 'supervisor'])),
  );
  const put = (paused: boolean, bearer: string | undefined, more: object = {}) =>
    laptop.call('PUT', '/api/officer/sending', {
      json: { paused, reason: 'A wrong letter.', ...more },
      bearer: bearer ?? '',
    });

  expect((await put(true, ann)).body).toMatchObject({ paused: true, reason: 'A wrong letter.' });
  expect((await put(false, ann)).body).toMatchObject({ code: 'name-the-stops' });
  expect((await put(false, ann, { stops: ['stop-all-1'] })).body).toMatchObject({ paused: false });
  expect((await put(true, ann)).body).toMatchObject({ paused: true });
  await laptop.advance('P4D');
  const asked = await put(false, ann, { stops: ['stop-all-2'] });
  expect(asked.body).toMatchObject({ paused: true, proposal: { stops: ['stop-all-2'] } });
  const { proposalSha256 } = asked.body.proposal;
  expect(await put(false, ann, { proposalSha256 })).toMatchObject({
    status: 409,
    body: { code: 'same-person' },
  });
  expect((await put(false, ben, { proposalSha256 })).body).toMatchObject({ paused: false });
});
