import { instantText } from '#domain/calendar/instants.ts';
import { type Instant, isBefore } from '#domain/calendar/times.ts';
import { decideBy } from '#domain/case/rule.ts';
import { type Holder, holders } from '#domain/holder/holder.ts';
import { holderRules } from '#domain/holder/rules.ts';
import { SecretNotShown, secretShownTo } from '#domain/holder/webhook.ts';
import type { Ports } from '#ports/index.ts';
import { answered } from './record-holder.ts';
import { secretText } from './webhook-message.ts';

interface OfHolder {
  readonly caseId: string;
  readonly by: string;
}

const shownUntil = (holder: Holder, by: string, clock: Ports['clock']): Instant | undefined => {
  const until = secretShownTo(holder, by);
  return until !== undefined && isBefore(instantText(clock.now()), until) ? until : undefined;
};

export const isShownNow = (holder: Holder, by: string, clock: Ports['clock']): boolean =>
  shownUntil(holder, by, clock) !== undefined;

/** The reply to this act is kept for a day, so it does not hold the secret. @throws {NotFound | HolderNoWebhook} */
export const renewHolderSecret =
  ({ cases }: Pick<Ports, 'cases'>) =>
  async ({ caseId, by }: OfHolder) =>
    answered(
      await cases.change(holders, caseId, `officer:${by}`, ({ state }) =>
        decideBy(holderRules['renew-holder-secret'])(state, { by }, { open: 0 }),
      ),
    );

/** @throws {NotFound | SecretNotShown} */
export const readHolderSecret =
  ({ cases, clock, secrets }: Pick<Ports, 'cases' | 'clock' | 'secrets'>) =>
  async ({ caseId, by }: OfHolder) => {
    const { id, state } = await cases.read(holders, caseId);
    const until = shownUntil(state, by, clock);
    if (until === undefined) throw new SecretNotShown();
    const key = await secrets.signingKey(id, state.secrets?.length ?? 0);
    return { body: { id, secret: secretText(key), shownUntil: until } };
  };
