import type { Did } from '#domain/case/two-persons.ts';

/** After a name or "you": "You wrote the letter". */
export const whyNotBy: Readonly<Record<Did, string>> = {
  asked: 'asked for it',
  'checked-identity': 'checked who is asking',
  'confirmed-exception': 'confirmed the urgent exception',
  'confirmed-once': 'confirmed it first',
  'decided-block': 'decided about the block',
  'decided-request': 'decided or checked the request complained of',
  'declared-records': 'declared whose records these are',
  determined: 'made the determination',
  entered: 'entered it',
  imported: 'imported the file',
  'is-named': 'was named as an officer complained of',
  paused: 'paused it',
  recorded: 'recorded it',
  'recorded-advice': 'recorded counsel’s advice',
  'recorded-direction': 'recorded a direction or a call that is reviewed',
  'typed-entry': 'typed an entry that is reviewed',
  'uploaded-list': 'uploaded the list',
  'wrote-letter': 'wrote the letter',
  'wrote-text': 'wrote it',
};
