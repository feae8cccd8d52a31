import type { Clause } from '#domain/certificate/evidence.ts';

interface ClauseWords {
  readonly title: string;
  /** What the public file says that our procedures do. Absent: the clause asks for none. */
  readonly procedure?: string;
  /** For the signer: the register or log. Absent: the clause asks for no record. */
  readonly recorded?: string;
  /** For the signer: what this system refuses or watches. */
  readonly check?: string;
  /** For the signer: what this system does not see. */
  readonly outside?: string;
}

/** Each sentence is about what this system does, and about nothing that it cannot see. */
export const clauseWords: Readonly<Record<Clause, ClauseWords>> = {
  '64.2001': { title: 'Basis and purpose' },
  '64.2003': {
    title: 'Definitions',
    check: 'The uses of phone records are a closed list',
  },
  '64.2005': {
    title: 'Use without the customer’s approval',
    procedure:
      'Uses of CPNI are a closed list. A use outside the list is refused. A use that needs no approval is recorded with its legal basis.',
    recorded: 'Log of answers to other systems',
    check: 'Each use that another system asks about, against the closed list',
    outside: 'A system that uses phone records without asking first.',
  },
  '64.2007': {
    title: 'Approval',
    procedure:
      'A customer’s restriction counts from its receipt and lasts until the customer changes it. A use that needs approval is allowed only by an approval that counts for this use and this recipient. The default is no.',
    recorded: 'Register of accounts, with the history of each choice',
    check: 'Each use, against the choices for it and its recipient',
  },
  '64.2008': {
    title: 'Notices',
    procedure:
      'An approval names the version of the notice that the customer was shown, and the text of each version is kept. An opt-out approval counts only after its waiting period, and not after two years without a new notice.',
    recorded: 'Registers of accounts and of campaigns',
    check: 'Each approval, against the version of its notice and the waiting period',
  },
  '64.2009(a)': {
    title: 'Status before use',
    procedure:
      'The privacy system answers when another system asks whether it may use CPNI. The answer is recorded before it is given. If it cannot be recorded, a use that needs approval is refused.',
    recorded: 'Log of answers to other systems',
    check: 'Each use that another system asks about, before it',
    outside: 'A system that uses phone records without asking first.',
  },
  '64.2009(b)': {
    title: 'Training and discipline',
    procedure: 'Trainings on when CPNI may be used are recorded: who was trained, when, in what and by whom.',
    recorded: 'Register of trainings',
    outside: 'The disciplinary process. Attach it.',
  },
  '64.2009(c)': {
    title: 'Records of campaigns and of disclosures',
    procedure:
      'Each campaign that uses CPNI is recorded with its description, the CPNI used and the products. Each disclosure to a third party is an entry in one log, and is refused unless its legal ground is shown. The entries are kept for at least one year.',
    recorded: 'Register of campaigns and log of transfers',
    check: 'Each transfer, against the cases of the posted policy',
    outside: 'Data that left without an entry in the log.',
  },
  '64.2009(d)': {
    title: 'Supervisory review',
    procedure:
      'A supervisor who did not record a campaign approves it before any of its notices is mailed. The approval is recorded with the person and the day.',
    recorded: 'Register of campaigns',
    check: 'The approval by a second person, who is a supervisor',
  },
  '64.2009(e)': {
    title: 'Yearly certificate',
    procedure:
      'Complaints about the unauthorized release of CPNI are counted by what an officer found. Actions against data brokers are kept in one register.',
    recorded:
      'Counts of complaints by month, register of actions against data brokers, filings of certificates',
    check: 'The filing, by a second person',
    outside:
      'Complaints and actions that nobody entered. Complaints in which an officer found no misuse are in no count.',
  },
  '64.2009(f)': {
    title: 'Failure of a way to opt out',
    procedure:
      'The public page for opting out is watched, and officers record when another way to opt out was down. After four hours, an officer has to decide within five business days whether it was a failure that the FCC must be notified of.',
    recorded: 'Register of ways to opt out that were down',
    check: 'The public page for opting out, every five minutes',
  },
  '64.2010': {
    title: 'Safeguards on disclosure',
    procedure:
      'A customer who asks the privacy office for CPNI gets it by mail at the address of record, by download with a code from an address of record, or in person against photo ID. It is never in an email. A name, a birth date, Social Security digits, an account number or a bill amount is no proof of identity. Account changes are told at an address of record.',
    recorded: 'Histories of requests and accounts',
    check: 'What a person showed, and the way in which the records leave',
    outside: 'Sign-in to online accounts, calls to the call center, and shops. Describe them yourself.',
  },
  '64.2011': {
    title: 'Notice of breaches',
    procedure:
      'A breach of CPNI is reported to law enforcement first. Customers are notified only after the waiting period of 47 CFR 64.2011(b), and the database refuses an earlier release. The records are kept for at least two years.',
    recorded: 'Histories of breaches, and records of drills',
    check: 'The first moment for customers, in the database itself',
    outside: 'A breach in hold is never in this file. Ask counsel.',
  },
};
