/**
 * Where each ruling comes from. Read for these cases, in stored copies: 47 U.S.C. 222(c) and (d); 47 CFR 64.2005(a) and
 * (b)(1) as of 2009, 64.2007 whole as of 2019, 64.2008(a) to (c)(4) as of 2021; the policy and the rules. Only recalled:
 * 64.2008(d) to (f), 64.2005(c) and (d), 64.2003, 64.2009. The length of an opt-out wait and the two years are R-26's.
 */
export const law = {
  requiredByLaw: '47 U.S.C. 222(c)(1), first words: except as required by law',
  service: '47 U.S.C. 222(c)(1)(A)–(B)',
  written: '47 U.S.C. 222(c)(2)',
  billing: '47 U.S.C. 222(d)(1)',
  protection: '47 U.S.C. 222(d)(2)',
  inboundCall: '47 U.S.C. 222(d)(3)',
  emergency: '47 U.S.C. 222(d)(4)',
  sameCategory: '47 CFR 64.2005(a)',
  affiliatesOfSeveralCategories: '47 CFR 64.2005(a)(1)–(2)',
  oralApproval: '47 CFR 64.2007(a)(1)',
  untilRevoked: '47 CFR 64.2007(a)(2)',
  optOutOrIn: '47 CFR 64.2007(b), first and second sentence',
  otherwiseOptIn: '47 CFR 64.2007(b), last sentence',
  noticeFirst: '47 CFR 64.2008(a)(1)',
  noticeNames: '47 CFR 64.2008(c)(2)',
  notMisleading: '47 CFR 64.2008(c)(4)',
} as const;

/** Texts that were not read. */
export const recalledLaw = {
  waitingPeriod: '47 CFR 64.2008(d)(1)',
  oneTimeNotice: '47 CFR 64.2008(f)',
} as const;

export const policy = {
  child: 'P22',
  protectsIt: 'P27',
  neverSold: 'P28',
  restriction: 'P29',
  noEffectOnServices: 'P30',
  untilChanged: 'P31',
} as const;

export const rule = {
  fromReceipt: 'R-5',
  closedList: 'R-6',
  notices: 'R-26',
  /** Issue 41, part 2: what the table does where nothing is known. */
  noGuess: 'issue 41, 2',
  /** Issue 41, part 3: which silence counts. */
  askedFor: 'issue 41, 3',
} as const;
