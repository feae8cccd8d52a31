import type { Campaign } from '#domain/campaign/campaign.ts';
import type { Ports } from '#ports/index.ts';
import type { NameOf } from '#ports/officers.ts';
import type { CampaignRow } from './campaign-view.ts';
import type { CampaignEntry, StoredCampaign } from './record-campaign.ts';

export type ViewPorts = Pick<Ports, 'cases' | 'officers' | 'texts'>;

export const named = (officer: string, nameOf: NameOf) => ({ officer, name: nameOf(officer) });

export const textOfHash = async (
  { texts }: ViewPorts,
  id: string,
  sha256: string | undefined,
): Promise<string | null> => (sha256 === undefined ? null : ((await texts.read(id, sha256)) ?? null));

export const rowOf = async (
  ports: ViewPorts,
  { id, state }: Pick<StoredCampaign, 'id' | 'state'>,
  nameOf: NameOf,
): Promise<CampaignRow> => {
  const { stage, uses, startsOn, endsOn, recordedAt, by, secondBy, secondAt, entrySha256 } = state;
  const entry = JSON.parse((await textOfHash(ports, id, entrySha256)) ?? '{}') as Partial<CampaignEntry>;
  const { description = '', cpni = '', products = '' } = entry;
  return {
    ...{ id, stage, description, cpni, products, uses, startsOn, endsOn, recordedAt },
    by: named(by, nameOf),
    second: secondBy && secondAt ? { ...named(secondBy, nameOf), at: secondAt } : null,
  };
};

/** Whoever wrote something in it. */
export const officersIn = ({ by, secondBy, mailings }: Campaign): readonly string[] =>
  [by, secondBy, ...mailings.flatMap((one) => [one.by, one.secondBy])].flatMap((one) => one ?? []);
