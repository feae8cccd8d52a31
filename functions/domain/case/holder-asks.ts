/** What a system that holds data can be asked to do for a request, as officers read it. `child-block` can be given back: `child-lift` does (P22, R-20). */
export const holderAsks = {
  access: 'Show a person their data',
  correct: 'Correct data',
  delete: 'Delete data',
  deactivate: 'Deactivate data',
  export: 'Hand a company’s data to the company',
  'child-block': 'Stop collection, analytics and profiles: a child was reported',
  'child-lift': 'Give back what a report about a child stopped',
} as const satisfies Readonly<Record<string, string>>;
export type HolderAsk = keyof typeof holderAsks;

/** The two sides of a report about a child (P22, R-20): they are of an account, and of no answer to a person. */
export const ofChildBlock: Readonly<Record<HolderAsk, boolean>> = {
  access: false,
  correct: false,
  delete: false,
  deactivate: false,
  export: false,
  'child-block': true,
  'child-lift': true,
};

/** What an entry of the register can name: who was told to stop is told to give back. */
export const holderAskCodes = (Object.keys(holderAsks) as readonly HolderAsk[]).filter(
  (ask) => ask !== 'child-lift',
);

/** Whether what a system has is there no more afterwards: not while we have to keep it (P47). */
export const destroys: Readonly<Record<HolderAsk, boolean>> = {
  access: false,
  correct: true,
  delete: true,
  deactivate: false,
  export: false,
  'child-block': false,
  'child-lift': false,
};

/** Whether a system hands over the data itself, as a package. */
export const handsOver: Readonly<Record<HolderAsk, boolean>> = {
  access: true,
  correct: false,
  delete: false,
  deactivate: false,
  export: true,
  'child-block': false,
  'child-lift': false,
};

/** A system of the register, as far as a request needs it. */
export interface HolderInForce {
  /** Its short name. */
  readonly holder: string;
  readonly asks: readonly HolderAsk[];
  /** Its webhook is told of each instruction. */
  readonly hasWebhook?: true;
}
