import { intentionOnForm } from '#domain/breach/choices.ts';
import { NotDetermined } from '#domain/breach/errors.ts';
import { heldUntil } from '#domain/breach/hold-dates.ts';
import { breaches } from '#domain/breach/noun.ts';
import { type Addressee, countsFrom } from '#domain/breach/receipts.ts';
import { reportDueOn } from '#domain/breach/report-due-on.ts';
import { civilDay, instantText, newYork } from '#domain/calendar/instants.ts';
import { breachRules } from '#domain/calendar/rulesets.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Ports } from '#ports/index.ts';
import { releaseFloorOf, type StoredBreach } from './carry-out.ts';
import type { RecordText } from './contract.ts';
import { type Report, reportInText } from './letters/law-enforcement-report.ts';
import { readTexts } from './read-texts.ts';

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

type ReportPorts = Pick<Ports, 'cases' | 'texts' | 'clock' | 'carrier' | 'facilityUrl'>;

/** Officers fetch it after sign-in. @throws {NotFound | NotDetermined} */
export const reportBreach =
  ({ cases, texts, clock, carrier, facilityUrl }: ReportPorts) =>
  async ({ caseId }: { readonly caseId: string }, { accept }: { readonly accept: string }) => {
    const found = await cases.read(breaches, caseId);
    const { state } = found;
    const { determination } = state;
    const dueOn = reportDueOn(state);
    if (determination === undefined || dueOn === undefined) throw new NotDetermined();
    const words = await readTexts(texts, caseId, [state.textSha256, determination.textSha256]);
    const record = words(state.textSha256) as Partial<RecordText>;
    const { urgentNeed = null } = words(determination.textSha256) as { urgentNeed?: Report['urgentNeed'] };
    const addressees = breachRules[determination.ruleset].addressees.value;
    const filedOn = civilDay(state.hold.lawEnforcementToldAt ?? instantText(clock.now()), newYork);
    const report: Report = {
      reference: caseId,
      facilityUrl,
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
      customersHeldUntil: heldUntil(state, releaseFloorOf(found)) ?? null,
      lateFiling: isAfter(filedOn, dueOn)
        ? `This filing was due by ${dateInWords(dueOn)}, and it is late.`
        : null,
    };
    return accept.includes('text/plain')
      ? { text: reportInText(report), headers: { 'content-type': 'text/plain; charset=utf-8' as const } }
      : { body: report };
  };
