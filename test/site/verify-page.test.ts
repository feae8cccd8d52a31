import { expect, it, vi } from 'vitest';
import { AlreadyDecided, AlreadySettled, Busy, LinkExpired, UnknownLink } from '#domain/case/errors.ts';
import { aHouse } from '#test/support/site/fake-needs.ts';

it('opening the page decides nothing, whatever is in the link', async () => {
  const letterhead = aHouse({ verdict: vi.fn(() => Promise.reject(new Error('asked'))) });
  const { status, body } = await letterhead.get('/verify', { secret: 'S3CRET', verdict: 'confirm' });
  expect(status).toBe(200);
  expect(body).not.toContain('S3CRET');
  expect(body).toContain('autocomplete="one-time-code"');
  expect(body).toContain('src="/assets/verify.js?v=');
});

it.each([
  { verdict: 'confirm', title: 'You confirmed the request' },
  { verdict: 'refuse', title: 'We will not go ahead' },
  { verdict: 'not-mine', title: 'Thank you for telling us' },
])('$verdict is passed on and thanked for', async ({ verdict, title }) => {
  const letterhead = aHouse();
  const { status, body } = await letterhead.post('/verify', { secret: ' S3CRET\n', verdict });
  expect(letterhead.verdicts).toEqual([['S3CRET', verdict]]);
  expect([status, body.includes(title)]).toEqual([200, true]);
});

it.each([
  { form: { secret: '', verdict: 'confirm' }, says: 'Enter the code from our letter' },
  { form: { secret: 'S3CRET', verdict: 'perhaps' }, says: 'Choose what we should do' },
])('asks again and keeps the code: $says', async ({ form, says }) => {
  const letterhead = aHouse();
  const { status, body } = await letterhead.post('/verify', form);
  expect(letterhead.verdicts).toEqual([]);
  expect(status).toBe(422);
  expect(body).toContain(`value="${form.secret}"`);
  expect(body).toContain(says);
});

it.each([
  { error: new UnknownLink(), status: 404, says: 'We do not recognize this code', keeps: true },
  { error: new Busy(), status: 503, says: 'send it again in a moment', keeps: true },
  { error: new LinkExpired(), status: 410, says: 'This does not change the request', keeps: false },
  { error: new AlreadyDecided(), status: 409, says: 'Someone has already answered', keeps: false },
  { error: new AlreadySettled(), status: 409, says: 'nothing to confirm', keeps: false },
])('$error.name is $status in plain words', async ({ error, status, says, keeps }) => {
  const answer = await aHouse({ verdict: () => Promise.reject(error) }).post('/verify', {
    secret: 'S3CRET',
    verdict: 'confirm',
  });
  expect(answer.status).toBe(status);
  expect(answer.body).toContain(says);
  expect(answer.body.includes('value="S3CRET"')).toBe(keeps);
});
