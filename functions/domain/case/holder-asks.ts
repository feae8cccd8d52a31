/** What a system that holds data can be asked to do for a request. */
export const holderAsks = ['access', 'correct', 'delete', 'deactivate', 'export'] as const;
export type HolderAsk = (typeof holderAsks)[number];

/** A system of the register, as far as a request needs it. */
export interface HolderInForce {
  /** Its short name. */
  readonly holder: string;
  readonly asks: readonly HolderAsk[];
}
