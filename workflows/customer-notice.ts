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
import type { Ended, LaneInput, LaneStand, NoticeAnswer, StoppedInput } from '#functions/notice/contract.ts';
import { type Machine, stepsOf } from './steps.ts';

/** Customers are told when everything allows it, each exactly once (P38, P39, P40). It asks, and asks again. */
export const customerNotice: Machine = {
  name: 'customer-notice',
  promise:
    'Customers are told once the hold and every direction allow (P38, P39), each exactly once and nobody left over. A run ends where a person is next.',
  define: (scope, names) => {
    const { step, inner, caught, otherwise } = stepsOf('customer-notice', scope, names);
    const says = <A extends { readonly stands: string }>(word: A['stands']) =>
      Condition.stringEquals('$.last.stands', word);
    const until = WaitTime.timestampPath('$.last.until');
    const ends = (title: string) => new Succeed(scope, title);

    // One lane, for as long as it takes.
    const lane: Omit<LaneInput, 'caseId'> = { lane: JsonPath.stringAt('$.lane') };
    const stopped: Omit<StoppedInput, 'caseId'> = { error: JsonPath.stringAt('$.last.error') };
    const send = inner<LaneStand>(
      'Send until the time is up',
      'send-notice',
      lane,
      'stands',
      'until',
      'error',
    );
    const laneDone = new Pass(scope, 'The lane is done');
    const laneWait = new Wait(scope, 'Wait for the lane', { time: until });
    const sending = send.next(
      new Choice(scope, 'What does the sender say?')
        .when(says<LaneStand>('more'), send)
        .when(says<LaneStand>('wait'), laneWait)
        .when(says<LaneStand>('stopped'), inner('Pause, and say why', 'pause-notice', stopped).next(laneDone))
        .when(says<LaneStand>('done'), laneDone)
        .otherwise(new Fail(scope, 'The sender says what nobody expected', { error: 'UnknownAnswer' })),
    );
    laneWait.next(send);

    const ask = step<NoticeAnswer>('Ask what is to be told', 'ask-notice', 'stands', 'until', 'lanes');
    const lanes = caught(
      new SideBySide(scope, 'Send in lanes', {
        itemsPath: '$.last.lanes',
        itemSelector: { 'caseId.$': '$.caseId', 'lane.$': '$$.Map.Item.Value' },
        maxConcurrency: 40,
        resultPath: JsonPath.DISCARD,
      }).itemProcessor(sending),
    );
    const wait = new Wait(scope, 'Wait until it goes on', { time: until });
    const accept = step<Ended>('Accept the direction', 'accept-direction', 'stands', 'until');
    const lease = new Wait(scope, 'Wait until the last lease ends', { time: until });
    const account = step<Ended>('Account for everyone', 'account-for-everyone', 'stands');
    const close = step<Ended>('Close the record', 'close-breach', 'stands');
    const waiting = ends('Waiting for an officer');
    const nothing = ends('Nothing is to be told now');

    lanes.next(ask);
    wait.next(ask);
    lease.next(accept);
    accept.next(
      new Choice(scope, 'Are all letters done?')
        .when(says<Ended>('waiting'), lease)
        .otherwise(ends('The hold begins again')),
    );
    account.next(
      new Choice(scope, 'Is anybody left over?')
        .when(says<Ended>('whole'), close)
        .when(says<Ended>('waiting'), waiting)
        .otherwise(nothing),
    );
    close.next(
      new Choice(scope, 'Is the record closed?')
        .when(says<Ended>('waiting'), waiting)
        .otherwise(ends('Closed')),
    );

    return ask.next(
      new Choice(scope, 'What is to be done?')
        .when(says<NoticeAnswer>('send'), lanes)
        .when(says<NoticeAnswer>('wait'), wait)
        .when(says<NoticeAnswer>('draining'), accept)
        .when(says<NoticeAnswer>('account'), account)
        .when(says<NoticeAnswer>('paused'), waiting)
        .when(says<NoticeAnswer>('switched-off'), ends('All sending is paused'))
        .when(says<NoticeAnswer>('nothing'), nothing)
        .otherwise(otherwise('The notice stands where nobody expected')),
    );
  },
};
