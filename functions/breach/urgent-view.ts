import type { Breach } from '#domain/breach/breach.ts';
import { agenciesToAsk, isAdviceMissing } from '#domain/breach/objections.ts';
import type { TextByHash } from './words-of.ts';

type UrgentState = 'agency-to-be-asked' | 'counsel-to-advise' | 'waiting' | 'accepted';

export const urgentState = (breach: Breach): UrgentState => {
  if (breach.urgent?.confirmedBy !== undefined) return 'accepted';
  if (!isAdviceMissing(breach)) return 'waiting';
  return agenciesToAsk(breach).length > 0 ? 'agency-to-be-asked' : 'counsel-to-advise';
};

/** What comes next, and from whom. */
const explanations: Readonly<Record<UrgentState, (agencies: string) => object>> = {
  'agency-to-be-asked': (agencies) => ({
    waitsFor: 'breach-officer',
    explanation: `Ask the ${agencies} in writing whether it directs us to wait under 47 CFR 64.2011(b)(3). Record whom you asked and when. If it directs us, record the direction.`,
  }),
  'counsel-to-advise': () => ({
    waitsFor: 'dpo',
    explanation:
      'The agency objected and gave no written direction. Counsel must advise in writing. Then the DPO may decide to proceed for this class.',
  }),
  waiting: () => ({ waitsFor: 'second-officer' }),
  accepted: () => ({}),
};

export const urgentView = (breach: Breach, words: TextByHash) => {
  const { urgent, objections = [], urgentEndedByStop } = breach;
  if (urgent !== undefined) {
    const state = urgentState(breach);
    return {
      ...{ class: urgent.classes, state, ...explanations[state](agenciesToAsk(breach).join(' and the ')) },
      objections: objections.map(({ agency, consultedAt, question }) => ({
        ...{ agency, consultedAt, askedAt: question?.askedAt ?? null },
        official: question === undefined ? null : (words(question.textSha256).official ?? null),
      })),
      ...(urgent.advice === undefined
        ? {}
        : { advice: { advisedAt: urgent.advice.advisedAt, documentSha256: urgent.advice.documentSha256 } }),
    };
  }
  if (urgentEndedByStop === undefined) return null;
  return {
    ...{ class: urgentEndedByStop, state: 'ended-by-stop' },
    explanation:
      'A stop ended the urgent exception. To use it again, two officers must ask for it and confirm it again.',
  };
};
