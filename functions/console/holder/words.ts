import type { HolderAsk } from '#domain/case/holder-asks.ts';
import type { DataClass, Holder, LookupKey } from '#domain/holder/holder.ts';

export const dataWords: Readonly<Record<DataClass, string>> = {
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
};

export const keyWords: Readonly<Record<LookupKey, string>> = {
  'account-number': 'Account number',
  email: 'Email address',
  name: 'Name',
  phone: 'Phone number',
  'postal-address': 'Postal address',
};

export const askWords: Readonly<Record<HolderAsk, string>> = {
  access: 'Show a person their data',
  correct: 'Correct data',
  delete: 'Delete data',
  deactivate: 'Deactivate data',
  export: 'Hand a company’s data to the company',
};

export const stageWords: Readonly<Record<Holder['stage'], readonly [text: string, color: string]>> = {
  waiting: ['Waits for a second officer', 'yellow'],
  'in-force': ['In the register', 'green'],
  declined: ['Declined', 'grey'],
  removed: ['Removed', 'grey'],
};
