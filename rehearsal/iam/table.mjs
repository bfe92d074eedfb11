// The tables beside this file: tabs between the columns, their names in the first line that is no comment.
import { readFileSync } from 'node:fs'

/** @returns an object a row */
export function rows(name) {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n').filter(line => line && !line.startsWith('#'))
  const columns = lines.shift().split('\t')
  return lines.map(line => Object.fromEntries(line.split('\t').map((value, i) => [columns[i], value])))
}

/** Whether a text is what a pattern with asterisks means, as in a policy. */
export function matches(pattern, text) {
  return new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(text)
}
