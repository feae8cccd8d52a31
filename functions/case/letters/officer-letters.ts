import type { Day } from '#domain/calendar/times.ts';
import type { CaseId, Kind } from '#domain/case/case.ts';
import { given } from '#domain/case/words-out.ts';
import { frame } from '#functions/letters/frame.ts';
import { caseLink, workListLink } from '#functions/letters/officer-url.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';

/** `waits`: as the case names what waits for a second officer. */
export interface HandedOver {
  readonly on: Day;
  readonly successor: string;
  readonly waits: readonly string[];
}

/** What waits for a second officer, when an officer who could have signed it left. */
export const signatureHandedOver = (
  letterhead: Letterhead,
  caseId: string,
  to: string,
  { on, successor, waits }: HandedOver,
): Letter =>
  frame(letterhead, {
    to,
    class: 'technical',
    reader: 'officers',
    reference: caseId,
    subject: `A second officer is needed: ${caseId}`,
    parts: [
      `An officer who could sign in ${caseId} left on ${dateInWords(on)}. The officer with this user ID takes over:`,
      { quote: given(successor) },
      'This waits for a second officer:',
      { list: waits.map((one) => one.replaceAll('-', ' ')) },
      'You may act on it, unless you asked for it, or wrote or uploaded what it is about.',
      caseLink(letterhead, caseId),
    ],
  });

type Register = Exclude<
  Kind,
  | 'request'
  | 'complaint'
  | 'breach'
  | 'deputies'
  | 'certificate'
  | 'digest'
  | 'breaker'
  | 'downtime'
  | 'broker-action'
  | 'certificate-room'
  | 'training'
>;

/** What waits there, and how a second person acts on it. */
const waitsIn: Readonly<Record<Register, readonly [what: string, how: string]>> = {
  account: [
    'An officer entered an account and dated its addresses earlier.',
    'The same account, entered again by another person, confirms the date.',
  ],
  import: [
    'An officer imported a list of accounts that changes addresses or dates them earlier.',
    'Another person reads the rows of the list and confirms them.',
  ],
  controller: [
    'An officer entered a company or changed its entry.',
    'The same entry, entered again by another person, confirms it.',
  ],
  closures: [
    'An officer asked to remove a day from the list of FCC closing days.',
    'Another person reads the request and confirms it.',
  ],
  sending: [
    'An officer asked to resume letters that are paused.',
    'Another person reads the request and confirms it.',
  ],
  transfer: [
    'An officer recorded that personal data leaves the company, or left it in an emergency.',
    'Another person reads the entry, then confirms or declines it.',
  ],
  campaign: [
    'An officer recorded a campaign that uses phone records, or a mailing of its notices.',
    'A supervisor approves or declines the campaign; another person confirms or declines a mailing.',
  ],
  holder: [
    'An officer entered a system that holds data, changed its entry or asked to remove it.',
    'Another person reads it, then confirms or declines it.',
  ],
  'certificate-filing': [
    'A supervisor or the data protection officer recorded that the yearly CPNI certificate was filed with the FCC.',
    'Another supervisor or the data protection officer compares it with the FCC’s confirmation, then confirms or declines it.',
  ],
  preservation: [
    'A supervisor or the data protection officer asked to end a preservation. Until somebody confirms, nothing that it covers is erased.',
    'Another supervisor or the data protection officer reads the reason, then confirms or declines it.',
  ],
  sentences: [
    'A supervisor or the data protection officer proposed a sentence for the company’s letters.',
    'If a supervisor proposed it, the data protection officer reads and confirms it, and the other way around.',
  ],
};

/** To the DPO and the supervisors, who may act. `caseId`: of the register's entry. */
export const secondMissing = (
  letterhead: Letterhead,
  { id: caseId, kind }: { readonly id: CaseId; readonly kind: Kind },
  to: string,
): Letter => {
  const [what, how] = waitsIn[kind as Register];
  return frame(letterhead, {
    to,
    class: 'technical',
    reader: 'officers',
    reference: caseId,
    subject: `A second person is needed: ${caseId}`,
    parts: [
      `${what} One business day has passed, and nobody has confirmed it.`,
      `${how} You may do it, unless you asked for it.`,
      'This is the entry:',
      { quote: given(caseId) },
      workListLink(letterhead),
    ],
  });
};
