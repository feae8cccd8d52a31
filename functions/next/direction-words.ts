import type { BreachAct } from '#domain/breach/officer-acts.ts';
import { actionDoor } from '#functions/breach/contract.ts';
import type { WordsOf } from './next-act.ts';

/** What an agency of law enforcement asks, our own stops, and urgent notices. */
export const directionWords = {
  'record-direction': {
    label: 'Record a direction',
    needs: ['The agency', 'What it wrote or said', 'For a call, the number that you called back'],
    door: actionDoor('record-direction'),
  },
  'correct-direction': {
    label: 'Correct the end of this direction',
    needs: ['The last day, as the agency wrote it', 'For an earlier day, the document', 'The reason'],
    door: actionDoor('correct-direction'),
  },
  'confirm-direction': {
    label: 'Confirm the end of this direction',
    needs: ['The agency’s document, to compare'],
    door: actionDoor('confirm-direction'),
  },
  'lift-direction': {
    label: 'Ask to lift this direction',
    needs: ['The agency’s writing that lifts it', 'The official', 'The reference'],
    door: actionDoor('lift-direction'),
  },
  'confirm-lift': {
    label: 'Confirm the lift',
    needs: ['The agency’s writing, to compare'],
    door: actionDoor('confirm-lift'),
  },
  'review-release': {
    label: 'Review after the direction',
    needs: ['When you asked the agency', 'The official', 'The agency’s answer'],
    door: actionDoor('review-release'),
  },
  'review-own-stop': {
    label: 'Review our own stop',
    needs: ['What each entry meant', 'The reason'],
    door: actionDoor('review-own-stop'),
  },
  'end-own-stop': {
    label: 'Ask to end our own stop',
    needs: ['The reason'],
    door: actionDoor('end-own-stop'),
  },
  'confirm-own-stop-end': {
    label: 'Confirm the end of our own stop',
    needs: ['Every entry of the stop, read by you'],
    door: actionDoor('confirm-own-stop-end'),
  },
  'ask-urgent-exception': {
    label: 'Ask for an urgent notice',
    needs: ['The agency and the person whom you consulted', 'What they said', 'The class of customers'],
    door: actionDoor('ask-urgent-exception'),
  },
  'ask-agency': {
    label: 'Record a question to the agency that objected',
    needs: ['The official whom you asked', 'When you asked', 'The answer, if there is one'],
    door: actionDoor('ask-agency'),
  },
  'proceed-after-objection': {
    label: 'Record counsel’s advice to proceed',
    needs: ['The counsel’s name', 'The document of the advice', 'The reason'],
    door: actionDoor('proceed-after-objection'),
  },
  'confirm-urgent-exception': {
    label: 'Confirm the urgent notice',
    needs: ['The consultation and its answer, read by you'],
    door: actionDoor('confirm-urgent-exception'),
  },
} as const satisfies Partial<WordsOf<BreachAct>>;
