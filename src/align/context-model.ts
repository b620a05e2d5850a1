import type { LinkModel } from './lattice.ts'

/** Fitted by `test/bench/fit-context.ts` on the annotated cases; the order is that of CONTEXT_FEATURES and STEPS. */
export const CONTEXT_MODEL: LinkModel = {
  features: [-4.5, 1.2, 3, 0.8, 5, 2.5, 0.6, -1.2, 1.2, 0.5, -1.5, 0.6],
  steps: [-1, 0, 1.2, 0.6, 0.3, -0.3, -1.5, 2, -0.3, -2],
}
