import { billing } from '#test/support/holders.ts';
import { send, settle } from './calls.ts';
import type { World } from './world.ts';

const [olive, omar, sue] = ['Olive Officer', 'Omar Officer', 'Sue Supervisor'];
const holders = '/api/officer/holders';

/** Clients of other systems: one in the register, one that left it, and one that only asks about CPNI. */
export const clients = ['billing-client', 'left-client', 'marketing'] as const;

const confirm = async (world: World, id: string): Promise<void> => {
  const { proposalSha256 } = await send(world, omar, 'GET', `${holders}/${id}`);
  await send(world, omar, 'POST', `${holders}/${id}/confirmation`, { proposalSha256 });
};

const enter = async (world: World, slug: string, client: string): Promise<void> => {
  await send(world, olive, 'POST', holders, { ...billing, slug, client });
  await confirm(world, `HLD-${slug}`);
};

/** A lawsuit about other people, a system that left, and one that has an instruction without an answer. */
export const fillRegisters = async (world: World): Promise<void> => {
  const lawsuit = { matter: 'Doe v. us', reference: '26-CV-1', reason: 'A court orders it.' };
  await send(world, sue, 'POST', '/api/officer/preservations', {
    ...{ ...lawsuit, scope: 'person', person: 'somebody@else.example' },
  });
  await enter(world, 'left', 'left-client');
  await send(world, olive, 'POST', `${holders}/HLD-left/removal`, { reason: 'Switched off.' });
  await confirm(world, 'HLD-left');
  await enter(world, 'billing', 'billing-client');
  for (const { to, text } of world.inbox) {
    const secret = /^https:\S+\/verify#(\S+)$/m.exec(text)?.[1];
    if (to.includes('hanna@record.example') && secret !== undefined)
      await send(world, undefined, 'POST', '/api/verdicts', { secret, verdict: 'confirm' }).catch(() => {});
  }
  await settle(world);
  await world.invoke('reconcile', {});
  await settle(world);
};
