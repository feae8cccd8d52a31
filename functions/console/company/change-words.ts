import type { Instant } from '#domain/calendar/times.ts';
import { type Region, regions } from '#domain/case/regions.ts';
import type { AttestationFlag } from '#domain/controller/attestation.ts';
import type { RosterWait } from '#domain/controller/controller.ts';
import type { AttestationView, ControllerChange, ControllerView } from '#functions/controller/roster-view.ts';
import type { Change } from '#functions/design-system/difference.ts';
import { capital } from '#functions/letters/capital.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';

/** After "A change": `waits for another officer`. */
export const waitInWords = (wait: RosterWait, effectiveAt: Instant | undefined, zone: string): string => {
  const words: Readonly<Record<RosterWait, string>> = {
    'second-officer': 'waits for another officer',
    contact: 'waits for a contact of the company',
    'cool-down':
      effectiveAt === undefined ? 'waits for its day' : `counts from ${instantInWords(effectiveAt, zone)}`,
  };
  return words[wait];
};

interface Person {
  readonly id: string;
  readonly name?: string;
  readonly email?: string;
}

/** Contacts without a name: their personal data was erased. */
export const personInWords = ({ name, email }: Person): string =>
  [name ?? 'Name erased', email].filter(Boolean).join(', ');

/** P05. */
export const statementInWords = ({
  on,
  by,
  reference,
}: Pick<AttestationView, 'on' | 'by' | 'reference'>): string =>
  `${dateInWords(on)}, by ${by === undefined ? 'the contract’s signatory' : personInWords(by)}; filed: ${reference}`;

/** P03. */
export const regionsInWords = (list: readonly Region[]): string =>
  capital(list.map((one) => regions[one]).join(', '));

const flags: Readonly<Record<AttestationFlag, string>> = {
  missing: 'No statement of a legal basis',
  old: 'Statement of a legal basis is over a year old',
};

/** P05. */
export const flagInWords = (flag: AttestationFlag): string => flags[flag];

const renamed = (name: string, change: { readonly from: string; readonly to: string } | undefined) =>
  change === undefined
    ? []
    : [{ name, ...(change.from !== '' && { before: change.from }), after: change.to }];

/** What differs from the entry in force. */
export const changesIn = (
  change: ControllerChange,
  zone: string,
  { attestation, regions: listed }: Pick<ControllerView, 'attestation' | 'regions'>,
): readonly Change[] => [
  ...renamed('Name', change.name),
  ...renamed('Contract', change.contractRef),
  ...change.added.map((one) => ({
    name: 'Contact joins',
    after: `${personInWords(one)}${one.from === undefined ? '' : `, from ${instantInWords(one.from, zone)}`}`,
  })),
  ...change.changed.map(({ from, to }) => ({
    name: 'Contact has a new address',
    before: personInWords(from),
    after: personInWords(to),
  })),
  ...change.removed.map((one) => ({ name: 'Contact leaves', before: personInWords(one) })),
  ...(change.attestation === undefined
    ? []
    : [
        {
          name: 'Statement of a legal basis',
          ...(attestation && { before: statementInWords(attestation) }),
          after: statementInWords(change.attestation),
        },
      ]),
  ...(change.regions === undefined
    ? []
    : [
        {
          name: 'Where its data may go',
          before: listed === undefined ? 'No list' : regionsInWords(listed),
          after: regionsInWords(change.regions),
        },
      ]),
];
