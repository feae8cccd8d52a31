import { type Breach, effectiveDecisions } from '#domain/breach/breach.ts';
import { hasNegativeDecision } from '#domain/breach/choices.ts';
import type { NameOf } from '#ports/officers.ts';
import type { RecordText } from './contract.ts';
import { shownBy, shownByMaybe } from './officers-shown.ts';
import type { TextByHash } from './words-of.ts';

const recordText = (breach: Breach, words: TextByHash): Partial<RecordText> =>
  words(breach.textSha256) as Partial<RecordText>;

/** As an officer typed it; null for an erased text. */
export const titleIn = (breach: Breach, words: TextByHash): string | null =>
  recordText(breach, words).title ?? null;

/** 47 CFR 64.2011(d): what we keep of a breach, in the officer's own words. */
export const recordedView = (breach: Breach, words: TextByHash, nameOf: NameOf) => {
  const { title, circumstances, cpniTypes, method, estimatedLoss } = recordText(breach, words);
  const { occurredFrom, occurredTo, discoveredAt, recordedAt, zone, by } = breach;
  const { dataCategories, estimatedCustomers, intentional } = breach;
  return {
    title: title ?? null,
    circumstances: circumstances ?? null,
    cpniTypes: cpniTypes ?? [],
    dataCategories,
    method: method ?? null,
    estimatedCustomers,
    estimatedLoss: estimatedLoss ?? null,
    intentional,
    occurredFrom: occurredFrom ?? null,
    occurredTo: occurredTo ?? null,
    discoveredAt,
    recordedAt,
    zone,
    by: shownBy(nameOf, by),
  };
};

/** `inForce`: a "no" counts as a "yes" until a second officer confirms it. */
export const determinationView = (breach: Breach, words: TextByHash, nameOf: NameOf) => {
  const { determination, withdrawal } = breach;
  if (determination === undefined) return null;
  const { determinedAt, recordedAt, within2011, report, tell, reasonCode, ruleset, by } = determination;
  const { reason = null, urgentNeed = null } = words(determination.textSha256);
  return {
    ...{ determinedAt, recordedAt, within2011, report, tell, ruleset, reason },
    reasonCode: reasonCode ?? null,
    urgentNeed: determination.urgentNeed,
    urgentNeedAsTyped: urgentNeed,
    inForce: effectiveDecisions(determination),
    by: shownBy(nameOf, by),
    confirmedBy: shownByMaybe(nameOf, determination.confirmedBy),
    waitsForSecond: determination.confirmedBy === undefined && hasNegativeDecision(determination),
    withdrawal:
      withdrawal === undefined
        ? null
        : {
            by: shownBy(nameOf, withdrawal.by),
            askedAt: withdrawal.askedAt,
            reason: words(withdrawal.textSha256).reason ?? null,
            confirmedAt: withdrawal.confirmedAt ?? null,
          },
  };
};
