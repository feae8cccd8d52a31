import { GenerateMacCommand, type KMSClient } from '@aws-sdk/client-kms';
import { Unavailable } from '#domain/case/errors.ts';
import { outage } from './aws-faults.ts';
import type { Mac } from './derived-secret.ts';

/** The key never leaves KMS. @throws {Unavailable} also when the key is disabled */
export const kmsMac =
  (client: Pick<KMSClient, 'send'>, KeyId: string): Mac =>
  async (message) => {
    const command = new GenerateMacCommand({
      KeyId,
      MacAlgorithm: 'HMAC_SHA_256',
      Message: Buffer.from(message),
    });
    const { Mac } = await client.send(command).catch((fault) => {
      throw outage('The key', fault);
    });
    if (Mac === undefined) throw new Unavailable('The key');
    return Mac;
  };
