import { intentionOnForm } from '#domain/breach/choices.ts';
import { NotDetermined } from '#domain/breach/errors.ts';
import { breaches, reportDueOn } from '#domain/breach/noun.ts';
import { type Addressee, countsFrom } from '#domain/breach/receipts.ts';
import { civilDate, instantText, newYork } from '#domain/calendar/instants.ts';
import { breachRules } from '#domain/calendar/rulesets.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { NotFound } from '#domain/case/errors.ts';
import type { Cases } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { Texts } from '#ports/people.ts';
import type { StoredBreach } from './carry-out.ts';
import type { RecordText } from './contract.ts';
import { readTexts } from './read-breach.ts';

/** Who reports, from settings. */
export interface Carrier {
  readonly name: string;
  readonly address: string;
  /** FCC registration number, if there is one. */
  readonly frn: string | null;
  /** Answers round the clock. */
  readonly contact24h: string;
}

export interface Needs {
  readonly cases: Cases;
  readonly texts: Texts;
  readonly clock: Clock;
  readonly carrier: Carrier;
  readonly facilityUrl: string;
}

/** The seven items and what 64.2011 asks besides (1.14, 1.15): without customers’ names, without CPNI. */
export interface Report {
  readonly reference: string;
  readonly facilityUrl: string;
  readonly dueOn: string;
  /** Whom it goes to, by the case’s ruleset. */
  readonly addressees: readonly string[];
  readonly carrier: Carrier;
  readonly incident: string;
  readonly method: string;
  readonly occurredFrom: string | null;
  readonly occurredTo: string | null;
  readonly discoveredAt: string;
  readonly determinedAt: string;
  readonly customersAffected: number;
  readonly estimatedLoss: string | number | null;
  readonly cpniTypes: readonly string[];
  readonly intentional: string;
  readonly urgentNeed: { readonly class: string; readonly justification: string } | null;
  /** An entry for each agency that was told. */
  readonly told: readonly {
    readonly agency: string;
    readonly at: string;
    readonly how: 'receipt' | 'copy';
  }[];
  readonly customersHeldUntil: string | null;
  /** Said when the filing is or was late; null when it is on time. */
  readonly lateFiling: string | null;
}

const told = ({ state, history }: StoredBreach, addressees: Report['addressees']): Report['told'] => {
  const copiedTo = (agency: Addressee) => (agency === 'all' ? addressees : [agency]);
  return [
    ...state.receipts
      .filter(({ withdrawnAt }) => withdrawnAt === undefined)
      .flatMap((receipt) =>
        receipt.tells.map((agency) => ({ agency, at: countsFrom(receipt), how: 'receipt' as const })),
      ),
    ...history
      .flatMap(({ events }) => events)
      .filter((event) => event.type === 'copy-sent')
      .flatMap(({ agency: to, sentAt: at }) =>
        copiedTo(to).map((agency) => ({ agency, at, how: 'copy' as const })),
      ),
  ];
};

/** The report as it stands now, ready for the facility; fetched after sign-in. @throws {NotFound | NotDetermined} */
export const reportBreach =
  ({ cases, texts, clock, carrier, facilityUrl }: Needs) =>
  async (caseId: string): Promise<Report> => {
    const found = await cases.find(breaches, caseId);
    if (found === undefined) throw new NotFound();
    const { state } = found;
    const { determination } = state;
    if (determination === undefined) throw new NotDetermined();
    const words = await readTexts(texts, caseId, [state.textSha256, determination.textSha256]);
    const record = words(state.textSha256) as Partial<RecordText>;
    const { urgentNeed = null } = words(determination.textSha256) as { urgentNeed?: Report['urgentNeed'] };
    const dueOn = reportDueOn(state) as string;
    const addressees = breachRules[determination.ruleset].addressees.value;
    const filedOn = civilDate(
      state.hold.lawEnforcementToldAt ?? instantText(clock.now()),
      newYork,
    ).toString();
    return {
      reference: caseId,
      facilityUrl: facilityUrl,
      dueOn,
      addressees,
      carrier,
      incident: record.circumstances ?? '',
      method: record.method ?? '',
      occurredFrom: state.occurredFrom ?? null,
      occurredTo: state.occurredTo ?? null,
      discoveredAt: state.discoveredAt,
      determinedAt: determination.determinedAt,
      customersAffected: state.estimatedCustomers,
      estimatedLoss: record.estimatedLoss ?? null,
      cpniTypes: record.cpniTypes ?? [],
      intentional: intentionOnForm[state.intentional],
      urgentNeed,
      told: told(found, addressees),
      customersHeldUntil: state.hold.customersMayBeToldAt ?? null,
      lateFiling: isAfter(filedOn, dueOn) ? `This filing was due by ${dueOn} and is late.` : null,
    };
  };
