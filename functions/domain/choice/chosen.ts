import { InvalidInput } from '#domain/case/errors.ts';
import { type NamedScope, permittedBy, type Scope } from './events.ts';
import { noticeNamed } from './notices.ts';
import { type CpniRecipient, isOwn, recipientsFor } from './recipients.ts';
import { type DeniableUse, deniableUses, offerUses } from './uses.ts';

/** One use, for everybody who can have it, or by one recipient alone. */
export interface ChosenUse {
  readonly use: DeniableUse;
  /** Id of the register. */
  readonly recipient?: string;
}

/** `third-parties`, or `third-parties:example-home-security`. */
export const choiceText = ({ use, recipient }: ChosenUse): string =>
  recipient === undefined ? use : `${use}:${recipient}`;

/** Undefined for what names no use of the list; whether the recipient is one is another question. */
export const readChoice = (text: string): ChosenUse | undefined => {
  const [named, recipient, ...rest] = text.split(':');
  const use = deniableUses.find((one) => one === named);
  if (use === undefined || rest.length > 0 || recipient === '') return undefined;
  return { use, ...(recipient !== undefined && { recipient }) };
};

/** Each use with what it can be chosen for: itself, and each of the register that can have it. */
export const usesToChoose = (
  register: readonly CpniRecipient[],
  kind: 'restrict' | 'permit',
): readonly ChosenUse[] =>
  deniableUses.flatMap((use) => [
    // A permission covers only whom the person read by name (47 CFR 64.2008(c)(2)); a denial may cover everybody.
    ...(kind === 'restrict' || isOwn(use) ? [{ use }] : []),
    ...(kind === 'permit' && isOwn(use)
      ? []
      : recipientsFor(register, use).map(({ id }) => ({ use, recipient: id }))),
  ]);

const fault = (detail: string) => new InvalidInput([{ pointer: '#/choices', detail }]);

/**
 * What a request that names these restricts or permits; undefined: it names none.
 * @throws {InvalidInput} for a use, or a recipient of it, that the register does not have (P27)
 */
export const scopeOfChoices = (
  choices: readonly string[] | undefined,
  register: readonly CpniRecipient[],
  kind: 'restrict' | 'permit',
): NamedScope | undefined => {
  if (choices === undefined) return undefined;
  const known = usesToChoose(register, kind).map(choiceText);
  if (choices.some((one) => !known.includes(one)))
    throw fault('Choose uses from the list, each with a recipient that can have it.');
  const chosen = choices.flatMap((one) => readChoice(one) ?? []);
  const uses = deniableUses.filter((use) => chosen.some((one) => one.use === use));
  const byUse = uses.flatMap((use) => {
    const of = chosen.filter((one) => one.use === use);
    const ids = of.flatMap(({ recipient }) => recipient ?? []);
    return ids.length === of.length ? [[use, [...new Set(ids)]] as const] : [];
  });
  return { uses, ...(byUse.length > 0 && { recipientsByUse: Object.fromEntries(byUse) }) };
};

/**
 * Of a permission that names no use: whom the notice names now. Who joins the register later was in no notice that the person read
 * (47 CFR 64.2008(c)(2)).
 */
export const recipientsNow = (register: readonly CpniRecipient[]): NamedScope => ({
  recipientsByUse: Object.fromEntries(
    offerUses
      .filter((use) => !isOwn(use))
      .map((use) => [use, recipientsFor(register, use).map(({ id }) => id)]),
  ),
});

/** Without uses that the notice does not name: nobody was shown them. A scope without uses: the person named none. */
export const withinNotice = (scope: NamedScope | undefined, notice: string): NamedScope | undefined =>
  scope?.uses
    ? { ...scope, uses: scope.uses.filter((use) => noticeNamed(notice)?.uses.includes(use)) }
    : scope;

/** As a page or a letter lists them. */
export const chosenIn = ({
  uses = [],
  recipients,
  recipientsByUse = {},
}: NamedScope | Scope): readonly ChosenUse[] =>
  uses.flatMap((use) => {
    const named = recipientsByUse[use] ?? recipients;
    return named === undefined || named === 'all'
      ? [{ use }]
      : named.map((recipient) => ({ use, recipient }));
  });

/** Each use, and each recipient of it, that a permission names; one that names no uses is for offers (decision 0045). */
export const permittedUses = (permits: NamedScope = {}): readonly ChosenUse[] =>
  chosenIn(permittedBy(permits));
