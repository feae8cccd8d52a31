import { instantAt, isAfter } from '#domain/calendar/times.ts';
import { button } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { type NextStep, nextSteps } from '#functions/design-system/next-steps.ts';
import { small } from '#functions/letters/capital.ts';
import type { NextAct } from '#functions/next/next-act.ts';
import { pageOfAct } from '../acts/next-list.ts';
import { whoMay, whyNotMe } from '../acts/who-may.ts';
import { partWords } from '../notice/letter-parts.ts';
import { mayMail, paperMailWords } from '../notice/paper-mail.ts';
import type { Visit } from '../visit.ts';
import { pageOfBreach, type WholeBreach } from './breach-case.ts';
import { stepWords } from './step-words.ts';
import { counted, shortInstant } from './words.ts';

type Reading = Pick<Visit, 'officer' | 'zone' | 'now'>;

const done = (words: string): NextStep => ({ state: 'done', words: { text: words } });
const later = (words: string): NextStep => ({ state: 'waiting', words: { text: words } });
const lacking = (words: string): NextStep => ({ state: 'blocked', words: { text: words } });

/** "Correct this receipt (1)". */
export const labelOf = ({ label, n }: NextAct): string => (n === undefined ? label : `${label} (${n})`);

/** Now, and by this officer. */
export const isMineNow = (next: NextAct, { officer, now }: Reading): boolean =>
  whyNotMe(next, officer) === undefined && (next.from === undefined || !isAfter(next.from, instantAt(now)));

/** A list has emails that can go out now or later. */
export const hasUnsent = ({ notice: { noticeLists } }: WholeBreach): boolean =>
  noticeLists.some(({ frozen, sentAt }) => frozen > 0 && sentAt === null);

/** What the officer has at hand first. */
const need = ({ needs }: NextAct): Markup | false =>
  needs.length > 0 && html`<span class="pc-who">You need: ${needs.map(small).join('; ')}.</span> `;

const actStep = (next: NextAct, view: WholeBreach, visit: Reading): NextStep => {
  const isMine = isMineNow(next, visit);
  return {
    state: isMine ? 'open' : 'waiting',
    words: { text: stepWords(view, next) },
    who: { html: html`${isMine && need(next)}${whoMay(next, visit.officer, visit.zone)}` },
    ...(isMine && {
      action: button({
        text: labelOf(next),
        href: pageOfAct(pageOfBreach(view.id), next),
        classes: 'govuk-button--secondary',
      }),
    }),
  };
};

/** A stage of the case: what is done or lacks, and the acts that bring it further. */
interface Stage {
  readonly acts: readonly string[];
  readonly said: (view: WholeBreach, visit: Reading) => readonly NextStep[];
  /** Said only where no act says it. */
  readonly lacks?: (view: WholeBreach) => string | undefined;
}

const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

const recorded: Stage = {
  acts: ['confirm-restore', 'confirm-record-correction'],
  said: ({ record: { by, recordedAt } }, { zone }) => [
    done(`Recorded by ${by.name}, ${shortInstant(recordedAt, zone)}`),
  ],
};

const determined: Stage = {
  acts: ['determine', 'confirm-determination', 'confirm-withdrawal'],
  said: ({ determination }) => {
    if (determination === null) return [];
    const { by, report, tell, confirmedBy, waitsForSecond } = determination;
    const decided = `Determined by ${by.name}: report ${yesNo(report)}, notify customers ${yesNo(tell)}`;
    if (waitsForSecond)
      return [done(`${decided}. A “no” counts as a “yes” until a second officer confirms it`)];
    return [done(confirmedBy === null ? decided : `${decided}. Confirmed by ${confirmedBy.name}`)];
  },
};

const told: Stage = {
  acts: ['confirm-receipt'],
  said: ({ lawEnforcement: { toldAt, sentence } }, { zone }) =>
    toldAt === null ? [] : [done(`Law enforcement notified, ${shortInstant(toldAt, zone)}. ${sentence}`)],
};

const directed: Stage = {
  acts: [
    ...['confirm-direction', 'confirm-lift', 'review-release', 'review-own-stop', 'confirm-own-stop-end'],
    ...['ask-agency', 'proceed-after-objection', 'confirm-urgent-exception', 'confirm-published-notice'],
    'confirm-controllers-letter',
  ],
  said: () => [],
};

const listed: Stage = {
  acts: ['correct-rows', 'finish-rows', 'confirm-write-off'],
  said: ({ notice: { frozen, onPaper, upload } }) => [
    ...(upload === 'reading' ? [later('The list is being read')] : []),
    ...(frozen === 0
      ? []
      : [done(`List frozen: ${counted(frozen, 'row')}, ${counted(onPaper, 'of them', 'of them')} on paper`)]),
  ],
  lacks: ({ notice: { toFinish } }) =>
    toFinish === 0 ? undefined : `${counted(toFinish, 'rejected row')} to finish`,
};

const written: Stage = {
  acts: [],
  said: ({ notice: { version, warnings } }) =>
    version > 0 && warnings.length === 0 ? [done(`Letter written: version ${version}`)] : [],
  lacks: ({ notice: { warnings } }) =>
    warnings.length === 0 ? undefined : `The letter lacks: ${warnings.map(partWords).join('; ')}`,
};

