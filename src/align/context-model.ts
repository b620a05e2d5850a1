import type { LinkModel } from './lattice.ts'

/** Fitted by `test/bench/fit-context.ts` on the annotated cases; the order is that of CONTEXT_FEATURES and STEPS. */
export const CONTEXT_MODEL: LinkModel = {
  features: [-4.318, 0.868, 8.231, 2.101, 5.633, 4.365, -2.155, 0.111, 3.691, 2.716, -5.919, -4.877, 3.859, 3.198, -4.81, 2.415, -1.01],
  steps: [-4.586, 0, 3.221, 3.556, 2.958, 0.088, -3.06, 4.022, 0.234, -7.191],
}
