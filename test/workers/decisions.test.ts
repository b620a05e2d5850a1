import { exports } from 'cloudflare:workers'
import { describe } from 'vitest'
import { testDecisions } from '../service/same-decisions.ts'

describe('decisions in workerd', () => testDecisions((path, init) => exports.default.fetch(`http://retold.example${path}`, init)))
