import { InvalidInput } from '#domain/case/errors.ts';
import type { HolderEntry } from './contract.ts';

const wrong = (detail: string) => new InvalidInput([{ pointer: '#/webhook', detail }]);

/** Whether a private address answers to a name is judged at each call, because it can change. @throws {InvalidInput} */
export const mustBeWebhook = (
  { client, webhook }: Pick<HolderEntry, 'client' | 'webhook'>,
  privateOrigins: readonly string[],
): void => {
  if (webhook === undefined) return;
  const url = URL.parse(webhook);
  if (url === null || (url.protocol !== 'https:' && !privateOrigins.includes(url.origin)))
    throw wrong('Give the address, beginning with https://.');
  if (url.username !== '' || url.password !== '' || url.hash !== '')
    throw wrong('Give the address without a user name, a password, or a part after #.');
  if (client === undefined)
    throw wrong('A system with a webhook needs a client id, because it fetches each instruction itself.');
};
