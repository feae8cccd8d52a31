import { describe, expect, it } from 'vitest';
import { inputsOf } from '#infra/constructs/bundles.ts';

const inputs = Object.entries(inputsOf('drill'))
  .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
  .map(([file]) => file);

describe('the bundle of a drill', () => {
  it('has no client of another service in its bundle, and nothing of a test', () => {
    const clients = inputs.flatMap((file) => /@aws-sdk\/client-([\w-]+)\//.exec(file)?.[1] ?? []);
    expect(new Set(clients)).toEqual(new Set(['dynamodb']));
    expect(inputs.filter((file) => /^(test|infra)\//.test(file))).toEqual([]);
  });

  it('has the product’s own rules of a breach in its bundle, and its own clock beside the real one', () => {
    for (const file of [
      'functions/domain/breach/decider.ts',
      'functions/breach/take-direction.ts',
      'functions/notice/sending/send-notice.ts',
      'functions/adapters/dynamodb-releases.ts',
      'functions/adapters/system-clock.ts',
    ])
      expect(inputs).toContain(file);
    expect(inputs).not.toContain('infra/local/moved-clock.ts');
  });
});
