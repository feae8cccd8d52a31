import { beforeAll, describe, expect, it } from 'vitest';
import { sectionOf } from '#test/support/infra/markdown.ts';
import {
  listsIn,
  refusals,
  sourcesIn,
  textOf,
  withMembers,
  withVariant,
} from '#test/support/infra/one-more-member.ts';

/**
 * The file in which somebody has to decide what a new member does before anything compiles. It acts on the member: a table
 * of words asks only what to call it.
 */
const decidedIn: Readonly<Record<string, string>> = {
  ends: 'functions/domain/report/counts.ts',
  places: 'functions/domain/report/counts.ts',
  groupings: 'functions/domain/report/groups.ts',
  reportParts: 'functions/report/parts.ts',
  addressFields: 'functions/domain/account/account.ts',
  accountChanges: 'functions/domain/account/account-changes.ts',
  likenesses: 'functions/domain/account/spellings.ts',
  itemOutcomes: 'functions/domain/request/answer-items.ts',
  withinAnswers: 'functions/domain/breach/choices.ts',
  intentions: 'functions/domain/breach/choices.ts',
  dataCategories: 'functions/domain/breach/choices.ts',
  noReasons: 'functions/domain/breach/choices.ts',
  consultations: 'functions/domain/breach/choices.ts',
  deliveries: 'functions/domain/request/delivery.ts',
  fieldClasses: 'functions/domain/request/field-classes.ts',
  stopReasons: 'functions/domain/breach/stop-reasons.ts',
  askedPurposes: 'functions/domain/request/form-files.ts',
  filePurposes: 'functions/domain/case/file-kinds.ts',
  fileTypes: 'functions/domain/case/file-kinds.ts',
  evidenceKinds: 'functions/domain/request/evidence.ts',
  knowledgeFactors: 'functions/domain/request/evidence.ts',
  parentMethods: 'functions/domain/request/evidence.ts',
  blockDecisions: 'functions/domain/request/child-block-state.ts',
  deletionLimits: 'functions/console/request/deletion-card.ts',
  childSteps: 'functions/domain/request/child-answers.ts',
  audiences: 'functions/domain/breach/customer-notice.ts',
  finishings: 'functions/domain/notice/events.ts',
  pauseReasons: 'functions/domain/notice/halts.ts',
  groups: 'functions/domain/case/groups.ts',
  queues: 'functions/domain/case/queues.ts',
  agencies: 'functions/domain/breach/receipts.ts',
  rowStates: 'functions/domain/notice/recipients.ts',
  listParts: 'functions/breach/parts-view.ts',
  controllerAnswers: 'functions/domain/request/events.ts',
  requestKinds: 'functions/domain/request/kinds.ts',
  ownCapacities: 'functions/domain/request/evidence.ts',
  capacities: 'functions/domain/request/evidence.ts',
  enteredChannels: 'functions/domain/case/channels.ts',
  verdicts: 'functions/domain/request/verdicts.ts',
  outcomes: 'functions/domain/request/outcomes.ts',
  holderAnswers: 'functions/domain/request/holder-events.ts',
  reopenReasons: 'functions/domain/request/withheld-answer.ts',
  extendReasons: 'functions/domain/request/due-date-rules.ts',
  returnReasons: 'functions/domain/case/paper-mail.ts',
  afterHold: 'functions/domain/breach/withheld.ts',
  locales: 'functions/letters/catalog.ts',
  languages: 'functions/domain/sentence/blank-times.ts',
  required: 'functions/notice/list/read-row.ts',
  optional: 'functions/notice/list/read-row.ts',
  previewedActs: 'functions/case/draft-act.ts',
  placeholders: 'functions/notice/letter/customer-notice.ts',
  paperMailQueues: 'functions/adapters/paper-letters.ts',
  frameworkRegions: 'functions/domain/calendar/rulesets.ts',
  residences: 'functions/domain/request/recourse.ts',
  kindClasses: 'functions/domain/request/at-receipt.ts',
  linkAsks: 'functions/domain/request/link-purposes.ts',
  relations: 'functions/domain/request/relations.ts',
  scopes: 'functions/preservation/record-preservation.ts',
  childAges: 'functions/domain/request/child-ages.ts',
  topics: 'functions/domain/complaint/vocabulary.ts',
  complainants: 'functions/domain/complaint/vocabulary.ts',
  complaintOutcomes: 'functions/domain/complaint/vocabulary.ts',
  cpniMisuses: 'functions/domain/complaint/vocabulary.ts',
  gaps: 'functions/domain/certificate/evidence.ts',
  evidenceRegisters: 'functions/certificate/registers-of-year.ts',
  recourseSteps: 'functions/domain/complaint/vocabulary.ts',
  letterFormats: 'functions/domain/case/letter-formats.ts',
  publicStages: 'functions/domain/request/view.ts',
  timelineSteps: 'functions/domain/request/view.ts',
  users: 'functions/domain/choice/table.ts',
  // Nothing acts on these: the register only says them.
  clauses: 'functions/console/certificate/clauses.ts',
  measures: 'functions/console/broker-action/broker-action-page.ts',
  clockMoves: 'functions/drill/play/play.ts',
  forums: 'functions/console/broker-action/broker-action-page.ts',
};

