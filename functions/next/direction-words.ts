import { atOwnDoors } from './at-own-doors.ts';

/** What an agency of law enforcement asks, our own stops, and urgent notices. */
export const directionWords = atOwnDoors({
  'record-direction': {
    label: 'Record a direction',
    needs: ['The agency', 'What it wrote or said', 'For a call, the number that you called back'],
  },
  'correct-direction': {
    label: 'Correct the end of this direction',
    needs: ['The last day, as the agency wrote it', 'For an earlier day, the document', 'The reason'],
  },
  'confirm-direction': {
    label: 'Confirm the end of this direction',
    needs: ['The agency’s document, to compare'],
  },
  'lift-direction': {
    label: 'Record a lift of directions',
    needs: ['The agency’s writing that names what it lifts', 'The official', 'The reference'],
  },
  'confirm-lift': { label: 'Confirm the lift', needs: ['The agency’s writing, to compare'] },
  'review-release': {
    label: 'Review directions that have ended',
    needs: ['When you asked the office of each', 'The official', 'The answer, if there is one'],
  },
  'review-own-stop': { label: 'Review our own stop', needs: ['What each entry meant', 'The reason'] },
  'end-own-stop': { label: 'Ask to end our own stop', needs: ['The reason'] },
  'confirm-own-stop-end': {
    label: 'Confirm the end of our own stop',
    needs: ['Every entry of the stop, read by you'],
  },
  'ask-urgent-exception': {
    label: 'Ask for an urgent notice',
    needs: ['The agency and the person whom you consulted', 'What they said', 'The class of customers'],
  },
  'ask-agency': {
    label: 'Record a question to the agency that objected',
    needs: ['The official whom you asked', 'When you asked', 'The answer, if there is one'],
  },
  'proceed-after-objection': {
    label: 'Record counsel’s advice to proceed',
    needs: ['The counsel’s name', 'The document of the advice', 'The reason'],
  },
  'confirm-urgent-exception': {
    label: 'Confirm the urgent notice',
    needs: ['The consultation and its answer, read by you'],
  },
});
