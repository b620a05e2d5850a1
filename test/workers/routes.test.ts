import { exports } from 'cloudflare:workers'
import { describe } from 'vitest'
import { testRoutes } from '../service/same-routes.ts'

describe('the service in workerd', () => testRoutes((path, init) => exports.default.fetch(`http://retold.example${path}`, init)))
