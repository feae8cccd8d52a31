/* Reference of test/bench/bench.ts: what a function of this kind usually loads (the "typical heavy" one). Never deployed. */
import { IdempotencyConfig } from '@aws-lambda-powertools/idempotency';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import { makeHandlerIdempotent } from '@aws-lambda-powertools/idempotency/middleware';
import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import { parser } from '@aws-lambda-powertools/parser/middleware';
import { SqsSchema } from '@aws-lambda-powertools/parser/schemas';
import { Tracer } from '@aws-lambda-powertools/tracer';
import { captureLambdaHandler } from '@aws-lambda-powertools/tracer/middleware';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';

const table = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const [ses, sfn] = [new SESClient({}), new SFNClient({})];
const persistenceStore = new DynamoDBPersistenceLayer({ tableName: 'idempotency' });

export const handler = middy<unknown, unknown, Error, Context>(async () => [
  await table.send(new GetCommand({ TableName: 'cases', Key: {} })),
  await table.send(new UpdateCommand({ TableName: 'cases', Key: {} })),
  await ses.send(new SendEmailCommand({ Source: '', Destination: {}, Message: undefined })),
  await sfn.send(new StartExecutionCommand({ stateMachineArn: '' })),
])
  .use(captureLambdaHandler(new Tracer()))
  .use(injectLambdaContext(new Logger()))
  .use(logMetrics(new Metrics()))
  .use(makeHandlerIdempotent({ persistenceStore, config: new IdempotencyConfig({}) }))
  .use(parser({ schema: SqsSchema }));
