import { afterEach, expect, it, vi } from 'vitest';
import { issuerOf } from '#functions/console/session/issuer.ts';

const issuer = issuerOf(
  {
    ...{ issuer: 'https://id.example.com', authorize: 'https://id.example.com/authorize' },
    ...{ token: 'https://id.example.com/token', keys: 'https://id.example.com/keys' },
    ...{ endSession: 'https://id.example.com/end', clientId: 'console' },
  },
  'https://privacy.example.com',
  'groups',
);
const started = { verifier: 'v'.repeat(43), state: 's', nonce: 'n', next: '/officer' };
afterEach(() => void vi.restoreAllMocks());

it.each([
  ['the issuer refused', 'error=access_denied&state=s', 'OAUTH_AUTHORIZATION_RESPONSE_ERROR'],
  ['the answer is of another sign-in', 'code=c&state=other', 'OAUTH_INVALID_RESPONSE'],
])('the log says why a sign-in failed by a code that a bundle keeps: %s', async (_, answer, fault) => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  expect(await issuer.finish(new URLSearchParams(answer), started)).toBeUndefined();
  expect(warned.mock.calls).toEqual([[{ code: 'sign-in-failed', fault }]]);
});
