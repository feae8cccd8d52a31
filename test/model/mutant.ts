import type { ShapeName } from './shapes.ts';

/** A file of the product, a text in it, and what is written in its place. */
export type Edit = readonly [file: string, text: string, instead: string];

export interface Mutant {
  /** What goes wrong, or could. */
  readonly what: string;
  readonly edits: readonly Edit[];
  /** Where it is found out. */
  readonly shape: ShapeName;
  /** The promise that it breaks there. */
  readonly breaks: 'EARLY' | 'TWICE' | 'NUMBER';
  /** What protects from it, so that it is found out only without this, too: the name of another mutant. */
  readonly wall?: { readonly is: string; readonly without: string };
}
