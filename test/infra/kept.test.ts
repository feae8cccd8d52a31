import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importFileKeptDays } from '#domain/account/imports.ts';
import { requestKeptUntil } from '#domain/calendar/deadlines.ts';
import { retention } from '#domain/calendar/retention.ts';
import { recordsUntil } from '#domain/request/records.ts';
import { dynamodbSessions } from '#functions/adapters/dynamodb-sessions.ts';
import { kept } from '#functions/site/kept.ts';
import { actLimits } from '#ports/acts.ts';
import { sessionLimits } from '#ports/sessions.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';
import { testClock } from '#test/support/memory.ts';

const { ofType, one } = synthesized();

describe('the privacy statement says how long we keep things (P47): its', () => {
  it('months are those of the domain', () => {
    const due = Date.UTC(2026, 11, 24);
    const until = new Date(requestKeptUntil('2026-12-24') * 1000);
    const months = (until.getUTCFullYear() - 2026) * 12 + until.getUTCMonth() - 11;
    expect([months, until.getTime() > due]).toEqual([kept.requestMonths, true]);
  });

  it('days of records to download are those of the domain', () => {
    const days =
      (Date.parse(recordsUntil('2026-11-24T18:00:00.000Z', 'UTC')) - Date.UTC(2026, 10, 24)) / 86_400_000;
    expect(days).toBe(kept.recordsDays);
  });

  const expires = (prefix: string): number | undefined => {
    const rules = one('AWS::S3::Bucket').Properties.LifecycleConfiguration.Rules as readonly {
      readonly Prefix?: string;
      readonly ExpirationInDays?: number;
    }[];
    return rules.find(({ Prefix }) => Prefix === prefix)?.ExpirationInDays;
  };

  it('four months for the file are the most that the bucket keeps it', () => {
    expect(expires('packages/')).toBeLessThanOrEqual(122);
  });

  it('an import waits for a second officer as long as the bucket keeps its file (R-13)', () => {
    expect(expires('uploads/')).toBe(importFileKeptDays);
  });

  it('days of attached files are those of the bucket (R-29)', () => {
    expect([expires('drafts/'), expires('identity/')]).toEqual([kept.filesDays, kept.identityDays]);
  });

  it('days of an unfinished request are those of the use case', () => {
    expect(retention['unfinished-person'].keep.days).toBe(kept.unfinishedDays);
  });

  it('words about letters and lawsuits are those of the table of retention', () => {
    const said = readFileSync('functions/site/words/privacy.ts', 'utf8');
    expect(retention.words.keep).toBe('with-person');
    expect(retention.register.keep).toBe('no-end');
    for (const words of [
      'messages between you and us: as long as your contact details. Letters about an account have no last day yet.',
      'tanto tiempo como sus datos de contacto. Las cartas sobre una cuenta todavía no tienen un último día.',
    ])
      expect(said).toContain(words);
    expect(said).toContain('The law can require us to keep some of this longer');
  });

  it('times of officers are those of their sessions and acts, with a day for what has ended', async () => {
    const { whole, signIn } = sessionLimits;
    expect([whole / 3600, signIn / 60]).toEqual([kept.officerSessionHours, kept.officerSignInMinutes]);
    const stored: Record<string, unknown>[] = [];
    const table = { put: async (item: Record<string, unknown>) => stored.push(item) > 0 } as never;
    await dynamodbSessions(table, testClock('1970-01-01T00:00:00Z')).open('k', {} as never);
    expect(stored[0]?.expiresAt).toBe(whole + kept.officerDays * 86_400);
    expect(actLimits.remembered).toBe(kept.officerDays * 86_400);
  });

  it('days of logs are those of every log group', () => {
    const days = ofType('AWS::Logs::LogGroup').map(({ Properties }) => Properties.RetentionInDays);
    expect([...new Set(days)]).toEqual([kept.logsDays]);
  });

  it('days of backups are those of point-in-time recovery, 35 unless a stack says fewer', () => {
    const { Replicas } = one('AWS::DynamoDB::GlobalTable').Properties;
    const [{ PointInTimeRecoverySpecification: recovery }] = Replicas;
    expect(recovery.PointInTimeRecoveryEnabled).toBe(true);
    expect(recovery.RecoveryPeriodInDays ?? 35).toBe(kept.backupsDays);
  });
});
