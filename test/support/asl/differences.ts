import type { Feature } from './features.ts';

/** Recorded execution → the feature that an engine runs otherwise (`features.ts` says why), and what it makes of it. */
export type Differences = Readonly<Record<string, readonly [feature: Feature, difference: string]>>;

/** aws-local-stepfunctions, the laptop's engine. */
export const onTheLaptop: Differences = {
  'credentials/test_credentials_base.py test_cross_account_service_lambda_invoke': [
    'the query language JSONata',
    'gives InvokeLambda other parameters',
  ],
  'credentials/test_credentials_base.py test_cross_account_service_lambda_invoke_retry': [
    'the query language JSONata',
    'gives InvokeLambda other parameters',
  ],
  'error_handling/test_aws_sdk.py test_s3_no_such_key': [
    'the query language JSONata',
    'error FailStateError, not (none)',
  ],
  'query_language/test_mixed_query_language.py test_task_dataflow_to_state': [
    'the query language JSONata',
    'output {"ExecutedVersion":"$LATEST","Payload":{"theQuestion":"What…, not {"result":{"theQuestion":"What is the answer to life, the u…',
  ],
  'scenarios/test_base_scenarios.py test_choice_condition_constant_jsonata': [
    'the query language JSONata',
    'FAILED FailStateError, not SUCCEEDED',
  ],
  'scenarios/test_base_scenarios.py test_fail_error_jsonata': [
    'the query language JSONata',
    'error {% $states.input.error %}, not Exception',
  ],
  'scenarios/test_base_scenarios.py test_fail_cause_jsonata': [
    'the query language JSONata',
    'error FailStateError, not (none)',
  ],
  'assign/test_assign_reference_variables.py test_assign_in_catch_state': [
    'the query language JSONata',
    'gives Task other parameters',
  ],
  'local_mocking/test_base_scenarios.py test_numbered_mock_responses_multiple_success_invocations': [
    'the query language JSONata',
    'FAILED States.Timeout, not SUCCEEDED',
  ],
  'local_mocking/test_base_callbacks.py test_sqs_wait_for_task_token': [
    'a task token',
    'FAILED States.Runtime, not SUCCEEDED',
  ],
  'local_mocking/test_base_callbacks.py test_sqs_wait_for_task_token_task_failure': [
    'a task token',
    'FAILED States.Runtime, not SUCCEEDED',
  ],
  'callback/test_callback.py test_sqs_wait_for_task_token': [
    'a task token',
    'FAILED States.Runtime, not SUCCEEDED',
  ],
  'callback/test_callback.py test_sqs_failure_in_wait_for_task_token': [
    'a task token',
    'error States.Runtime, not Failure error',
  ],
  'callback/test_callback.py test_sqs_wait_for_task_tok_with_heartbeat': [
    'a task token',
    'FAILED States.Runtime, not SUCCEEDED',
  ],
  'callback/test_callback.py test_sns_publish_wait_for_task_token': [
    'a task token',
    'FAILED States.Runtime, not SUCCEEDED',
  ],
  'callback/test_callback.py test_multiple_heartbeat_notifications': [
    'a task token',
    'FAILED States.Runtime, not SUCCEEDED',
  ],
  'callback/test_callback.py test_sqs_wait_for_task_token_call_chain': [
    'a task token',
    'FAILED States.Runtime, not SUCCEEDED',
  ],
  'base/test_base.py test_state_fail_intrinsic': [
    'a Fail without a fixed Error',
    'error States.Runtime, not error string',
  ],
  'base/test_base.py test_state_fail_empty': [
    'a Fail without a fixed Error',
    'error FailStateError, not (none)',
  ],
  'context_object/test_context_object.py test_error_cause_path': [
    'a Fail without a fixed Error',
    'error States.Runtime, not StartState',
  ],
  'scenarios/test_base_scenarios.py test_lambda_invoke_with_retry_extended_input': [
    'a context field beside Map.Item',
    'gives InvokeLambdaWithRetry other parameters',
  ],
  'scenarios/test_base_scenarios.py test_lambda_service_invoke_with_retry_extended_input': [
    'a context field beside Map.Item',
    'gives InvokeLambdaWithRetry other parameters',
  ],
  'scenarios/test_base_scenarios.py test_retry_interval_features_max_attempts_zero': [
    'a context field beside Map.Item',
    'error States.Runtime, not Exception',
  ],
  'base/test_base.py test_query_context_object_values': [
    'a context field beside Map.Item',
    'FAILED States.Runtime, not SUCCEEDED',
  ],
  'error_handling/test_task_lambda.py test_raise_custom_exception': [
    'an empty ErrorEquals',
    'FAILED CustomException, not SUCCEEDED',
  ],
  'error_handling/test_task_service_lambda.py test_raise_custom_exception': [
    'an empty ErrorEquals',
    'FAILED CustomException, not SUCCEEDED',
  ],
  'comments/test_comments.py test_comments_as_per_docs': [
    'a Result whose ResultPath is the whole input',
    'gives TaskStateCatchRetry other parameters',
  ],
  'scenarios/test_base_scenarios.py test_map_state_break_condition': [
    'a Map with a Fail inside',
    'enters Break > Equals3 > Equals3 > Equals3 > Equals3 > Equals3 > E…, not Break > Equals3 > Equals3 > Equals3 > Equals3 > Equals3 > M…',
  ],
  'scenarios/test_base_scenarios.py test_map_state_break_condition_legacy': [
    'a Map with a Fail inside',
    'enters Break > Equals3 > Equals3 > Equals3 > Equals3 > Equals3 > E…, not Break > Equals3 > Equals3 > Equals3 > Equals3 > Equals3 > M…',
  ],
};

/** MiniStack, the rehearsal's emulator. */
export const onTheEmulator: Differences = {
  'error_handling/test_aws_sdk.py test_s3_no_such_key': [
    'a Fail without a fixed Error',
    'error States.Fail, not (none)',
  ],
  'scenarios/test_base_scenarios.py test_fail_cause_jsonata': [
    'a Fail without a fixed Error',
    'error States.Fail, not (none)',
  ],
  'base/test_base.py test_state_fail_empty': [
    'a Fail without a fixed Error',
    'error States.Fail, not (none)',
  ],
  'error_handling/test_task_lambda.py test_raise_custom_exception': [
    'an empty ErrorEquals',
    'FAILED CustomException, not SUCCEEDED',
  ],
  'error_handling/test_task_service_lambda.py test_raise_custom_exception': [
    'an empty ErrorEquals',
    'FAILED CustomException, not SUCCEEDED',
  ],
  'scenarios/test_base_scenarios.py test_catch_states_runtime': [
    'States.Runtime in a Catch',
    'SUCCEEDED, not FAILED States.Runtime',
  ],
  'base/test_base.py test_query_context_object_values': [
    'a context field beside Map.Item',
    'output {"message":"TestMessage","query_values_1":{"context_object"…, not {"message":"TestMessage","query_values_1":{"execution":{"Id…',
  ],
  'base/test_base.py test_state_pass_regex_json_path_base': [
    'a filter in a path',
    'output {"FromInput":null}, not {"FromInput":[{"year":1997,"status":0}]}',
  ],
};
