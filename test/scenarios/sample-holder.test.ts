import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { billing } from '../support/holders.ts';
import { invoke } from '../support/invoke.ts';
import type { Laptop } from '../support/laptop.ts';
import { deployed, openWorld } from '../support/open-world.ts';
import { officer, verdict } from '../support/request-life.ts';
import { askAsHolder, caseOf, inStage, linkIn, registerAccount } from '../support/requesters.ts';
import { openSampleHolder } from '../support/sample-holder.ts';

const path = '/api/officer/holders';

it('a system beside any stage hears of an instruction, fetches it, does it and answers (R-21)', async () => {
  const number = `88-${randomUUID().slice(0, 8).replace(/\D/g, '7')}-2`;
  const email = `hal-${number}@home.example`;
  const hal = { name: 'Hal Holder', 'account-number': number, email };
  await using system = await openSampleHolder([hal]);
  const settings = { PRIVATE_ORIGINS: JSON.stringify([system.address]) };
  await using world = await openWorld({ needs: 'none', on: 'laptop', settings });
  system.join(world);

  const olive = await officer(world);
  const [, claims = ''] = (await world.systemToken(undefined, 'billing')).split('.');
  const client: string = JSON.parse(Buffer.from(claims, 'base64url').toString()).client_id;
  // Of no kind that another scenario of the stage answers.
  const json = {
    ...billing,
    slug: `s${number}`,
    asks: ['deactivate'],
    client,
    webhook: `${system.address}/hook`,
  };
  expect((await world.call('POST', path, { json, bearer: olive })).status).toBe(201);
  const holder = `${path}/HLD-${json.slug}`;
  const { proposalSha256 } = (await world.call('GET', holder, { bearer: olive })).body;
  const omar = await world.token('Omar Officer', ['officer']);
  await world.call('POST', `${holder}/confirmation`, { json: { proposalSha256 }, bearer: omar });
  await world.call('POST', `${holder}/secret`, { bearer: olive });
  system.secrets.push((await world.call('GET', `${holder}/secret`, { bearer: olive })).body.secret);

  await registerAccount(world, number, { email });
  const id = await askAsHolder(world, number, { kind: 'deactivate' });
  await verdict(world, await linkIn(world, email, id, /^Please confirm/));
  await inStage(world, id, 'working');
  if (deployed === undefined) await (world as Laptop).advance('PT1H');
  else for (const name of ['reconcile', 'push-instructions']) await invoke(name, {});

  expect(system.statuses).toContain(204);
  expect(system.people()).toEqual([]);
  const [instruction] = (await caseOf(world, id)).state.holderInstructions;
  expect(instruction.answer).toMatchObject({ answer: 'done' });

  // Out of the register again, so that no other request waits for it.
  await world.call('POST', `${holder}/removal`, { json: { reason: 'The test is over.' }, bearer: olive });
  const removal = (await world.call('GET', holder, { bearer: olive })).body.proposalSha256;
  const removed = { json: { proposalSha256: removal }, bearer: omar };
  expect((await world.call('POST', `${holder}/confirmation`, removed)).body.stage).toBe('removed');
});
