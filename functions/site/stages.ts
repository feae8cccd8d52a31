import type { PublicStage } from '#domain/request/view.ts';

export interface StageWords {
  readonly name: string;
  readonly meaning: string;
  /** Nothing more is owed, so no due date and no withdrawal is offered. */
  readonly over: boolean;
}

/** All that R-8 lets an unverified person see. */
export const stages: Readonly<Record<PublicStage, StageWords>> = {
  received: {
    name: 'Received',
    meaning:
      'We have your request. If we need to check who is asking, we write to the contact that we have on record.',
    over: false,
  },
  working: {
    name: 'In progress',
    meaning:
      'We are working on your request. If a letter from us asks you something, please answer it; the date does not move for it.',
    over: false,
  },
  answered: {
    name: 'Answered',
    meaning:
      'We have sent our letter to the address you gave. It says what you can do if you do not agree with it.',
    over: true,
  },
  lapsed: {
    name: 'Paused',
    meaning:
      'We could not confirm who is asking. This is not a refusal, and nothing was disclosed, changed or deleted. Our letter says how to go on.',
    over: false,
  },
  withdrawn: {
    name: 'Withdrawn',
    meaning: 'This request was withdrawn. You can make a new one at any time.',
    over: true,
  },
  closed: {
    name: 'Closed',
    meaning: 'This request is closed. Our letters to you say how it ended.',
    over: true,
  },
};
