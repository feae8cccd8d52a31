import type { PublicStage } from '#domain/request/view.ts';

export interface StageWords {
  readonly name: string;
  readonly meaning: string;
  readonly over: boolean;
}

/** All that an unverified person may see. */
export const stages: Readonly<Record<PublicStage, StageWords>> = {
  received: {
    name: 'Received',
    meaning:
      'We have your request. We may need to confirm who is asking. This does not change the date for our answer.',
    over: false,
  },
  working: {
    name: 'In progress',
    meaning:
      'We are working on your request. If we ask you a question, please answer it. This does not change the date for our answer.',
    over: false,
  },
  answered: {
    name: 'Answered',
    meaning:
      'We sent our letter to the address you gave us. It tells you what you can do if you are not satisfied.',
    over: true,
  },
  lapsed: {
    name: 'Paused',
    meaning:
      'We could not confirm who is asking, so we paused your request. This is not a refusal. We have not shared, changed or deleted any data because of it. Our letter tells you how to continue.',
    over: false,
  },
  withdrawn: {
    name: 'Withdrawn',
    meaning: 'You withdrew this request. You can make a new one at any time.',
    over: true,
  },
  closed: {
    name: 'Closed',
    meaning: 'We closed this request. Our letters tell you how it ended.',
    over: true,
  },
};
