import { createHmac } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { expect, it } from 'vitest';
import { Unavailable } from '#domain/case/errors.ts';
import { crockford } from '#functions/adapters/crockford.ts';
import { derivedBy } from '#functions/adapters/derived-secret.ts';
import { kmsMac } from '#functions/adapters/kms-mac.ts';
import { startService } from '#test/support/adapters/scripted-service.ts';

const macOf = (message: string): Buffer => createHmac('sha256', 'key').update(message).digest();
let isDisabled = false;

const service = await startService((body) => {
  if (isDisabled) return { status: 400, body: JSON.stringify({ __type: 'DisabledException' }) };
  const { Message, KeyId, MacAlgorithm } = JSON.parse(body);
  const Mac = macOf(Buffer.from(Message, 'base64').toString()).toString('base64');
  return { body: JSON.stringify({ Mac, KeyId, MacAlgorithm }) };
});
const derive = derivedBy(kmsMac(new KMSClient(service.settings), 'alias/links'));

it('a secret is the first 130 bits of the HMAC over case, purpose and serial', async () => {
  expect(await derive('REQ-1', 'verify', 2)).toBe(crockford(macOf('REQ-1|verify|2')));
  expect(JSON.parse(service.calls.at(-1)?.body ?? '')).toMatchObject({
    KeyId: 'alias/links',
    MacAlgorithm: 'HMAC_SHA_256',
  });
});

it('a disabled key makes no secret', async () => {
  isDisabled = true;
  await expect(derive('REQ-1', 'verify', 2)).rejects.toThrow(Unavailable);
});
