import type { CpniRecipient, Settings, Stage } from './shape.ts';

const everywhere = {
  prefix: 'privacy-clock',
  region: 'us-east-1',
  tableGeneration: 1,
  formerTaskNames: true,
  consoleSecretGeneration: 1,
  signIn: 'cognito',
  systems: {},
  optOutNoticesBy: 'paper',
  groupsClaim: 'cognito:groups',
  ses: { identity: 'ours', noticeIdentity: 'ours', lettersPerSecond: 14, lettersPerDay: 50_000 },
  lambdaConcurrency: 1000,
  extraClosures: [],
  runbook: 'infra/RUNBOOK.md',
  limits: { letters: 1, submissionsPerHour: 60, formSeconds: 2, actsPerMinute: 120 },
  breachRuleset: 'policy-2018',
  reporting: { facilityUrl: 'https://www.cpnireporting.gov' },
  notices: { share: 0.8, reserve: 0.05, perSecond: 0, lateBouncesForDays: 3 },
  framework: 'none',
  /** The framework: complaints, 45 days. The policy: P45. The contract: what counsel finds in it. */
  answerWithinDays: { framework: 45, policy: 30, contract: 30 },
  privateOrigins: [],
  emulated: false,
} as const;

const jams = {
  body: 'JAMS',
  url: 'https://www.jamsadr.com/DPF-Dispute-Resolution',
  cost: 'at no cost to you',
  covers: 'everybody',
} as const;

const recipientsOfExample: readonly CpniRecipient[] = [
  {
    ...{ id: 'example-wireless', name: 'Example Wireless, LLC', as: 'affiliate' },
    ...{
      communicationsServices: true,
      clause: { reference: 'Group agreement 2024-1, section 7', until: '2028-12-31' },
    },
  },
  {
    ...{ id: 'example-sales-partners', name: 'Example Sales Partners, Inc.', as: 'agent' },
    ...{
      communicationsServices: true,
      clause: { reference: 'Sales agreement 2025-3, section 11', until: '2028-12-31' },
    },
  },
  {
    ...{ id: 'example-home-security', name: 'Example Home Security, Inc.', as: 'other-company' },
    ...{
      communicationsServices: false,
      clause: { reference: 'Data agreement 2026-2, section 4', until: '2028-12-31' },
    },
  },
];

const exampleContract = {
  ...jams,
  contractRef: 'the contract of example',
  validUntil: '2030-12-31',
} as const;

const example = {
  systems: { marketing: ['cpni.check'], 'sign-in': ['account.change'], billing: ['holder.answer'] },
  securityContact: 'mailto:security@example.com',
  sale: {
    sellsOrShares: false,
    attestedBy: 'Dana Example, data protection officer',
    attestedOn: '2026-11-24',
  },
  lawCheck: { by: 'Carla Example, counsel', on: '2026-11-24' },
  sender: 'privacy@letters.example.com',
  senderIdentity: 'letters.example.com',
  noticeSender: 'privacy@notices.example.com',
  noticeIdentity: 'notices.example.com',
  officersAddress: 'privacy-officers@example.com',
  breachOfficersAddress: 'breach-officers@example.com',
  onCallAddress: 'on-call@example.com',
  ticketsAddress: 'tickets@example.com',
  dpo: { name: 'Dana Example', phone: '+1 801 555 0100', address: 'dpo@example.com' },
  company: {
    name: 'Example Communications',
    zone: 'America/Denver',
    address: 'Example Communications, Privacy Office, 75 Example Street, Salt Lake City, UT 84101, USA',
    contact: '+1 801 555 0199, privacy@example.com',
  },
  cpniRecipients: recipientsOfExample,
  transferRegions: ['us', 'ca'],
  policies: [
    {
      id: '2018-05',
      postedAt: '2018-05-25T06:00:00.000Z',
      url: 'https://www.example.com/privacy/2018-05',
      sha256: 'b8b0d2f0c1f6b0a4b3a0a4f5f3d2e7c9a1d4e6f8091a2b3c4d5e6f708192a3b4',
      keptAt: 'Legal archive, folder privacy-policy/2018-05',
    },
  ],
  lawEnforcement: [
    { agency: 'USSS', name: 'Field office of example', phone: '+1 801 555 0101' },
    { agency: 'FBI', name: 'Field office of example', phone: '+1 801 555 0102' },
  ],
} as const;

/** On the laptop everybody shares one address and is fast; tests of the limits set them. */
const noLimits = { letters: 0, submissionsPerHour: 0, formSeconds: 0, actsPerMinute: 0 } as const;

/** A company fills in `prod` and, for tests, `dev`. */
export const stages: Readonly<Record<Stage, Settings>> = {
  laptop: {
    ...everywhere,
    ...example,
    stage: 'laptop',
    account: '000000000000',
    formerTaskNames: false,
    limits: { ...noLimits, letters: everywhere.limits.letters },
    siteUrl: 'http://127.0.0.1:8080',
    privateOrigins: ['http://127.0.0.1:8080'],
    recourse: { ...exampleContract, complaintUrl: 'http://127.0.0.1:8080/complaint' },
    reporting: { ...everywhere.reporting, contactHours: 'Monday to Friday, 9 am to 5 pm Mountain Time' },
  },
  /** An emulator cannot do everything that AWS can. */
  rehearsal: {
    ...everywhere,
    ...example,
    stage: 'rehearsal',
    account: '000000000000',
    limits: noLimits,
    emulated: true,
    privateOrigins: ['http://127.0.0.1:47831'],
    siteUrl: 'https://privacy.rehearsal.example.com',
    recourse: { ...exampleContract, complaintUrl: 'https://privacy.rehearsal.example.com/complaint' },
  },
  dev: {
    ...everywhere,
    ...example,
    stage: 'dev',
    siteUrl: 'https://privacy.dev.example.com',
    recourse: { ...exampleContract, complaintUrl: 'https://privacy.dev.example.com/complaint' },
  },
  /** Empty on purpose: `cdk synth -c stage=prod` lists what to fill in. */
  prod: {
    ...everywhere,
    stage: 'prod',
    answerWithinDays: { ...everywhere.answerWithinDays, contract: 0 },
    sender: '',
    senderIdentity: '',
    noticeSender: '',
    noticeIdentity: '',
    officersAddress: '',
    breachOfficersAddress: '',
    onCallAddress: '',
    ticketsAddress: '',
    dpo: { name: '', phone: '', address: '' },
    company: { name: '', zone: 'America/Denver', address: '', contact: '' },
    policies: [],
    cpniRecipients: [],
    transferRegions: [],
    lawEnforcement: [],
    securityContact: '',
    sale: { sellsOrShares: false, attestedBy: '', attestedOn: '' },
    lawCheck: { by: '', on: '' },
    siteUrl: '',
    recourse: { ...jams, contractRef: '', validUntil: '', complaintUrl: '' },
  },
};
