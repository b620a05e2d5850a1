import { describe, expect, test } from 'vitest'
import { isPublicAddress } from '../../../src/cli/fetch/public-address.ts'
import { readRobots } from '../../../src/cli/fetch/robots.ts'

describe('addresses of the public internet', () => {
  test.each(['8.8.8.8', '1.1.1.1', '172.15.255.255', '172.32.0.1', '100.63.0.1', '2606:4700::1111', '2a00:1450:4001::8'])(
    '%s is one',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  test.each([
    '127.0.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '100.100.100.200',
    '168.63.129.16',
    '192.0.0.192',
    '198.18.0.1',
    '203.0.113.7',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    '2001::1',
    'localhost',
    '',
    '8.8.8.8.8',
  ])('%s is none', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('robots.txt', () => {
  const TWO = 'User-agent: *\nDisallow: /\n\nUser-agent: Retold\nUser-agent: Other\nDisallow: /private\nAllow: /private/letters\n'
  test.each<[string, string, string, boolean]>([
    ['no rules', '', '/a', true],
    ['everything is forbidden to all', 'User-agent: *\nDisallow: /', '/a', false],
    ['nothing is forbidden', 'User-agent: *\nDisallow:', '/a', true],
    ['a group that names us wins', TWO, '/a', true],
    ['its rules hold', TWO, '/private/x', false],
    ['the longer rule wins', TWO, '/private/letters/1', true],
    ['groups for us are one', 'User-agent: retold\nDisallow: /a\n\nUser-agent: RETOLD\nDisallow: /b', '/b', false],
    ['a group for another says nothing to us', 'User-agent: Other\nDisallow: /', '/a', true],
    ['stars', 'User-agent: *\nDisallow: /*/print', '/2020/print.html', false],
    ['a dollar is the end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', true],
    ['and ends what ends so', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
    ['of equal rules the kinder one', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['comments and Windows line ends', '# hello\r\nUser-agent: * # all\r\nDisallow: /a # not this\r\n', '/a', false],
    ['rules without a group', 'Disallow: /\n', '/a', true],
  ])('%s', (_name, text, path, allowed) => {
    expect(readRobots(text, 'Retold').allows(path)).toBe(allowed)
  })

  test('a pattern of many stars against a long path is no trap', () => {
    expect(readRobots(`User-agent: *\nDisallow: /${'*a'.repeat(900)}$`, 'Retold').allows(`/${'a'.repeat(20_000)}b`)).toBe(true)
  })
})
