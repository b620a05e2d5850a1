import { exports } from 'cloudflare:workers'
import { describe } from 'vitest'
import { testFiles } from '../service/same-files.ts'

describe('files sent to the service in workerd', () =>
  testFiles((path, init) => exports.default.fetch(`http://retold.example${path}`, init)))
