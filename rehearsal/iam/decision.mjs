// What AWS would say: iam-simulate, with the policies of whoever asks.
import { runSimulation } from '@cloud-copilot/iam-simulate'
import { ACCOUNT } from './authorizations.mjs'

/**
 * @param identity arn, its policies by name, and the boundaries of what they can allow, if there are any
 * @param asked    action, resource, context, and the policy of the resource, if it has one
 */
export async function isAllowed({ arn, policies, boundaries }, { action, resource, context, policy }) {
  const answer = await runSimulation({
    request: { action, principal: arn, resource: { resource, accountId: ACCOUNT }, contextVariables: context ?? {} },
    identityPolicies: list(policies),
    resourcePolicy: policy,
    permissionBoundaryPolicies: boundaries && list(boundaries),
    serviceControlPolicies: [],
    resourceControlPolicies: [],
  }, {})
  if (answer.resultType === 'error') {
    throw new Error(`${action} on ${resource} is no question for IAM: ${JSON.stringify(answer.errors)}`)
  }
  return answer.overallResult === 'Allowed'
}

function list(policies) {
  return Object.entries(policies).map(([name, policy]) => ({ name, policy }))
}
