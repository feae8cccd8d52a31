import type { Complainant, CpniMisuse, Outcome, RecourseStep, Topic } from '#domain/complaint/vocabulary.ts';

export const topicTitles: Readonly<Record<Topic, string>> = {
  request: 'Complaint about a request',
  'phone-records': 'Complaint about phone records',
  'work-data': 'Complaint about work or application data',
  other: 'Complaint about something else',
};

export const complainantWords: Readonly<Record<Complainant, string>> = {
  person: 'A person, for themselves',
  company: 'A company',
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  upheld: 'The person was right',
  partly: 'The person was right in part',
  'not-upheld': 'We did nothing wrong',
};

export const misuseWords: Readonly<Record<CpniMisuse, string>> = {
  none: 'No misuse of phone records',
  'employee-access': 'An employee looked at phone records without need',
  'disclosed-to-unauthorized': 'Phone records were given to somebody who may not have them',
  'online-access': 'Somebody got at phone records online',
};

export const stepWords: Readonly<Record<RecourseStep, string>> = {
  body: 'The independent body',
  authority: 'The data protection authority and the U.S. Department of Commerce',
};
