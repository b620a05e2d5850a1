import { describe } from 'vitest'
import { nodeApp } from '../../src/node.ts'
import { testFiles } from './same-files.ts'

const app = nodeApp()

describe('files sent to the service on Node', () => testFiles(async (path, init) => app.request(path, init)))
