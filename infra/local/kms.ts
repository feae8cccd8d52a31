import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { awsJsonServer, operation } from './aws-json.ts';
import { writeWhole } from './data-folder.ts';
import type { TextServer } from './inner-server.ts';

/** Made once per data folder; with it, anybody can forge every link. */
const keyOf = (folder: string): Buffer => {
  const file = join(folder, 'mac.key');
  if (!existsSync(file)) writeWhole(file, randomBytes(32).toString('base64'), 0o600);
  return Buffer.from(readFileSync(file, 'utf8'), 'base64');
};

interface Asked {
  readonly KeyId: string;
  readonly Message: string;
}

/** `GenerateMac` with HMAC_SHA_256, for any key name. */
export const kmsServer = (folder: string, delayMs: () => number): TextServer => {
  const key = keyOf(folder);
  return awsJsonServer(delayMs, {
    GenerateMac: operation(({ KeyId, Message }: Asked) => ({
      Mac: createHmac('sha256', key).update(Buffer.from(Message, 'base64')).digest('base64'),
      KeyId,
      MacAlgorithm: 'HMAC_SHA_256',
    })),
  });
};
