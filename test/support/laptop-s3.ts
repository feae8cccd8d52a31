import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { noExtraChecksums } from '#functions/adapters/s3-files.ts';
import { listen, shut } from '#infra/local/inner-server.ts';
import { s3Server } from '#infra/local/s3.ts';

/** The laptop's S3 over an empty folder, until the tests of the file end. @returns the settings of a client, which tries once */
export const laptopS3 = async (folder: string, now: () => number = Date.now) => {
  const server = s3Server(mkdtempSync(join(tmpdir(), `${folder}-`)), () => 0, now);
  const endpoint = await listen(server);
  afterAll(() => shut(server));
  return {
    ...noExtraChecksums,
    endpoint,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    forcePathStyle: true,
    region: 'us-east-1',
    maxAttempts: 1,
  };
};
