import { describe } from 'vitest'
import { testClient } from '../client/same-client.ts'
import { ask } from './ask.ts'

describe('the client of the service in workerd', () => testClient(ask))
