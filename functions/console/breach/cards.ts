import { civilDay, instantText, newYork } from '#domain/calendar/instants.ts';
import { barsNotice } from '#functions/breach/directions-view.ts';
import { card, type Fact, facts } from '#functions/design-system/card.ts';
import { dueChip } from '#functions/design-system/due-chip.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Visit } from '../visit.ts';
import { actButton, actLinks, actsNow } from './act-links.ts';
import { pageOfBreach, type WholeBreach } from './breach-case.ts';
import { endRules, ownStopWords, silenceWords } from './silences.ts';
import { counted, shortDay, shortInstant } from './words.ts';

type Reading = Pick<Visit, 'officer' | 'zone' | 'now'>;

const agencies = (agency: string): string => (agency === 'all' ? 'Secret Service and FBI' : agency);

const receiptStates: Readonly<Record<string, string>> = {
  accepted: '',
  waiting: ', waits for a second officer',
  withdrawn: ', withdrawn',
};

const receiptFact = (view: WholeBreach, visit: Reading, receipt: WholeBreach['receipts'][number]): Fact => {
  const { n, agency, receipt: number, filedAt, state, by } = receipt;
  const acts = actsNow(view, visit, ['confirm-receipt', 'correct-receipt', 'withdraw-receipt'], n);
  return {
    name: `${agencies(agency)}, filed ${shortInstant(filedAt, newYork)}`,
    value: {
      html: html`${number}${receiptStates[state] ?? ''}<p class="pc-small">Recorded by ${by.name}</p>${actLinks(view, acts)}`,
    },
  };
};

/** The one date of a breach that is a deadline (47 CFR 64.2011(b)). */
const deadline = ({ lawEnforcement: { dueOn, state, sentence } }: WholeBreach, { now }: Reading): Markup => {
  if (dueOn === null || state === 'not-owed') return html`${sentence}`;
  const isOpen = state === 'open' || state === 'overdue';
  const today = civilDay(instantText(now), newYork);
  return html`${dateInWords(dueOn)} ${isOpen ? dueChip({ kind: 'due', dueOn, today }) : html`<p class="pc-small">${sentence}</p>`}`;
};

const toFile = ({ id, lawEnforcement: { state } }: WholeBreach): Markup | false =>
  (state === 'open' || state === 'overdue') &&
  html`<p><a class="govuk-link" href="${pageOfBreach(id)}/report">What to file</a></p>`;

export const lawEnforcementCard = (view: WholeBreach, visit: Reading): Markup =>
  card({
    ...{ id: 'law-enforcement', title: { text: 'Law enforcement' } },
    body: html`${facts([
      { name: 'To be notified by, New York', value: { html: deadline(view, visit) } },
      ...view.receipts.map((one) => receiptFact(view, visit, one)),
      ...(view.receipts.length === 0 ? [{ name: 'Receipts', value: { text: 'none yet' } }] : []),
    ])}
${toFile(view)}${actLinks(view, actsNow(view, visit, ['record-receipt', 'record-copy']))}`,
  });

type DirectionShown = WholeBreach['directions'][number];

/** Which rule set its last day, and what comes after it (R-7, R-11); empty where the agency's words did. */
const countedEnd = ({ hold: { lanes } }: WholeBreach, { n, until, state }: DirectionShown): string => {
  const lane = lanes.find((one) => one.kind === 'direction' && one.n === n);
  const { isUntilFurtherNotice, endRule } = lane ?? {};
  if (!barsNotice[state] || (endRule === undefined && !isUntilFurtherNotice)) return '';
  const rule = endRule === undefined ? '' : ` The rule: ${endRules[endRule]}.`;
  const review = 'A review is due two business days after the last direction or stop ends.';
  return `${rule} It counts through ${shortDay(until)} unless extended. ${review} The notice is not released before it.`;
};

/** The moment at which its last day ends, then how and by whom it ended. */
const endWords = (view: WholeBreach, id: string): string => {
  const { endings = [], endsAt } = view.stops.find((one) => one.id === id) ?? {};
  const hasEnded = endings.some(({ how }) => how !== 'reviewed');
  const ahead =
    hasEnded || endsAt === undefined ? [] : [`Its last day ends ${shortInstant(endsAt, newYork)}.`];
  return [...ahead, ...endings.map(({ sentence }) => sentence)].map((one) => ` ${one}`).join('');
};

const nameOfStop = (view: WholeBreach, id: string): string =>
  view.stops.find((one) => one.id === id)?.name ?? id;

const directionFact = (view: WholeBreach, visit: Reading, one: DirectionShown): Fact => {
  const { id, n, untilAsTyped, by } = one;
  const asTyped = untilAsTyped === undefined ? '' : ` As written: “${String(untilAsTyped)}”.`;
  const acts = n === null ? [] : actsNow(view, visit, ['confirm-direction', 'correct-direction'], n);
  return {
    name: nameOfStop(view, id),
    value: {
      html: html`${silenceWords(one)}<p class="pc-small">Recorded by ${by.name}.${asTyped}${countedEnd(view, one)}${endWords(view, id)}</p>${actLinks(view, acts)}`,
    },
  };
};

const ownStopFact = (
  view: WholeBreach,
  visit: Reading,
  stop: WholeBreach['ownStops']['stops'][number],
): Fact => ({
  name: `Our own stop ${stop.n}: no agency’s direction`,
  value: {
    html: html`${ownStopWords(stop)}<p class="pc-small">Began when ${view.names[stop.by] ?? stop.by} sent an entry.${entriesLeft(stop)}${endWords(view, `own-stop-${stop.n}`)}</p>${actLinks(
      view,
      actsNow(view, visit, ['review-own-stop', 'end-own-stop', 'confirm-own-stop-end'], stop.n),
    )}`,
  },
});

const entriesLeft = ({ bodies, replacedBy, state }: WholeBreach['ownStops']['stops'][number]): string => {
  const left = bodies.filter(({ isExplained }) => !isExplained).length;
  if (replacedBy !== null || state === 'reviewed' || state === 'ended-early' || left === 0) return '';
  return ` ${counted(left, 'entry', 'entries')} to explain.`;
};

/** Of an agency, until a second officer confirms it; then it is told beside each stop that it ended. */
const liftFact = (view: WholeBreach, visit: Reading, lift: WholeBreach['lifts'][number]): Fact => ({
  name: `Lift ${lift.n}, waits for a second officer`,
  value: {
    html: html`${lift.stops.map((id) => nameOfStop(view, id)).join('; ')}<p class="pc-small">Written on ${shortDay(lift.writtenOn)}, recorded by ${lift.by.name}.</p>${actLinks(view, actsNow(view, visit, ['confirm-lift'], lift.n))}`,
  },
});

export const directionsCard = (view: WholeBreach, visit: Reading): Markup => {
  const list = [
    ...view.directions.map((one) => directionFact(view, visit, one)),
    ...view.ownStops.stops.map((one) => ownStopFact(view, visit, one)),
    ...view.lifts.filter(({ state }) => state === 'waiting').map((one) => liftFact(view, visit, one)),
  ];
  return card({
    ...{ id: 'directions', title: { text: 'Directions to wait' } },
    body: html`${
      list.length === 0
        ? html`<p>No agency has directed us to wait. A direction by phone or in writing appears here at once.</p>`
        : facts(list)
    }${actsNow(view, visit, ['record-direction']).map((one) => actButton(view, one))}${actLinks(view, actsNow(view, visit, ['lift-direction']))}`,
  });
};
