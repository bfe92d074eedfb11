// Where rehearsal/python/install has put the packages of Python: some have data that is read here.
import { readdirSync } from 'node:fs'

const LIB = new URL('../aws-tools/lib/', import.meta.url)

export const PACKAGES = new URL(`${readdirSync(LIB).find(name => name.startsWith('python3'))}/site-packages/`, LIB)
