import { conflict, invalid, tooMany } from '#domain/case/refusal.ts';

/** nobody investigates what they decided. */
export const InvestigatorInvolved = conflict(
  'investigator-involved',
  'This officer decided or checked the matter complained of. Someone else must work on this complaint.',
);

/** P51. */
export const NotInvestigated = conflict(
  'not-investigated',
  'Record what you checked before you answer this complaint.',
);

export const NotAnswered = conflict(
  'not-answered',
  'We have not answered this complaint yet. Our answer is due by the date in our letter.',
);

export const NothingToReopen = conflict(
  'nothing-to-reopen',
  'Only a complaint that is upheld, wholly or in part, reopens a request. Link the request first.',
);

export const LinkedOtherwise = conflict(
  'linked-otherwise',
  'This complaint is already linked to another request.',
);

export const EntryNotConfirmed = conflict(
  'entry-not-confirmed',
  'This complaint was entered more than 30 days late. A second officer must confirm the entry first.',
);

/** P55: the steps come one after the other. */
export const StepTooEarly = conflict(
  'step-too-early',
  'The steps before arbitration follow each other: our answer, the independent body, the authority.',
);

export const StepBeforeAnswer = invalid(
  'step-before-answer',
  'This day is before our answer. Please check the date.',
);

export const TooManyMessages = tooMany(
  'too-many-messages',
  'You sent 20 messages that we have not answered yet. Please wait for our answer.',
  86_400,
);

export const TooManyComplaints = tooMany(
  'too-many-complaints',
  'We received too many complaints from your network in the last hour. Please send it again after the time in Retry-After, or write to us.',
  3600,
);
