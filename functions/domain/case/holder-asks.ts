/** What a system that holds data can be asked to do for a request, as officers read it. */
export const holderAsks = {
  access: 'Show a person their data',
  correct: 'Correct data',
  delete: 'Delete data',
  deactivate: 'Deactivate data',
  export: 'Hand a company’s data to the company',
} as const satisfies Readonly<Record<string, string>>;
export type HolderAsk = keyof typeof holderAsks;
export const holderAskCodes = Object.keys(holderAsks) as readonly HolderAsk[];

/** Whether what a system has is there no more afterwards: not while we have to keep it (P47). */
export const destroys: Readonly<Record<HolderAsk, boolean>> = {
  access: false,
  correct: true,
  delete: true,
  deactivate: false,
  export: false,
};

/** Whether a system hands over the data itself, as a package. */
export const handsOver: Readonly<Record<HolderAsk, boolean>> = {
  access: true,
  correct: false,
  delete: false,
  deactivate: false,
  export: true,
};

/** A system of the register, as far as a request needs it. */
export interface HolderInForce {
  /** Its short name. */
  readonly holder: string;
  readonly asks: readonly HolderAsk[];
}
