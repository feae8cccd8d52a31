import { instantText } from '#domain/calendar/instants.ts';
import type { Ports } from '#ports/index.ts';
import { DrillOpen, NoDrill, RealBreachOpen } from './errors.ts';

type OpenPorts = Pick<Ports, 'cases' | 'chance' | 'clock' | 'drills'>;

interface Context {
  readonly officer: { readonly sub: string; readonly name: string };
}

/** Closed and withdrawn ones have a queue of their own (decision 0033). */
const isRealOpen = async ({ cases }: Pick<OpenPorts, 'cases'>): Promise<boolean> =>
  (await cases.listKind('breach', 'breach', undefined, 1)).items.length > 0;

/** Asks again after the start: a breach that is recorded meanwhile pauses only a drill that it finds. @throws {RealBreachOpen | DrillOpen} */
export const startDrill =
  (ports: OpenPorts) =>
  async (_: object, { officer }: Context) => {
    const { chance, clock, drills } = ports;
    if (await isRealOpen(ports)) throw new RealBreachOpen();
    const now = instantText(clock.now());
    const head = {
      ...{ id: chance.uuid(), version: 0, startedAt: now, usedAt: now },
      ...{ startedBy: officer.sub, startedByName: officer.name },
    };
    if (!(await drills.start(head))) throw new DrillOpen();
    if (await isRealOpen(ports)) await drills.pause(now);
    return { status: 201 as const, body: { id: head.id } };
  };

/** @throws {NoDrill | RealBreachOpen} */
export const resumeDrill = (ports: OpenPorts) => async () => {
  const { clock, drills } = ports;
  const head = await drills.head();
  if (head === undefined) throw new NoDrill();
  if (await isRealOpen(ports)) throw new RealBreachOpen();
  await drills.resume(head.id);
  if (await isRealOpen(ports)) await drills.pause(instantText(clock.now()));
  return { body: { id: head.id } };
};
