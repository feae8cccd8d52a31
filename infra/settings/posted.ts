import type { PostedNotice, PostedPolicy, Stage } from './shape.ts';

const ofExample: readonly PostedPolicy[] = [
  {
    id: '2018-05',
    postedAt: '2018-05-25T06:00:00.000Z',
    url: 'https://www.example.com/privacy/2018-05',
    sha256: 'b8b0d2f0c1f6b0a4b3a0a4f5f3d2e7c9a1d4e6f8091a2b3c4d5e6f708192a3b4',
    keptAt: 'Legal archive, folder privacy-policy/2018-05',
  },
];

/**
 * Versions of the privacy policy as they were posted. Synth refuses settings that changed or left out one of these (P48): cases
 * keep its id, and people read it under that id. Only ever add, before the instant of posting.
 */
export const posted: Readonly<Record<Stage, readonly PostedPolicy[]>> = {
  laptop: ofExample,
  rehearsal: ofExample,
  dev: ofExample,
  prod: [],
};

const noticesOfExample: readonly PostedNotice[] = [
  {
    id: 'cpni-20261127-9833077d',
    company: 'Example Communications',
    recipients: [
      { name: 'Example Wireless, LLC', as: 'affiliate' },
      { name: 'Example Sales Partners, Inc.', as: 'agent' },
    ],
  },
  {
    id: 'cpni-20261127-6053df52',
    company: 'Example Communications',
    recipients: [
      { name: 'Example Wireless, LLC', as: 'affiliate' },
      { name: 'Example Sales Partners, Inc.', as: 'agent' },
      { name: 'Example Home Security, Inc.', as: 'other-company' },
    ],
  },
];

/**
 * Whom each version of the CPNI notice named (functions/domain/choice/notices.ts). Another company or recipient is another
 * version: a permission covers only whom the person read (47 CFR 64.2008(c)(2)). Only ever add.
 */
export const postedNotices: Readonly<Record<Stage, readonly PostedNotice[]>> = {
  laptop: noticesOfExample,
  rehearsal: noticesOfExample,
  dev: noticesOfExample,
  prod: [],
};
