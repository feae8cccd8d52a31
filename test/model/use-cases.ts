import { breaches } from '#domain/breach/noun.ts';
import { commandBreach } from '#functions/breach/command-breach.ts';
import { releaseBreach } from '#functions/breach/release-breach.ts';
import { letterReader, noticesOver } from '#functions/notice/accounting/notices.ts';
import { recordBulkEmailEvents } from '#functions/notice/accounting/record-bulk-email-events.ts';
import { acceptDirection } from '#functions/notice/sending/accept-direction.ts';
import { askNotice } from '#functions/notice/sending/ask-notice.ts';
import { sendNotice } from '#functions/notice/sending/send-notice.ts';
import { functionRunsFor } from '#functions/notice/sending/timing.ts';
import { asShown } from '#test/support/domain/breach.ts';
import { caseId } from '#test/support/notice/freeze.ts';
import { message } from '#test/support/notice/sending.ts';
import type { ModelPorts } from './breach.ts';
import { pause, resumeOwn } from './halts.ts';
import { liftAll, liftLatest } from './lift.ts';

/** A letter as SES knows it. */
export interface SentLetter {
  readonly messageId: string;
  readonly tags: Readonly<Record<string, string>>;
}

const lambda = { getRemainingTimeInMillis: () => functionRunsFor };
const signed = { officer: { groups: ['breach-officer'] } };

const directed = (ports: ModelPorts, agency: string, n: number) => {
  const said = { agency, until: '2026-12-20', reference: `FBI-${n}`, writtenOn: '2026-11-25' };
  return commandBreach('record-direction', noticesOver)(ports)({ caseId, by: 'cho', ...said }, signed);
};

/** Each a run of the product's own use case; `n` numbers the directions. */
export const useCases = {
  release: (ports: ModelPorts) => releaseBreach(letterReader)(ports)({ caseId }),
  ask: (ports: ModelPorts) => askNotice(ports as never)({ caseId }),
  canary: (ports: ModelPorts) => sendNotice(ports)({ caseId, lane: '1 everyone canary' }, lambda),
  sender: (ports: ModelPorts) => sendNotice(ports)({ caseId, lane: '1 everyone 0' }, lambda),
  urgentCanary: (ports: ModelPorts) => sendNotice(ports)({ caseId, lane: '1 urgent canary' }, lambda),
  urgentSender: (ports: ModelPorts) => sendNotice(ports)({ caseId, lane: '1 urgent 0' }, lambda),
  direct: (ports: ModelPorts, n: number) => directed(ports, n === 1 ? 'FBI' : 'USSS', n),
  /** Another letter of one agency, each by another field office. */
  directAgain: (ports: ModelPorts, n: number) => directed(ports, 'FBI', n),
  accept: (ports: ModelPorts) => acceptDirection(ports)({ caseId }),
  lift: liftAll,
  liftLatest,
  pause,
  resumeOwn,
  confirm: async (ports: ModelPorts) => {
    const { state } = await ports.cases.read(breaches, caseId);
    const shown = asShown(state, { type: 'confirm-urgent-exception', by: 'ben' });
    const { proposalSha256 } = shown as { readonly proposalSha256?: string };
    const said = { caseId, by: 'ben', proposalSha256 };
    return commandBreach('confirm-urgent-exception', noticesOver)(ports)(said, signed);
  },
};

export type UseCase = keyof typeof useCases;

/** @returns whether the queue delivers the message again */
export const record = async (ports: ModelPorts, letter: SentLetter): Promise<boolean> => {
  const { failed } = await recordBulkEmailEvents(ports)([message(letter, 'sent')]);
  return failed.length > 0;
};
