import type { LinkModel } from './lattice.ts'

/** Fitted by `test/bench/fit-context.ts` on the annotated cases; the order is that of CONTEXT_FEATURES and STEPS. */
export const CONTEXT_MODEL: LinkModel = {
  features: [-3.516, 0.121, 7.061, 3.202, 5.513, 4.324, -1.971, 0.332, 3.612, 2.45, -5.059, -4.417, 3.214, 2.631, -4.219],
  steps: [-4.298, 0, 3.751, 3.594, 3.092, -0.321, -3.012, 4.263, 0.022, -7.046],
}
