import { companySentences } from './catalog-companies.ts';
import { complaintSentences } from './catalog-complaints.ts';
import { doneSentences } from './catalog-done.ts';
import { labelSentences } from './catalog-labels.ts';
import { openingSentences } from './catalog-openers.ts';
import { practiceSentences } from './catalog-practices.ts';
import { questionSentences } from './catalog-questions.ts';
import { reasonSentences } from './catalog-reasons.ts';
import { replySentences } from './catalog-replies.ts';
import type { Sentence } from './entry.ts';

/** All sentences of ours, in the order in which a picker lists them (R-10, P40). */
export const sentences: readonly Sentence[] = [
  ...openingSentences,
  ...doneSentences,
  ...reasonSentences,
  ...practiceSentences,
  ...replySentences,
  ...questionSentences,
  ...complaintSentences,
  ...companySentences,
  ...labelSentences,
];
