import { byCodeUnit } from '#domain/case/canonical-json.ts';
import type { HolderInForce } from '#domain/case/holder-asks.ts';
import { holders, slugIn } from '#domain/holder/holder.ts';
import { webhookOf } from '#domain/holder/webhook.ts';
import { allOfRegister } from '#functions/case/offers.ts';
import type { Ports } from '#ports/index.ts';

/** Every entry, in force or not. A company has few: all of them. */
export const allHolders = async (ports: Pick<Ports, 'cases'>) => {
  const [settled, waiting] = await Promise.all([
    allOfRegister(ports, holders, 'holders'),
    allOfRegister(ports, holders, 'second-person'),
  ]);
  return [...new Map([...settled, ...waiting].map((one) => [one.id, one])).values()].sort((a, b) =>
    byCodeUnit(a.id, b.id),
  );
};

type Stored = Awaited<ReturnType<typeof allHolders>>[number];

/** By the entry in force, also while a change or its removal waits for a second officer. */
export const inForce = (register: readonly Stored[]): readonly HolderInForce[] =>
  register.flatMap(({ id, state }) =>
    state.stage === 'in-force' && state.current
      ? [
          {
            ...{ holder: slugIn(id), asks: state.current.asks },
            ...(webhookOf(state) !== undefined && { hasWebhook: true as const }),
          },
        ]
      : [],
  );

export const holdersInForce = async (ports: Pick<Ports, 'cases'>): Promise<readonly HolderInForce[]> =>
  inForce(await allHolders(ports));
