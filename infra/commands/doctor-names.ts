import { nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import type { Account } from './doctor-account.ts';
import { type Finding, ill, well } from './doctor-finding.ts';
import { cameUp } from './doctor-stage.ts';
import { type NamedKind, namedKinds } from './doctor-taken-names.ts';

const quoted = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');

/** A command for one, a loop for several. A command that ends in an ARN or URL takes the name without a space. */
const commandFor = ({ mend: { command } }: NamedKind, names: readonly string[]): string => {
  const space = /[:/]$/.test(command) ? '' : ' ';
  const [only] = names;
  if (names.length === 1) return `${command}${space}${only}`.replaceAll('"$NAME"', String(only));
  return `for NAME in ${names.join(' ')}; do ${command}${space}"$NAME"; done`;
};

interface Place {
  readonly region: string;
  readonly account: string;
}

const collision = (
  type: string,
  names: readonly string[],
  stacks: readonly string[],
  { region, account }: Place,
): Finding => {
  const kind = namedKinds[type] as NamedKind;
  const [one, more] = kind.words;
  const what = names.length === 1 ? `The ${one} ${names[0]} is` : `The ${more} ${quoted(names)} are`;
  const command = commandFor(kind, names).replaceAll('$REGION', region).replaceAll('$ACCOUNT', account);
  return ill(
    `${what} there already, although ${stacks.join(', ')} is not deployed.`,
    'CloudFormation refuses a name that is taken, so the first deployment would fail halfway and no request could be received.',
    `${kind.mend.warning ? `${kind.mend.warning} ` : ''}To free the name: \`${command}\`.`,
  );
};

/** Names that a first deployment of a stack would find taken. */
export const takenNames = async (settings: Settings, account: Account): Promise<readonly Finding[]> => {
  const [{ account: owner }, stacks] = await Promise.all([account.caller(), account.stacks()]);
  const firstTime = account
    .names({ ...settings, account: owner })
    .filter(({ stack }) => !cameUp(stacks.get(stack)));
  const byType = Map.groupBy(firstTime, ({ type }) => type);
  const findings = await Promise.all(
    [...byType].map(async ([type, wanted]) => {
      const names = wanted.map(({ name }) => name);
      const found = new Set(await account.taken(type, names, nameOf(settings, '')));
      const colliding = wanted.filter(({ name }) => found.has(name));
      if (colliding.length === 0) return [];
      const makers = [...new Set(colliding.map(({ stack }) => stack))];
      const place = { region: settings.region, account: owner };
      return [
        collision(
          type,
          colliding.map(({ name }) => name),
          makers,
          place,
        ),
      ];
    }),
  );
  const collisions = findings.flat();
  if (collisions.length > 0) return collisions;
  return [
    well(
      firstTime.length === 0
        ? 'Every stack is deployed, and its names are its own.'
        : `None of the ${firstTime.length} names of the first deployment is taken.`,
    ),
  ];
};
