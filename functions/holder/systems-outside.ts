import type { Region } from '#domain/case/regions.ts';
import { slugIn } from '#domain/holder/holder.ts';
import type { Ports } from '#ports/index.ts';
import { allHolders } from './holders-in-force.ts';

/** A system in force that can hold data of companies, and where it keeps it. */
export interface SystemElsewhere {
  /** Short name. */
  readonly holder: string;
  readonly region: Region;
}

/**
 * Those in force that hand companies their data, and keep it where this company's contract does not let it go (P03). `listed`: its
 * regions; undefined: its contract names none, so none is flagged.
 */
export const systemsOutside = async (
  ports: Pick<Ports, 'cases'>,
  listed: readonly Region[] | undefined,
): Promise<readonly SystemElsewhere[]> =>
  listed === undefined
    ? []
    : (await allHolders(ports)).flatMap(({ id, state: { stage, current } }) =>
        stage === 'in-force' && current?.asks.includes('export') && !listed.includes(current.region)
          ? [{ holder: slugIn(id), region: current.region }]
          : [],
      );
