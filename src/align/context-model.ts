import type { LinkModel } from './lattice.ts'

/** Fitted by `test/bench/fit-context.ts` on the annotated cases; the order is that of CONTEXT_FEATURES and STEPS. */
export const CONTEXT_MODEL: LinkModel = {
  features: [-4.204, 0.46, 7.544, 2.38, 5.582, 4.365, -2.145, -0.18, 3.663, 2.918, -5.603, -4.385, 3.66, 3.737, -4.669],
  steps: [-4.53, 0, 3.408, 3.572, 3.231, -0.186, -3.044, 3.965, 0.123, -7.184],
}
