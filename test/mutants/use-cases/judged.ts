/** Mutants that live and may, as `npm run mutants:use-cases` names them. */
export interface Judged {
  /** Why no test can or should notice one of this class. */
  readonly because: string;
  readonly mutants: readonly string[];
}

export const judged: readonly Judged[] = [
  {
    because: 'equivalent: it is done before it is needed, and the first call would do it as well',
    mutants: ['functions/platform/door.ts: useCase.in(environment); | useCase.in(environment); → ;'],
  },
  {
    because:
      'noticed elsewhere: only a deployed function has a folder with settings, and the rehearsal calls each of them',
    mutants: [
      "functions/platform/wire.ts: deployed ??= { ...process.env, ...JSON.parse(readFileSync(join(folder, 'settings.json'), '… | deployed ??= { ...process.env, ...JSON.parse(readFileSync(join(folder, 'settings.json'), '… → ;",
    ],
  },
];
