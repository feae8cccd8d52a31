/** Classes of personal data, as officers read them; recordings of voices and voiceprints are listed apart. */
export const dataClasses = {
  'contact-details': 'Names and contact details',
  billing: 'Bills and payments',
  'phone-records': 'Phone records (CPNI)',
  messages: 'Content of messages and voicemail',
  location: 'Location',
  'support-cases': 'Support cases',
  marketing: 'Marketing lists and choices',
  'web-use': 'Use of our website and apps',
  'voice-recordings': 'Voice recordings',
  voiceprints: 'Voiceprints',
} as const satisfies Readonly<Record<string, string>>;
export type DataClass = keyof typeof dataClasses;
export const dataClassCodes = Object.keys(dataClasses) as readonly DataClass[];
