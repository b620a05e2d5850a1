import { exports } from 'cloudflare:workers'
import { describe } from 'vitest'
import { testCases } from '../service/same-cases.ts'

describe('kept cases in workerd', () => testCases((path, init) => exports.default.fetch(`http://retold.example${path}`, init)))
