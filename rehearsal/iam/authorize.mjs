// Decides about one request a line, from standard input, until there are no more. What was asked for, names and ARNs
// alone, is recorded in a file.
//
// Usage: node authorize.mjs FILE
import { appendFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { authorizationsOf } from './authorizations.mjs'
import { isAllowed } from './decision.mjs'
import { operationOf } from './operation.mjs'

const record = process.argv[2]

/** @returns the first thing that is not allowed, in AWS's words, or nothing */
async function refusal({ identity, request, asked }) {
  for (const one of asked ?? await authorizationsOf(request, operationOf(request))) {
    const allowed = await isAllowed(identity, one)
    const { action, resource, context } = one
    appendFileSync(record, JSON.stringify({ arn: identity.arn, action, resource, context, allowed }) + '\n')
    if (!allowed) {
      return `User: ${identity.arn} is not authorized to perform: ${action} on resource: ${resource}`
    }
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  try {
    console.log(JSON.stringify({ refusal: await refusal(JSON.parse(line)) }))
  } catch (error) {
    console.log(JSON.stringify({ fault: error.message }))
  }
}
