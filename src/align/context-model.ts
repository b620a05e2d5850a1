import type { LinkModel } from './lattice.ts'

/** Fitted by `test/bench/fit-context.ts` on the annotated cases; the order is that of CONTEXT_FEATURES and STEPS. */
export const CONTEXT_MODEL: LinkModel = {
  features: [-4.302, 1.896, 7.342, 2.879, 5.392, 4.063, -1.649, -0.051, 3.437, 2.362, -5.706, -3.546, 2.281, 2.779, -2.807],
  steps: [-4.011, 0, 3.555, 3.284, 2.383, -0.138, -2.918, 3.798, -0.055, -6.705],
}
