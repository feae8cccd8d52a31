import { card, type Fact, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Visit } from '../visit.ts';
import { actButton, actLinks, actsNow } from './act-links.ts';
import type { WholeBreach } from './breach-case.ts';
import { counted } from './words.ts';

type Reading = Pick<Visit, 'officer' | 'zone' | 'now'>;
type Duty = WholeBreach['otherDuties'][number];

const holds: Readonly<Record<Duty['hold'], string>> = {
  undecided: 'Counsel has not decided whether the federal hold comes first.',
  prevails: 'The federal hold comes first.',
  'does-not': 'This duty comes first, counsel says.',
};

const publications: Readonly<Record<string, string>> = {
  'needs-counsel': 'The regulator may publish it: it waits for the hold, or for counsel.',
  waiting: 'To be given although it may be published: waits for a second officer.',
  accepted: 'May be given although it may be published.',
};

const dutyFact = (view: WholeBreach, visit: Reading, duty: Duty): Fact => {
  const { n, law, to, owner, dueOn, doneOn, hold, publication, decision } = duty;
  const when =
    doneOn === null
      ? dueOn === null
        ? 'no date from counsel yet'
        : `by ${dateInWords(dueOn)}`
      : `done on ${dateInWords(doneOn)}`;
  const notes = [
    `Owner: ${owner ?? 'nobody'}.`,
    holds[hold],
    publication && publications[publication],
    decision,
  ];
  return {
    name: `${n} ${law ?? 'Text erased'}, to ${to ?? 'nobody named'}`,
    value: {
      html: html`${when}<p class="pc-small">${notes.filter((note) => typeof note === 'string').join(' ')}</p>${actLinks(
        view,
        actsNow(view, visit, ['ask-published-notice', 'confirm-published-notice'], n),
      )}`,
    },
  };
};

const californians = ({ californians: { onLists, toldMoreThan500 } }: WholeBreach): Fact => ({
  name: 'Californians',
  value: {
    text:
      toldMoreThan500 === null
        ? `${counted(onLists, 'address', 'addresses')} in California on our lists. Nobody has said whether more than 500 were notified.`
        : toldMoreThan500
          ? 'More than 500 notified'
          : 'Not more than 500 notified',
  },
});

const companies = ({ controllersLetter: letter, names }: WholeBreach): readonly Fact[] => {
  if (letter === undefined) return [];
  const asked = `${letter.decision === 'send' ? 'Letter' : 'No letter'}, decided by ${names[letter.by] ?? letter.by}`;
  const state =
    letter.state === 'waiting'
      ? 'waits for a second officer'
      : letter.sentOn === null
        ? 'confirmed, not sent yet'
        : `sent on ${dateInWords(letter.sentOn)}`;
  return [
    {
      name: 'Companies whose data we process',
      value: {
        text: `${asked}: ${letter.decision === 'send' || letter.state === 'waiting' ? state : 'confirmed'}`,
      },
    },
  ];
};

const acts = [
  'state-californians',
  'write-controllers-letter',
  'confirm-controllers-letter',
  'record-controllers-letter',
];

/** Of other laws, beside the clock; none moves a date. */
export const dutiesCard = (view: WholeBreach, visit: Reading): Markup =>
  card({
    ...{ id: 'duties', title: { text: 'Duties of other laws' } },
    body: html`<p class="pc-small">Counsel gives these dates. None of them moves the hold.</p>${facts([
      ...view.otherDuties.map((duty) => dutyFact(view, visit, duty)),
      californians(view),
      ...companies(view),
    ])}${actsNow(view, visit, ['record-duty']).map((one) => actButton(view, one))}${actLinks(view, actsNow(view, visit, acts))}`,
  });
