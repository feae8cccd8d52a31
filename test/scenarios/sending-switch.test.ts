import { expect, it } from 'vitest';
import { openLaptop } from '../support/laptop.ts';

it('customers’ notices are stopped by one officer at once, and sent again on another’s word after a business day (R-13)', async () => {
  await using laptop = await openLaptop('2026-11-24T18:00:00Z');
  const [ann, ben] = await Promise.all(
    ['Ann Breach', 'Ben Breach'].map((name) => laptop.token(name, ['officer', 'supervisor'])),
  );
  const put = (paused: boolean, bearer: string | undefined) =>
    laptop.call('PUT', '/api/officer/sending', {
      json: { paused, reason: 'A wrong letter.' },
      bearer: bearer ?? '',
    });

  expect((await put(true, ann)).body).toMatchObject({ paused: true, reason: 'A wrong letter.' });
  expect((await put(false, ann)).body).toMatchObject({ paused: false });
  expect((await put(true, ann)).body).toMatchObject({ paused: true });
  await laptop.advance('P4D');
  expect(await put(false, ann)).toMatchObject({ status: 409, body: { code: 'same-person' } });
  expect((await put(false, ben)).body).toMatchObject({ paused: false });
});
