import { tag } from '#functions/design-system/blocks.ts';
import { facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { progress } from '#functions/design-system/progress.ts';
import { instantInWords } from '#functions/letters/words.ts';
import { pageOfBreach, type WholeBreach } from '../breach/breach-case.ts';
import { accountedBar } from './accounted-bar.ts';
import { type ListShown, listTitle } from './notice-case.ts';

type Notice = WholeBreach['notice'];

/** A new status does not compile until it has words. */
const statusWords: Readonly<Record<Notice['status'], string>> = {
  none: 'No email leaves now. Emails leave only when the hold and every direction have ended and the letter is approved.',
  draining: 'A direction arrived. We wait for the last letters on their way, then nothing leaves.',
  closed: 'The case is closed.',
  send: 'Letters are going out.',
  paused: 'Sending is paused.',
  sent: 'Every email left. We wait for the last ones that may come back.',
  accounted: 'Every email left and was counted. Rows may still wait for paper mail or a decision.',
};

const isAllStopped = ({ status, paperMail }: Notice): boolean => status === 'send' && paperMail === 'stopped';

const isMoving = ({ status }: Notice): boolean => status === 'send' || status === 'draining';

/** The switch for all notices holds up what this breach alone would send. */
const statusTag = (notice: Notice): Markup => {
  const { status } = notice;
  if (isAllStopped(notice)) return tag({ text: 'Stopped', classes: 'govuk-tag--red' });
  const text = status === 'send' ? 'Sending' : status === 'paused' ? 'Paused' : 'Not sending';
  return tag({ text, classes: status === 'send' ? 'govuk-tag--green' : 'govuk-tag--yellow' });
};

const statusLine = (notice: Notice): string =>
  isAllStopped(notice)
    ? 'All notices to customers are stopped. No email leaves.'
    : statusWords[notice.status];

const canaryOf = ({ canary }: Pick<ListShown, 'canary'>): string => {
  if (canary === 'passed') return 'Done: few came back, or an officer checked them and resumed';
  return canary === 'pending' ? 'Sent first; we wait to see how many come back' : 'Not begun';
};

/** An expectation, not a promise. */
const endWords = (notice: Notice, zone: string): string =>
  notice.expectedEnd === null || isAllStopped(notice)
    ? 'No expectation'
    : `We expect the last email about ${instantInWords(notice.expectedEnd, zone)}, if sending goes on at this rate`;

const pauseWords = ({ paused }: Notice, names: WholeBreach['names'], zone: string): Markup | undefined => {
  if (paused === null) return undefined;
  const { because, by, since, reason, error, confirmed } = paused;
  const who = because === 'officer' ? (by === null ? 'An officer' : (names[by] ?? by)) : 'The system';
  const why =
    reason ??
    error ??
    (because === 'canary' ? 'too many of the first letters came back' : 'no reason is kept');
  return html`<p><strong>Paused by ${who} since ${instantInWords(since, zone)}.</strong> Reason: ${String(why)}</p>
${because === 'officer' && !confirmed && html`<p>A second officer must confirm a pause of more than one business day.</p>`}`;
};

const ofList = (one: ListShown): Markup =>
  html`<h3 class="govuk-heading-s">${listTitle(one.n)}</h3>
<p>First letters: ${canaryOf(one)}.</p>
${accountedBar(one.accountedFor)}`;

/** Renews itself while letters go out. */
export const sendingState = ({ id, notice, names }: WholeBreach, zone: string): Markup => {
  const fact = (name: string, text: string) => ({ name, value: { text } });
  const { rate, delivered, possibleDuplicates, countedAt, noticeLists } = notice;
  const [first] = noticeLists;
  return progress({
    id: 'sending-state',
    url: `${pageOfBreach(id)}/sending/progress`,
    every: 3,
    isDone: !isMoving(notice),
    body: html`<p>${statusTag(notice)} ${statusLine(notice)}</p>
${pauseWords(notice, names, zone)}
${accountedBar(notice.accountedFor)}
${facts(
  [
    fact('Planned rate', rate === null ? 'Not begun' : `${rate.toLocaleString('en-US')} emails a second`),
    fact('Expected end', endWords(notice, zone)),
    fact('First letters', first === undefined ? 'Not begun' : canaryOf(first)),
    fact('Reported as delivered', delivered.toLocaleString('en-US')),
    fact('Possibly sent twice', possibleDuplicates.toLocaleString('en-US')),
    ...(countedAt === null ? [] : [fact('Counted at', instantInWords(countedAt, zone))]),
  ],
  true,
)}
${noticeLists.length > 1 && noticeLists.map(ofList)}`,
  });
};
