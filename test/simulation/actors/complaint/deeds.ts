import { complaintOutcomes, cpniMisuses } from '#domain/complaint/vocabulary.ts';
import { confirms, type Deed, type Deeds } from '../workplace.ts';

const investigates: Deed = ({ page: { state } }) =>
  (state.investigatedBy ?? []).length > 0 || state.answer !== undefined
    ? undefined
    : [{ record: 'investigation', note: 'Listened to the recording and read the file.' }];

const answers: Deed = ({ person, page: { state } }) => {
  if (state.answer !== undefined) return undefined;
  const points = [{ point: 'The call', checked: 'The recording', finding: 'Nobody answered it.' }];
  const outcome = person.pick('outcome', complaintOutcomes);
  return [
    { outcome, cpniMisuse: person.pick('misuse', cpniMisuses), points },
    { outcome: 'not-upheld', cpniMisuse: 'none', points },
  ];
};

const asks: Deed = ({ person, page: { state } }) =>
  person.stage.isCalm() || (state.unread ?? 0) > 0 || person.chance('asks') > 0.05
    ? undefined
    : [{ question: 'On which day did you call?' }];

const writes: Deed = ({ page: { state } }) =>
  (state.unread ?? 0) > 0 ? [{ text: 'Thank you, we have read it.' }] : undefined;

const notes: Deed = ({ page: { state } }) => {
  // Where our own words may not leave, a note says that we have read theirs.
  if ((state.unread ?? 0) > 0) return [{ text: 'I have read what they wrote.', messagesRead: true }];
  return state.faults > 0 || (state.returned ?? []).length > 0
    ? [{ text: 'Looked at it; nothing else to do.' }]
    : undefined;
};

export const complaintDeeds: Deeds = [
  ['confirm-entry', confirms],
  ['confirm-text', confirms],
  ['ask', asks],
  ['record-investigation', investigates],
  ['answer', answers],
  ['message', writes],
  ['add-note', notes],
];
