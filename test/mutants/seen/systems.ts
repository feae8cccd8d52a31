import type { Patch } from '../patch.ts';

/** Systems that hold data, preservations and what is erased, transfers, children. */
export const ofSystems: readonly Patch[] = [
  {
    name: 'instructed-while-preserved',
    file: 'functions/holder/instruct-holders.ts',
    find: 'if (!isDestroying(seen)) await instruct(seen);',
    replace: 'if (ports !== undefined) await instruct(seen);',
    breaks: 'A system is told to delete what we must keep for a lawsuit (P47).',
  },
  {
    name: 'key-given-while-preserved',
    file: 'functions/holder/own-instructions.ts',
    find: 'if (destroys[asks] && !(await isCleared(ports, seen))) throw new HolderInstructionStopped();',
    replace: '',
    breaks: 'A system that was told before a lawsuit began still gets the key to delete (P47).',
  },
  {
    name: 'key-as-typed',
    file: 'functions/holder/keys-of.ts',
    find: "from.account ? ofRecord(known, 'email') :",
    replace: 'from.account ? typed?.email :',
    breaks: 'A system looks for whoever the requester typed, and deletes the data of somebody else (R-19).',
  },
  {
    name: 'second-answer-overwrites',
    file: 'functions/domain/request/holder-rules.ts',
    find: 'if (seen.answer !== undefined) return new HolderAnsweredBefore();',
    replace: '',
    breaks: 'A system answers again, and what it first said is gone (P33).',
  },
  {
    name: 'instruction-of-another-system',
    file: 'functions/holder/own-instructions.ts',
    find: 'if (seen === undefined || instruction?.holder !== holder) throw new NotFound();',
    replace: 'if (seen === undefined) throw new NotFound();',
    breaks: 'A system reads and answers the instructions of another (decision 0058).',
  },
  {
    name: 'instructed-before-objections',
    file: 'functions/domain/request/holder-rules.ts',
    find: "whyNotReady(request, 'done', now) === undefined;",
    replace: "whyNotReady(request, 'refused', now) === undefined;",
    breaks: 'A company’s data is deleted before its other contacts could object (R-21).',
  },
  {
    name: 'done-while-silent',
    file: 'functions/domain/request/holder-silence.ts',
    find: 'if (silent > 0) throw new HoldersSilent(silent);',
    replace: '',
    breaks: 'We say that all is done, and a system has not answered (P33, P46).',
  },
  {
    name: 'busy-system-removed',
    file: 'functions/domain/holder/rules.ts',
    find: 'return open > 0 ? new HolderBusy() : undefined;',
    replace: 'return undefined;',
    breaks:
      'A system leaves the register with an open instruction, and nobody hears that it never answered (P19).',
  },
  {
    name: 'erased-while-preserved',
    file: 'functions/retention/erase-case.ts',
    find: "if (await isPreserved()) return 'preserved';",
    replace: '',
    breaks: 'The daily run erases what we must keep for a lawsuit (P47).',
  },
  {
    name: 'erased-before-its-end',
    file: 'functions/retention/erase-due.ts',
    find: 'found.filter(({ state }) => personKeptUntil(state as never) <= seconds)',
    replace: 'found',
    breaks: 'Personal data is erased months before the period in the table of retention is over (P47).',
  },
  {
    name: 'class-without-a-row',
    file: 'functions/adapters/record-classes.ts',
    find: 'return besideCase[sort];',
    replace: "return besideCase[sort] ?? 'words';",
    breaks: 'Something new is kept beside a request, and the table of retention says nothing about it (P47).',
  },
  {
    name: 'preservation-ended-by-one',
    file: 'functions/domain/preservation/rules.ts',
    find: '  notBy: maker,\n  decide: (seen, { id, ...said }) => {',
    replace: '  decide: (seen, { id, ...said }) => {',
    breaks: 'One officer alone ends a preservation, and what it kept is erased (P47, R-13).',
  },
  {
    name: 'transfer-without-its-paper',
    file: 'functions/domain/transfer/demands.ts',
    find: 'isMet: ({ processDocument }, facts) => isKept(processDocument, facts),',
    replace: 'isMet: ({ processDocument }) => processDocument !== undefined,',
    breaks: 'Data leaves for an authority, and we have no paper of it (P15).',
  },
  {
    name: 'lift-ends-every-block',
    file: 'functions/domain/choice/child-blocks.ts',
    find: 'return { childBlocks: others.length === 0 ? undefined : others };',
    replace: 'return { childBlocks: undefined };',
    breaks:
      'Two officers lift the block of one report about a child, and that of another ends as well (R-20).',
  },
  {
    name: 'block-lifted-by-one',
    file: 'functions/domain/request/child-block.ts',
    find: "    notBy: (request) => whoDid('decided-block', blockWaiting(request)),\n",
    replace: '',
    breaks: 'One officer alone lifts the block that a report about a child made (R-20, R-13).',
  },
];
