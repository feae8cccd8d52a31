import { readFileSync } from 'node:fs';
import { App, CfnResource, Stack, Validations } from 'aws-cdk-lib';
import { addRulePacks, rulePacks } from '#infra/rule-packs.ts';

interface Report {
  readonly pluginReports: readonly {
    readonly violations?: readonly Violation[];
    readonly suppressedViolations?: readonly (Violation & {
      readonly acknowledgedId: string;
      readonly acknowledgedAt: string;
    })[];
  }[];
}

interface Violation {
  readonly ruleName: string;
  readonly violatingConstructs: readonly { readonly constructPath: string }[];
}

interface Acknowledged {
  readonly id: string;
  readonly at: string;
  readonly reason: string;
}

/** Every rule of every pack, as `PACK::RULE`. A pack tells its rules only while it checks a resource. */
const knownRules = (): ReadonlySet<string> => {
  const known = new Set<string>();
  const stack = new Stack(new App());
  new CfnResource(stack, 'Any', { type: 'AWS::SNS::Topic' });
  for (const pack of rulePacks()) {
    const applyRule = (applied: { rule: { name: string }; ruleSuffixOverride?: string }): void => {
      known.add(`${pack.name}::${pack.name}-${applied.ruleSuffixOverride ?? applied.rule.name}`);
    };
    Object.assign(pack, { applyRule });
    pack.validateScope(stack);
  }
  return known;
};

const acknowledgedIn = (app: App): readonly Acknowledged[] =>
  app.node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(data as Record<string, string>))
      .map(([id, reason]) => ({ id, at: node.path, reason })),
  );

const reportOn = (app: App): Report => {
  addRulePacks(app);
  try {
    app.synth();
  } catch (fault) {
    // Thrown for open findings, after the report is written.
    if (!(fault instanceof Error && fault.name === 'ValidationFailed')) throw fault;
  }
  return JSON.parse(readFileSync(`${app.outdir}/validation-report.json`, 'utf8'));
};

const faultOf = (
  { id, at, reason }: Acknowledged,
  known: ReadonlySet<string>,
  used: ReadonlySet<string>,
): string[] => {
  if (!known.has(id.replace(/\[.*$/, ''))) return [`${at}: ${id} is no rule of a pack`];
  if (reason.trim() === '') return [`${at}: ${id} has no reason`];
  if (!at.includes('/')) return [`${at}: ${id} is given for a whole stack`];
  return used.has(`${id} at ${at}`) ? [] : [`${at}: ${id} fits nothing`];
};

/** What is wrong with an app by the rule packs: open findings first, then acknowledgements that nobody needs. */
export const judged = (app: App): { readonly faults: readonly string[]; readonly acknowledged: number } => {
  const { pluginReports } = reportOn(app);
  const open = pluginReports
    .flatMap(({ violations = [] }) => violations)
    .flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => `${constructPath}: ${ruleName} is open`),
    );
  const kept = pluginReports.flatMap(({ suppressedViolations = [] }) => suppressedViolations);
  const used = new Set(
    kept.map(({ acknowledgedId, acknowledgedAt }) => `${acknowledgedId} at ${acknowledgedAt}`),
  );
  const known = knownRules();
  return {
    faults: [...open, ...acknowledgedIn(app).flatMap((one) => faultOf(one, known, used))],
    acknowledged: kept.flatMap(({ violatingConstructs }) => violatingConstructs).length,
  };
};
