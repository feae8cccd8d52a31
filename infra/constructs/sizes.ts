import { Size } from 'aws-cdk-lib';
import type { FunctionName } from '#infra/functions.ts';
import { flatMemory } from './flat-memory.ts';

export interface FunctionSize {
  /** MB; 1,769 give one full vCPU. */
  readonly memory: number;
  /** `/tmp`; 512 MB when absent. */
  readonly disk?: Size;
  readonly node?: string;
}

const ordinary: FunctionSize = { memory: 512 };

const sizes: Readonly<Partial<Record<FunctionName, FunctionSize>>> = {
  // The largest upload is 1 GB; it is sorted on disk, beside the frozen list.
  'freeze-list': { memory: 1769, disk: Size.gibibytes(3), node: flatMemory },
  // Unpacks 16 MB of tables and looks at each row while an officer waits.
  'put-package': { memory: 1769 },
  // Reads what systems handed over twice, and packs it: a stream, so that its memory does not grow (test/bench/pack.ts).
  'pack-records': { memory: 1769, node: flatMemory },
  'take-recipients': { memory: 1769, node: flatMemory },
  // Reads the state of a million recipients while an officer waits.
  'read-notice': { memory: 1769, disk: Size.gibibytes(1), node: flatMemory },
};

export const sizeOf = (name: FunctionName): FunctionSize => sizes[name] ?? ordinary;
