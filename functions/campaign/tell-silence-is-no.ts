import { instantText } from '#domain/calendar/instants.ts';
import { campaigns, type Mailing } from '#domain/campaign/campaign.ts';
import { InProgress } from '#domain/case/errors.ts';
import { countingHourAt } from '#domain/case/late-digest.ts';
import { asksByOptOut } from '#domain/choice/silence.ts';
import { allOfRegister } from '#functions/case/offers.ts';
import type { Ports } from '#ports/index.ts';
import { silenceIsNo } from './letters/silence-is-no.ts';

type TellingPorts = Pick<Ports, 'cases' | 'clock' | 'dpoAddress' | 'letterhead' | 'letters' | 'zone'>;

/** Two officers confirmed it, so the release before took silence after it as a yes. */
const counted = (mailing: Mailing): boolean =>
  (mailing.stage === 'applied' || mailing.stage === 'confirmed') && !asksByOptOut(mailing);

/** The ledger of letters keeps that it was sent. */
const tellOnce = async (
  { dpoAddress, letterhead, letters }: TellingPorts,
  id: string,
  mailing: Mailing,
): Promise<void> => {
  try {
    await letters.sendOnce(id, { kind: 'silence-is-no', of: String(mailing.n) }, async () =>
      silenceIsNo(letterhead, id, dpoAddress, mailing),
    );
  } catch (fault) {
    // Another run has it.
    if (!(fault instanceof InProgress)) throw fault;
  }
};

/**
 * The data protection officer hears, once for each, of mailings after which silence counted as a yes and is a no now. From 9:00
 * company time of business days, each hour until it is sent. A company has few campaigns: all of them.
 */
export const tellSilenceIsNo = (ports: TellingPorts) => async (): Promise<void> => {
  if (countingHourAt(instantText(ports.clock.now()), ports.zone) === undefined) return;
  for (const queue of ['campaigns', 'second-person'] as const)
    for (const { id, state } of await allOfRegister(ports, campaigns, queue))
      for (const mailing of state.mailings.filter(counted)) await tellOnce(ports, id, mailing);
};