const approved: Stage = {
  acts: ['approve-notice'],
  said: ({ notice: { approvedBy }, names }) =>
    approvedBy === null ? [] : [done(`Letter and list approved by ${names[approvedBy] ?? approvedBy}`)],
};

const released: Stage = {
  acts: [],
  said: ({ notice: { releasedAt }, gate }, { zone }) => {
    if (releasedAt !== null) return [done(`Released, ${shortInstant(releasedAt, zone)}`)];
    const from = gate.inNewYork === null ? 'when a first moment is known' : `not before ${gate.inNewYork}`;
    return [later(`Release: by itself, ${from}, and only after the approval`)];
  },
};

const sent: Stage = {
  acts: ['confirm-resume', 'resume-notice', 'record-paper-mail', 'confirm-paper-mail-waiver'],
  said: ({ notice: { paused, pending, frozen, releasedAt, paperMail } }) => {
    if (releasedAt === null || paused !== null) return [];
    if (pending === 0) return [done('Every email is sent')];
    const left = `${counted(pending, 'email')} of ${frozen.toLocaleString('en-US')} to go`;
    return [
      later(paperMail === 'stopped' ? `All notices to customers are stopped: ${left}` : `Sending: ${left}`),
    ];
  },
  lacks: ({ notice: { paused, postal, paperMailed, paperMail } }) => {
    if (paused !== null) return `Sending is paused: ${paused.reason ?? paused.because}`;
    if (postal === paperMailed || mayMail[paperMail]) return undefined;
    return `${counted(postal - paperMailed, 'letter')} on paper: ${paperMailWords[paperMail]}`;
  },
};

const closed: Stage = {
  acts: ['close'],
  said: ({ notice: { closedAt, accountedFor }, next }, { zone }) => {
    if (closedAt !== null) return [done(`Closed, ${shortInstant(closedAt, zone)}`)];
    if (next.some(({ action }) => action === 'close')) return [];
    return [
      later(
        `Close: when ${accountedFor.total === 0 ? 'everybody is' : `all ${counted(accountedFor.total, 'row')} are`} accounted for`,
      ),
    ];
  },
};

const stages = [recorded, determined, told, directed, listed, written, approved, released, sent, closed];
/** Nobody is to be notified. */
const withoutNotice = [recorded, determined, told, directed, closed];

/** The act that a stage waits for, where an officer does it before the stage says anything. */
const firstActs = (view: WholeBreach): readonly string[] => {
  const { determination, lawEnforcement, notice } = view;
  return [
    ...(determination !== null && lawEnforcement.toldAt === null && lawEnforcement.state !== 'not-owed'
      ? ['record-receipt']
      : []),
    ...(determination !== null && notice.frozen === 0 ? ['upload-list'] : []),
    ...(notice.version === 0 || notice.warnings.length > 0 ? ['write-letter'] : []),
  ];
};

const homeOf: Readonly<Record<string, Stage>> = {
  'record-receipt': told,
  'upload-list': listed,
  'write-letter': written,
};

const isOf =
  (stage: Stage, first: readonly string[]) =>
  ({ action, list = 1, audience = 'everyone' }: NextAct) =>
    stage.acts.includes(action) ||
    (first.includes(action) && homeOf[action] === stage && list === 1 && audience === 'everyone');

/** What could be done once more is no step: an approval of what is approved, or mailing when no letter is left. */
const isOwed =
  ({ next, notice: { noticeLists, postal, paperMailed, paperMail } }: WholeBreach) =>
  ({ action, list = 1, audience = 'everyone' }: NextAct): boolean => {
    // While a row can be corrected, that comes before giving it up.
    if (action === 'finish-rows')
      return !next.some((one) => one.action === 'correct-rows' && (one.list ?? 1) === list);
    if (action === 'record-paper-mail') return postal > paperMailed && mayMail[paperMail];
    if (action !== 'approve-notice' || audience !== 'everyone') return true;
    return noticeLists.find(({ n }) => n === list)?.approvedBy == null;
  };

const actsOf = (view: WholeBreach, stage: Stage): readonly NextAct[] =>
  view.next.filter(isOf(stage, firstActs(view))).filter(isOwed(view));

/** Acts that the list of steps shows, in its order. */
export const actsOfSteps = (view: WholeBreach): readonly NextAct[] => {
  const used = view.gate.state === 'none' ? withoutNotice : stages;
  return used.flatMap((stage) => actsOf(view, stage));
};

/** What is done, what is next and who may do it, who may not and why. */
export const stepsOf = (view: WholeBreach, visit: Reading): Markup => {
  const used = view.gate.state === 'none' ? withoutNotice : stages;
  return nextSteps(
    used.flatMap((stage) => {
      const acts = actsOf(view, stage);
      const lack = acts.length === 0 ? stage.lacks?.(view) : undefined;
      return [
        ...stage.said(view, visit),
        ...(lack === undefined ? [] : [lacking(lack)]),
        ...acts.map((one) => actStep(one, view, visit)),
      ];
    }),
  );
};
