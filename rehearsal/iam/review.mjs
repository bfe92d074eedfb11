// Whether the project's policies allow all that has to be allowed, and nothing more. From standard input: the policies by
// name, the resources of .ebextensions and options, and, after a rehearsal, the file that authorize.mjs has written.
// Prints a line for each complaint.
import { readFileSync } from 'node:fs'
import { isAllowed } from './decision.mjs'
import { handlerCalls } from './handlers.mjs'
import { PACKAGES } from './packages.mjs'
import { matches, rows } from './table.mjs'

const { policies, resources, record } = JSON.parse(readFileSync(0, 'utf8'))
const { 'instance-role': instanceRole, ...deployers } = policies
const recorded = record ? readFileSync(record, 'utf8').trim().split('\n').map(line => JSON.parse(line)) : []
const managed = managedPolicies()

const handled = (await Promise.all(resources.map(handlerCalls))).flat()
await review('deployer', ':user/', managed('AdministratorAccess-AWSElasticBeanstalk'), deployers, handled)
// What AWS's agents on an instance call is not public: their part is as AWS grants it, and only the rest is ours.
const webTier = managed('AWSElasticBeanstalkWebTier')
const [agents, ours] = parted(instanceRole, ({ Sid }) => webTier.Statement.some(one => one.Sid === Sid))
for (const statement of agents.Statement) {
  if (canonical(statement) !== canonical(webTier.Statement.find(({ Sid }) => Sid === statement.Sid))) {
    console.log(`instance-role: ${statement.Sid} is not what AWSElasticBeanstalkWebTier has now`)
  }
}
await review('instances', ':role/', agents, { 'instance-role': ours }, [])

/** All calls of a kind of principal: each is allowed, and in our policies each word is needed for one of them. */
async function review(who, principal, theirs, own, handled) {
  const declared = rows('unseen.tsv').filter(row => row.who === who)
  const made = recorded.filter(({ arn, allowed }) => arn.includes(principal) && allowed)
  const calls = new Map([...made, ...declared, ...handled].map(({ action, resource, context }) =>
    [JSON.stringify([action, resource, context]), { action, resource, context }]))
  const may = (call, policies) => isAllowed({ arn: `arn:aws:iam::123456789012${principal}${who}`, policies }, call)
  const ours = [] // what AWS's own policy does not allow
  for (const call of calls.values()) {
    if (!await may(call, { theirs, ...own })) {
      console.log(`${who}: nothing allows ${call.action} on ${call.resource}`)
    } else if (!await may(call, { theirs })) {
      ours.push(call)
    }
  }
  if (record) {
    for (const { word, actions, rest } of lessened(own)) {
      const concerned = ours.filter(({ action }) => actions.some(pattern => matches(pattern, action)))
      if (!await someone(concerned, async call => !await may(call, { theirs, ...rest }))) {
        console.log(`${who}: nobody needs ${word}`)
      }
    }
  }
}

/** Policies without one action or one resource of a statement: for each, which, the actions of its statement, and the rest. */
function* lessened(policies) {
  for (const [name, policy] of Object.entries(policies)) {
    for (const [i, statement] of policy.Statement.entries()) {
      for (const member of ['Action', 'Resource']) {
        for (const value of list(statement[member])) {
          const rest = list(statement[member]).filter(one => one !== value)
          const left = rest.length > 0 ? [{ ...statement, [member]: rest }] : []
          const statements = policy.Statement.flatMap((one, j) => i === j ? left : [one])
          yield {
            word: `${value}: ${name}, ${statement.Sid}`,
            actions: list(statement.Action),
            rest: { ...policies, [name]: { ...policy, Statement: statements } },
          }
        }
      }
    }
  }
}

async function someone(calls, condition) {
  for (const call of calls) {
    if (await condition(call)) {
      return true
    }
  }
  return false
}

function parted(policy, condition) {
  const half = wanted => ({ ...policy, Statement: policy.Statement.filter(one => condition(one) === wanted) })
  return [half(true), half(false)]
}

function canonical({ Effect, Action, Resource, Condition }) {
  return JSON.stringify([Effect, list(Action).sort(), list(Resource).sort(), Condition])
}

function list(value) {
  return [value].flat()
}

/** moto has the texts of AWS's own policies: JSON in a string of Python. */
function managedPolicies() {
  const text = readFileSync(new URL('moto/iam/aws_managed_policies.py', PACKAGES), 'utf8')
  const all = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))
  return name => all[name].Document
}
