import { residenceFacts } from '#domain/calendar/deadlines.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { lateness } from '#domain/case/late-entry.ts';
import { complaintClock } from '#domain/complaint/clocks.ts';
import { topicPolicies } from '#domain/complaint/vocabulary.ts';
import { policyAt } from '#domain/policy/versions.ts';
import { requests } from '#domain/request/request.ts';
import type { Confirmation } from '#functions/case/contract.ts';
import type { Ports } from '#ports/index.ts';
import { carryOutAndGoOn } from '../carry-out.ts';
import type { ByOfficer, Entered } from '../contract.ts';
import { type ReceivingPorts, receive } from './receive.ts';

/** As the papers name it: nobody has shown that it is the complainant's. @throws {InvalidInput} */
const namedRequest = async ({ cases }: Pick<Ports, 'cases'>, request: string | undefined) => {
  if (request === undefined) return undefined;
  const found = await cases.find(requests, request);
  if (found === undefined)
    throw new InvalidInput([{ pointer: '#/request', detail: 'We have no request under this reference.' }]);
  return found;
};

/** @throws {InvalidInput | LateReasonMissing | IdempotencyKeyReused} */
export const enterComplaint =
  (ports: ReceivingPorts & Pick<Ports, 'texts'>) =>
  async (
    { by, ...entered }: Entered & { readonly by: string },
    { idempotencyKey: key }: { readonly idempotencyKey?: string },
  ) => {
    const { clock, policies, zone, texts } = ports;
    const { topic, complainant, channel, country, locale = 'en', receivedAt } = entered;
    const { name, email, postal, phone, format, details, note, lateReason } = entered;
    const late = lateness(receivedAt, instantText(clock.now()), zone, lateReason);
    const request = await namedRequest(ports, entered.request);
    const { agency } = topicPolicies[topic];
    const told = [lateReason && `Entered late: ${lateReason}`, note].filter(Boolean).join('\n\n');
    const receipt = await receive(ports, {
      actor: `officer:${by}`,
      scope: `officer:${by} POST /api/officer/complaints`,
      key,
      body: entered,
      person: {
        name,
        details,
        ...(email === undefined ? {} : { email }),
        ...(postal === undefined ? {} : { postal }),
        ...(phone === undefined ? {} : { phone }),
        ...(format === undefined || format === 'standard' ? {} : { format }),
      },
      receipt: async (caseId, now) => ({
        type: 'complaint-received',
        ...{ topic, complainant, channel, ...residenceFacts(country), locale },
        // Not by a link that nobody proved: a letter would tell of that request.
        agency: agency === 'linked' ? 'ftc' : agency,
        ...complaintClock({ caseId, receivedAt, enteredAt: now, zone }),
        ...policyAt(policies, receivedAt),
        entry: { at: now, by, ...late },
        ...(request ? { linked: { request: request.id, proven: false } } : {}),
        ...(told === '' ? {} : { textSha256: await texts.put(caseId, told) }),
      }),
    });
    return { status: 201 as const, body: receipt, headers: { location: `/api/officer/cases/${receipt.id}` } };
  };

/** For an entry over 30 days late. @throws {NotFound | NothingToConfirm | SamePerson | ProposalChanged} */
export const confirmComplaintEntry =
  (ports: Pick<Ports, 'cases' | 'clock' | 'workflows'>) =>
  async ({ caseId, by, ...seen }: Confirmation & ByOfficer) => {
    const command = { ...seen, type: 'confirm-entry', by } as const;
    const { state } = await carryOutAndGoOn(ports, caseId, `officer:${by}`, command);
    return { body: { id: caseId, receivedAt: state.receivedAt, confirmed: true } };
  };
