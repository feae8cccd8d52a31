import type * as Made from './dynamodb-made.ts';

/* DynamoDB's client in a bundle (decision 0068): a file beside it, the same for every function, which one with a table starts with. */

// @__NO_SIDE_EFFECTS__
const own = <const Name extends keyof typeof Made>(name: Name): (typeof Made)[Name] =>
  require('./sdk/dynamodb-made.js')[name];

export const DynamoDBClient = own('DynamoDBClient');
export const BatchGetItemCommand = own('BatchGetItemCommand');
export const DeleteItemCommand = own('DeleteItemCommand');
export const GetItemCommand = own('GetItemCommand');
export const PutItemCommand = own('PutItemCommand');
export const UpdateItemCommand = own('UpdateItemCommand');
export const paginateQuery = own('paginateQuery');
export const paginateScan = own('paginateScan');
