import type { HolderAct } from '#domain/holder/rules.ts';
import {
  askHolderRemoval,
  confirmHolder,
  declineHolder,
  enterHolder,
  pushHolderAgain,
  renewHolderSecret,
} from '#functions/holder/contract.ts';
import type { WordsOf } from './next-act.ts';

/** Of the register of systems that hold data. */
export const holderWords: WordsOf<HolderAct> = {
  'confirm-holder': {
    label: 'Confirm this system’s entry or removal',
    needs: ['Its contract, or its owner’s word, to compare'],
    door: confirmHolder,
  },
  'decline-holder': { label: 'Decline it', needs: ['The reason'], door: declineHolder },
  'enter-holder': { label: 'Change the entry', needs: ['What is right'], door: enterHolder },
  'ask-holder-removal': {
    label: 'Remove the system from the register',
    needs: ['The reason'],
    door: askHolderRemoval,
  },
  'renew-holder-secret': {
    label: 'Make a new signing secret',
    needs: ['The owner of the system, to give it to'],
    door: renewHolderSecret,
  },
  'push-holder-again': {
    label: 'Send the open instructions to its webhook again',
    needs: ['The owner’s word that the webhook works'],
    door: pushHolderAgain,
  },
};