/** Events, commands and other unions whose members are told apart by name, and who decides about a new one. */
const unions: Readonly<Record<string, { readonly union: string; readonly decided: string }>> = {
  BreachCommand: {
    union: 'functions/domain/breach/commands.ts',
    decided: 'functions/domain/breach/rules.ts',
  },
  BreachStage: {
    union: 'functions/domain/breach/breach.ts',
    decided: 'functions/notice/sending/other-notices.ts',
  },
  ComplaintCommand: {
    union: 'functions/domain/complaint/commands.ts',
    decided: 'functions/domain/complaint/decider.ts',
  },
  Kind: { union: 'functions/domain/case/case.ts', decided: 'functions/domain/nouns.ts' },
  NoticeEvent: { union: 'functions/domain/notice/events.ts', decided: 'functions/domain/notice/evolve.ts' },
  RequestCommand: {
    union: 'functions/domain/request/commands.ts',
    decided: 'functions/domain/request/decider.ts',
  },
  OfficerAction: {
    union: 'functions/domain/request/officer-action-commands.ts',
    decided: 'functions/domain/request/officer-actions.ts',
  },
  OfficerActionEvent: {
    union: 'functions/domain/request/officer-action-events.ts',
    decided: 'functions/domain/request/officer-action-evolve.ts',
  },
  SharedEvent: {
    union: 'functions/domain/case/shared-events.ts',
    decided: 'functions/domain/case/shared-events.ts',
  },
};

const sources = new Map(sourcesIn('functions').map((path) => [path, textOf(path)]));

describe('a new member does not compile before somebody decides what it does', () => {
  let refused: ReturnType<typeof refusals>;

  beforeAll(() => {
    const changed = new Map<string, string>();
    for (const [path, text] of sources) if (listsIn(text).length > 0) changed.set(path, withMembers(text));
    for (const [name, { union }] of Object.entries(unions))
      changed.set(union, withVariant(changed.get(union) ?? textOf(union), name));
    refused = refusals('functions', changed);
  });

  it('every closed list of `functions` is in the table, each under a name of its own', () => {
    const names = [...sources.values()].flatMap(listsIn);
    expect(names.toSorted()).toEqual(Object.keys(decidedIn).toSorted());
  });

  it.each(Object.entries(decidedIn))('of the list %s: %s refuses it', (name, file) => {
    expect([...(refused.get(name) ?? [])]).toContain(file);
  });

  it.each(Object.entries(unions).map(([name, { decided }]) => [name, decided]))(
    'of the union %s: %s refuses it',
    (name = '', file) => {
      expect([...(refused.get(name) ?? [])]).toContain(file);
    },
  );

  it.each([
    ['requestKinds', 'functions/domain/request/vocabulary.ts', '### A new request kind'],
    ['agencies', 'functions/domain/calendar/rulesets.ts', '### Another agency'],
  ])('of the list %s: CONTRIBUTING names every file that refuses it', (name, file, recipe) => {
    const files = [file, ...(refused.get(name) ?? [])];
    const said = sectionOf(textOf('.github/CONTRIBUTING.md'), recipe);
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter((one) => !said.includes(`\`${one}\``))).toEqual([]);
  });
});

it.each([
  ['a list of the dangerous ones', /const \w+: (?:readonly )?[\w.]+(?:\['\w+'\])?\[\] = \[\s*'/],
  ['a list that only satisfies a union', /\] satisfies (?:readonly )?[\w.]+(?:\['\w+'\])?\[\]/],
  ['a list of names on the spot', /\(\[\s*'[^']*'(?:,\s*'[^']*')+,?\s*\] as const\)/],
])('%s forgets a new member, so there is none: a Record over the whole union asks', (_, pattern) => {
  const found = [...sources].filter(([, text]) => pattern.test(text)).map(([path]) => path);
  expect(found).toEqual([]);
});

it('no table of words counts as a decision', () => {
  const files = [...Object.values(decidedIn), ...Object.values(unions).map(({ decided }) => decided)];
  expect(files.filter((file) => /(?:^|[/-])words(?:\.ts$|\/)/.test(file))).toEqual([]);
});
