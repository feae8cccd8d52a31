import { residenceFacts } from '#domain/calendar/deadlines.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { complaintClock } from '#domain/complaint/clocks.ts';
import { topicPolicies } from '#domain/complaint/vocabulary.ts';
import { policyAt } from '#domain/policy/versions.ts';
import type { Ports } from '#ports/index.ts';
import type { Person } from '#ports/people.ts';
import type { Submission } from '../contract.ts';
import { type Admitted, admitComplaint } from './admit.ts';
import { type ProvenRequest, requestOpenedBy } from './linked-request.ts';
import { type Receipt, type ReceivingPorts, receive } from './receive.ts';

/** The page and the public API share one scope of Idempotency-Keys: neither knows its caller. */
export const complaintScope = 'public POST /api/complaints';

/** The name and address of the request complained of, unless others are typed. @throws {InvalidInput} */
const personOf = ({ name, email, details }: Submission, request: ProvenRequest | undefined): Person => {
  const known = request?.person;
  const typed = { name: name ?? known?.name, email: email ?? known?.email, postal: known?.postal };
  const faults = [
    ...(typed.name === undefined ? [{ pointer: '#/name', detail: 'Tell us your name.' }] : []),
    ...(typed.email === undefined && typed.postal === undefined
      ? [{ pointer: '#/email', detail: 'Give an email address like name@example.com.' }]
      : []),
  ];
  if (typed.name === undefined || faults.length > 0) throw new InvalidInput(faults);
  const kept =
    email === undefined ? { postal: typed.postal, account: known?.account, format: known?.format } : {};
  const reached = Object.entries({ email: typed.email, ...kept }).filter(([, value]) => value !== undefined);
  return { name: typed.name, details, ...Object.fromEntries(reached) };
};

/** @throws {InvalidInput | IdempotencyKeyReused} */
export const receiveComplaint =
  (ports: ReceivingPorts & Pick<Ports, 'secrets'>) =>
  async (submission: Submission, key?: string, { network }: Admitted = {}): Promise<Receipt> => {
    const { topic, complainant, country, locale = 'en', code } = submission;
    const request = code === undefined ? undefined : await requestOpenedBy(ports, code);
    const { agency } = topicPolicies[topic];
    return receive(ports, {
      actor: 'complainant',
      scope: complaintScope,
      key,
      body: submission,
      person: personOf(submission, request),
      receipt: async (caseId, now) => ({
        type: 'complaint-received',
        ...{ topic, complainant, channel: 'web', ...residenceFacts(country), locale },
        agency: agency === 'linked' ? (request?.agency ?? 'ftc') : agency,
        ...complaintClock({ caseId, receivedAt: now, zone: ports.zone }),
        ...policyAt(ports.policies, now),
        ...(network && { network }),
        ...(request ? { linked: { request: request.id, proven: true } } : {}),
      }),
    });
  };

/** @throws {TooManyComplaints | InvalidInput | IdempotencyKeyReused} */
export const submitComplaint =
  (ports: ReceivingPorts & Pick<Ports, 'secrets' | 'counters' | 'limits'>) =>
  async (
    submission: Submission,
    { idempotencyKey: key, source }: { readonly idempotencyKey?: string; readonly source: string },
  ) => {
    const admitted = await admitComplaint(ports)(source, key ?? ports.chance.caseId('complaint'));
    const receipt = await receiveComplaint(ports)(submission, key, admitted);
    return { status: 201 as const, body: receipt, headers: { location: `/api/complaints/${receipt.id}` } };
  };
