import { exports } from 'cloudflare:workers'
import { describe } from 'vitest'
import { testJobRoutes } from '../service/same-jobs.ts'

describe('jobs by a queue in workerd', () => testJobRoutes((path, init) => exports.default.fetch(`http://retold.example${path}`, init)))
