import { complaintOutcomes, cpniMisuses } from '#domain/complaint/vocabulary.ts';
import { isWaiting, returnsText, saidBy, signsText } from '../words.ts';
import { confirms, type Deed, type Deeds } from '../workplace.ts';

const investigates: Deed = ({ page: { state } }) =>
  (state.investigatedBy ?? []).length > 0 || state.answer !== undefined
    ? undefined
    : [{ record: 'investigation', note: 'Listened to the recording and read the file.' }];

const point = 'You wrote that you got no answer.';
const checked = 'We heard the recording of your call to us.';

const answers: Deed = (sitting) => {
  const { person, page } = sitting;
  if (page.state.answer !== undefined) return undefined;
  const outcome = person.pick('outcome', complaintOutcomes);
  return saidBy(sitting, 'complaint-answer', 'You are right, and we are sorry.', (finding) => [
    { outcome, cpniMisuse: person.pick('misuse', cpniMisuses), points: [{ point, checked, finding }] },
    { outcome: 'not-upheld', cpniMisuse: 'none', points: [{ point, checked, finding }] },
  ]);
};

const asks: Deed = (sitting) =>
  sitting.person.stage.isCalm() ||
  (sitting.page.state.unread ?? 0) > 0 ||
  sitting.person.chance('asks') > 0.05
    ? undefined
    : saidBy(sitting, 'complaint-question', 'On which day was it?', (question) => [{ question }]);

const writes: Deed = (sitting) =>
  (sitting.page.state.unread ?? 0) > 0 || isWaiting(sitting.page, 'complaint-message')
    ? saidBy(sitting, 'complaint-message', 'Thank you for writing to us.', (text) => [{ text }])
    : undefined;

const notes: Deed = ({ page: { state } }) => {
  // Where our own words may not leave, a note says that we have read theirs.
  if ((state.unread ?? 0) > 0) return [{ text: 'I have read what they wrote.', messagesRead: true }];
  return state.faults > 0 || (state.returned ?? []).length > 0
    ? [{ text: 'Looked at it; nothing else to do.' }]
    : undefined;
};

export const complaintDeeds: Deeds = [
  ['confirm-entry', confirms],
  ['return-text', returnsText],
  ['confirm-text', signsText],
  ['ask', asks],
  ['record-investigation', investigates],
  ['answer', answers],
  ['message', writes],
  ['add-note', notes],
];

/** Only the second signature. */
export const signerDeeds: Deeds = [
  ['return-text', returnsText],
  ['confirm-text', signsText],
];
