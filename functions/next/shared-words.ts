import type { sharedRules } from '#domain/case/shared-rules.ts';
import { addNote } from '#functions/case/contract.ts';
import { confirmText, returnText } from '#functions/held-text/contract.ts';
import { recordPosted, recordUndeliverable } from '#functions/paper-mail/contract.ts';
import type { WordsOf } from './next-act.ts';

type SharedAct = keyof typeof sharedRules | 'confirm-text' | 'return-text';

/** Of requests and complaints. */
export const sharedWords: WordsOf<SharedAct> = {
  'add-note': { label: 'Add a note', needs: ['The note, for colleagues'], door: addNote },
  'record-posted': {
    label: 'Record that the letter was mailed',
    needs: ['The day on which you mailed it', 'The postal address, if the letter has none'],
    door: recordPosted,
  },
  'record-undeliverable': {
    label: 'Give up the paper letter',
    needs: ['The reason why no letter can reach the person'],
    door: recordUndeliverable,
  },
  'confirm-text': {
    label: 'Send this text',
    needs: [
      'The whole text that waits, read by you',
      'Whether it says or denies that something happened to data',
    ],
    door: confirmText,
  },
  'return-text': { label: 'Return this text', needs: [], door: returnText },
};
