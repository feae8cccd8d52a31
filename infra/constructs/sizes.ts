import { Size } from 'aws-cdk-lib';
import type { FunctionName } from '#infra/functions.ts';

/** What a function gets of a machine. */
export interface FunctionSize {
  /** MB; Lambda gives processor time with it, a whole one at 1,769. */
  readonly memory: number;
  /** Of `/tmp`; 512 MB when absent. */
  readonly disk?: Size;
  /** Options of Node. */
  readonly node?: string;
}

const ordinary: FunctionSize = { memory: 512 };

/** Limits under which a million rows were measured (test/bench/list.ts): memory stays flat, whatever Lambda would allow. */
const flat = '--max-semi-space-size=12 --max-old-space-size=230';

const sizes: Readonly<Partial<Record<FunctionName, FunctionSize>>> = {
  // The largest upload is 1 GB; it is sorted on disk, and what is frozen lies beside it.
  'freeze-list': { memory: 1769, disk: Size.gibibytes(3), node: flat },
  'take-recipients': { memory: 1769, node: flat },
  // It puts together what is known of a million recipients while an officer waits.
  'read-notice': { memory: 1769, disk: Size.gibibytes(1), node: flat },
};

export const sizeOf = (name: FunctionName): FunctionSize => sizes[name] ?? ordinary;
