import type { Send } from './seed-breach.ts';
import { sampleSystems } from './systems.ts';

const entry = {
  ...{ slug: 'sample', name: 'Sample system', holds: ['contact-details'], keys: ['account-number', 'email'] },
  ...{ region: 'us', owner: 'sample-system@example.com', clause: 'Our own system.', asks: ['delete'] },
  client: sampleSystems.billing.client,
};
const path = '/api/officer/holders';
const account = '/api/officer/accounts/5550-2001';
const hal = { name: 'Hal Holder', addressOfRecord: { email: 'hal@home.example', since: '2024-01-01' } };

/** The sample system, in the register and with its secret; and a customer whom it knows. Seeding twice changes nothing. */
export const seedHolder = async (
  site: string,
  [one, other]: readonly [Send, Send],
  give: (secret: string) => Promise<unknown>,
): Promise<void> => {
  const { holders } = (await one('GET', path, undefined)) as unknown as { holders: { slug: string }[] };
  if (holders.some(({ slug }) => slug === entry.slug)) return;
  for (const officer of [one, other]) await officer('PUT', account, hal);
  await one('POST', path, { ...entry, webhook: `${site}/local/sample-system` });
  const { proposalSha256 } = await one('GET', `${path}/HLD-${entry.slug}`, undefined);
  await other('POST', `${path}/HLD-${entry.slug}/confirmation`, { proposalSha256 });
  await one('POST', `${path}/HLD-${entry.slug}/secret`, undefined);
  const { secret = '' } = await one('GET', `${path}/HLD-${entry.slug}/secret`, undefined);
  await give(secret);
};
