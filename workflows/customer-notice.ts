import {
  Choice,
  Condition,
  Fail,
  JsonPath,
  Pass,
  Map as SideBySide,
  Succeed,
  Wait,
  WaitTime,
} from 'aws-cdk-lib/aws-stepfunctions';
import type {
  LaneInput,
  LaneStepResult,
  NoticeStepEnd,
  NoticeStepResult,
  StoppedInput,
} from '#functions/notice/contract.ts';
import { type Machine, stepsOf } from './steps.ts';

/** Customers are notified when everything allows it, exactly once (P38, P39, P40). */
export const customerNotice: Machine = {
  name: 'customer-notice',
  promise:
    'Customers are told once the hold and every direction allow (P38, P39), each exactly once and nobody left over. A run ends where a person is next.',
  define: (scope, names) => {
    const { step, inner, caught, otherwise } = stepsOf('customer-notice', scope, names);
    const says = <A extends { readonly nextStep: string }>(word: A['nextStep']) =>
      Condition.stringEquals('$.last.nextStep', word);
    const until = WaitTime.timestampPath('$.last.until');
    const ends = (title: string) => new Succeed(scope, title);

    const lane: Omit<LaneInput, 'caseId'> = { lane: JsonPath.stringAt('$.lane') };
    const stopped: Omit<StoppedInput, 'caseId'> = { error: JsonPath.stringAt('$.last.error') };
    const send = inner<LaneStepResult>(
      'Send until the time is up',
      'send-notice',
      lane,
      'nextStep',
      'until',
      'error',
    );
    const laneDone = new Pass(scope, 'The lane is done');
    const laneWait = new Wait(scope, 'Wait for the lane', { time: until });
    const sending = send.next(
      new Choice(scope, 'What did the lane report?')
        .when(says<LaneStepResult>('more'), send)
        .when(says<LaneStepResult>('wait'), laneWait)
        .when(
          says<LaneStepResult>('stopped'),
          inner('Pause, and say why', 'pause-notice', stopped).next(laneDone),
        )
        .when(says<LaneStepResult>('done'), laneDone)
        .otherwise(new Fail(scope, 'Unexpected lane step', { error: 'UnknownAnswer' })),
    );
    laneWait.next(send);

    const ask = step<NoticeStepResult>('Ask what to send next', 'ask-notice', 'nextStep', 'until', 'lanes');
    const lanes = caught(
      new SideBySide(scope, 'Send in lanes', {
        itemsPath: '$.last.lanes',
        itemSelector: { 'caseId.$': '$.caseId', 'lane.$': '$$.Map.Item.Value' },
        maxConcurrency: 40,
        resultPath: JsonPath.DISCARD,
      }).itemProcessor(sending),
    );
    const wait = new Wait(scope, 'Wait until sending continues', { time: until });
    const accept = step<NoticeStepEnd>('Accept the direction', 'accept-direction', 'nextStep', 'until');
    const lease = new Wait(scope, 'Wait until the last lease ends', { time: until });
    const account = step<NoticeStepEnd>('Account for everyone', 'account-for-everyone', 'nextStep');
    const close = step<NoticeStepEnd>('Close the record', 'close-breach', 'nextStep');
    const waiting = ends('Waiting for an officer');
    const nothing = ends('Nothing to send now');

    lanes.next(ask);
    wait.next(ask);
    lease.next(accept);
    accept.next(
      new Choice(scope, 'Are all letters done?')
        .when(says<NoticeStepEnd>('waiting'), lease)
        .otherwise(ends('The hold begins again')),
    );
    account.next(
      new Choice(scope, 'Is everyone accounted for?')
        .when(says<NoticeStepEnd>('fully-accounted'), close)
        .when(says<NoticeStepEnd>('waiting'), waiting)
        .otherwise(nothing),
    );
    close.next(
      new Choice(scope, 'Is the record closed?')
        .when(says<NoticeStepEnd>('waiting'), waiting)
        .otherwise(ends('Closed')),
    );

    return ask.next(
      new Choice(scope, 'What is to be done?')
        .when(says<NoticeStepResult>('send'), lanes)
        .when(says<NoticeStepResult>('wait'), wait)
        .when(says<NoticeStepResult>('draining'), accept)
        .when(says<NoticeStepResult>('account-for-everyone'), account)
        .when(says<NoticeStepResult>('paused'), waiting)
        .when(says<NoticeStepResult>('switched-off'), ends('All sending is paused'))
        .when(says<NoticeStepResult>('nothing'), nothing)
        .otherwise(otherwise('Unexpected notice step')),
    );
  },
};
