import { type ControllerAnswer, controllerAnswers } from '#domain/request/events.ts';
import type { SecretRecord } from '#ports/secrets.ts';
import type { Needs } from './give-controller-answer.ts';

export interface Acts {
  answer(link: SecretRecord, answer: ControllerAnswer): Promise<void>;
  object(link: SecretRecord): Promise<void>;
  roster(link: SecretRecord, answer: 'confirm' | 'refuse'): Promise<void>;
}

/** What a controller's contacts are asked by link, and what they may say to it. */
export const askedOfContacts = (acts: Acts): Needs['asked'] => ({
  adopt: {
    answers: controllerAnswers,
    act: (link, answer) => acts.answer(link, answer as ControllerAnswer),
  },
  object: { answers: ['object'], act: (link) => acts.object(link) },
  roster: {
    answers: ['confirm', 'refuse'],
    act: (link, answer) => acts.roster(link, answer as 'confirm' | 'refuse'),
  },
});
