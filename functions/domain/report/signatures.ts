import { byCodeUnit } from '#domain/case/canonical-json.ts';
import type { SecondSignature } from '#domain/case/report-facts.ts';
import { type Spread, spreadOf } from './counts.ts';

export interface SignatureWaits {
  /** `entry`, `identity`, `text`: without its number. */
  readonly what: string;
  readonly all: number;
  /** Minutes until the second person acted. */
  readonly minutes: Spread & { readonly longest: number };
}

/** The most frequent first. */
export const signatureWaits = (signed: readonly SecondSignature[]): readonly SignatureWaits[] =>
  [...Map.groupBy(signed, ({ what }) => what.replaceAll(/-\d+/g, ''))]
    .flatMap(([what, own]) => {
      const minutes = own.map((one) => one.minutes);
      const spread = spreadOf(minutes);
      return spread === null
        ? []
        : [{ what, all: own.length, minutes: { ...spread, longest: Math.max(...minutes) } }];
    })
    .toSorted((a, b) => b.all - a.all || byCodeUnit(a.what, b.what));
