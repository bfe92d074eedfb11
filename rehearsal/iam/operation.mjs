// Which operation a request calls, and with which parameters: as botocore's service models say, which the tools have with
// them.
import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { decode } from 'cborg'
import { PACKAGES } from './packages.mjs'

const MODELS = new URL('botocore/data/', PACKAGES)
const REST = new Map()

/**
 * @param request service as it is signed for, method, path, query, names of headers, target, type, and body in base64
 * @returns name and parameters: nested ones as the query protocol has them, Tags.member.1.Key
 */
export function operationOf(request) {
  const bytes = Buffer.from(request.body, 'base64')
  const body = bytes.toString()
  if (request.target) {
    return { name: request.target.split('.').pop(), parameters: JSON.parse(body || '{}') }
  }
  if (request.type.startsWith('application/x-www-form-urlencoded')) {
    const parameters = Object.fromEntries(new URLSearchParams(body))
    return { name: parameters.Action, parameters }
  }
  const rpc = /^\/service\/[^/]+\/operation\/(\w+)$/.exec(request.path)
  return rpc ? { name: rpc[1], parameters: bytes.length > 0 ? decode(bytes) : {} } : restOperation(request)
}

/** The one that asks for most: `GET /bucket?policy` is not `GET /bucket`. */
function restOperation({ service, method, path, query, headers }) {
  const asked = new URLSearchParams(query)
  let best
  for (const candidate of restModel(service)) {
    const labels = candidate.method === method && candidate.path.exec(path)
    if (labels && candidate.query.every(([name, value]) => value === undefined ? asked.has(name) : asked.get(name) === value) &&
        candidate.headers.every(name => headers.includes(name)) && !(best?.weight >= candidate.weight)) {
      best = { name: candidate.name, weight: candidate.weight, parameters: decoded(labels.groups) }
    }
  }
  if (!best) {
    throw new Error(`no operation of ${service} is ${method} ${path}`)
  }
  return best
}

function decoded(groups = {}) {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]))
}

function restModel(service) {
  if (!REST.has(service)) {
    const { operations, shapes } = newestModel(service)
    REST.set(service, Object.entries(operations).filter(([, operation]) => !operation.deprecated)
      .map(([name, { http, input }]) => candidate(name, http, shapes[input?.shape] ?? {})))
  }
  return REST.get(service)
}

function candidate(name, http, { members = {}, required = [] }) {
  const [path, pairs = ''] = http.requestUri.split('?')
  const at = place => required.filter(member => members[member].location === place)
    .map(member => members[member].locationName)
  const query = [...new URLSearchParams(pairs), ...at('querystring').map(parameter => [parameter])]
  const headers = at('header').map(header => header.toLowerCase())
  return { name, method: http.method, path: pattern(path), query, headers, weight: query.length + headers.length }
}

/** `/{Bucket}/{Key+}`: a label is a segment, with a plus all that is left. */
function pattern(path) {
  const labels = path.replace(/\{(\w+)(\+?)\}/g, (_, name, greedy) => `(?<${name}>${greedy ? '.+' : '[^/]+'})`)
  return new RegExp(`^${labels.replace(/\/$/, '')}/?$`)
}

function newestModel(service) {
  const versions = readdirSync(new URL(`${service}/`, MODELS)).filter(name => /^\d/.test(name)).sort()
  return JSON.parse(gunzipSync(readFileSync(new URL(`${service}/${versions.pop()}/service-2.json.gz`, MODELS))))
}
