import type { LinkModel } from './lattice.ts'

/** Fitted by `test/bench/fit-context.ts` on the annotated cases; the order is that of CONTEXT_FEATURES and STEPS. */
export const CONTEXT_MODEL: LinkModel = {
  features: [-4.668, 3.161, 4.606, 1.375, 5.058, 3.804, -0.376, -1.955, 2.31, 1.245, -2.228, -0.878],
  steps: [-2.08, 0, 2.358, 1.665, 1.66, -1.033, -2.084, 2.465, -0.606, -3.515],
}
