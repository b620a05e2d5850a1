declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import('../../src/worker.ts')
  }
  interface Env {
    readonly DB: D1Database
    readonly MIGRATIONS: import('cloudflare:test').D1Migration[]
  }
}
