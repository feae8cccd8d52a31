import { tag } from '#functions/design-system/blocks.ts';
import { facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { progress } from '#functions/design-system/progress.ts';
import { capital } from '#functions/letters/capital.ts';
import { instantInWords } from '#functions/letters/words.ts';
import { nameIn, pageOfBreach, type WholeBreach } from '../breach/breach-case.ts';
import type { Visit } from '../visit.ts';
import { accountedBar } from './accounted-bar.ts';
import { haltWords } from './halt-words.ts';
import { type ListShown, listTitle } from './notice-case.ts';
import { statusWords } from './status-words.ts';

type Notice = WholeBreach['notice'];
type Reading = Pick<Visit, 'officer' | 'zone'>;

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

/** Each open pause with its author, time and reason. */
const pauseWords = (view: WholeBreach, reading: Reading): Markup | undefined => {
  const { pauses, resumeAsked } = view.notice;
  if (pauses.length === 0) return undefined;
  const nameOf = (sub: string) => nameIn(view, sub);
  return html`<p><strong>Paused. Open pauses:</strong></p>
<ul class="govuk-list govuk-list--bullet">${pauses.map((one) => html`<li class="pc-typed">${capital(haltWords(one, { ...reading, nameOf }))}</li>`)}</ul>
${resumeAsked !== null && html`<p>${capital(nameOf(resumeAsked.by))} asked to resume. A second officer must confirm.</p>`}`;
};

const ofList = (one: ListShown): Markup =>
  html`<h3 class="govuk-heading-s">${listTitle(one.n)}</h3>
<p>First letters: ${canaryOf(one)}.</p>
${accountedBar(one.accountedFor)}`;

/** Renews itself while letters go out. */
export const sendingState = (view: WholeBreach, { officer, zone }: Reading): Markup => {
  const { id, notice } = view;
  const fact = (name: string, text: string) => ({ name, value: { text } });
  const { rate, delivered, possibleDuplicates, countedAt, noticeLists } = notice;
  const [first] = noticeLists;
  return progress({
    id: 'sending-state',
    url: `${pageOfBreach(id)}/sending/progress`,
    every: 3,
    isDone: !isMoving(notice),
    body: html`<p>${statusTag(notice)} ${statusLine(notice)}</p>
${pauseWords(view, { officer, zone })}
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
