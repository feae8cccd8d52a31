import { isSettled } from '#domain/breach/breach.ts';
import { breaches } from '#domain/breach/noun.ts';
import { withheldIn } from '#domain/breach/withheld.ts';
import type { Ports } from '#ports/index.ts';
import { openBreaches } from './sending/other-notices.ts';

/** Every legal hold that has not ended; `named`: an answer to this request withheld something under it. */
export const holdsTouching = (ports: Pick<Ports, 'cases'>) => async (request: string) => {
  const holds = [];
  for await (const { id } of openBreaches(ports)) {
    const found = await ports.cases.find(breaches, id);
    if (found?.state.legalHoldSince === undefined || isSettled(found.state)) continue;
    holds.push({ id, named: withheldIn(found.state).some((one) => one.request === request) });
  }
  return holds;
};
