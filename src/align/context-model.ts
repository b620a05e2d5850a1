import type { LinkModel } from './lattice.ts'

/** Fitted by `test/bench/fit-context.ts` on the annotated cases; the order is that of CONTEXT_FEATURES and STEPS. */
export const CONTEXT_MODEL: LinkModel = {
  features: [-3.931, 0.463, 7.319, 2.705, 5.551, 4.373, -2.075, 0.085, 3.65, 2.734, -5.389, -4.406, 3.471, 3.35, -4.495],
  steps: [-4.412, 0, 3.472, 3.597, 3.121, -0.19, -3.028, 4.04, 0.15, -7.12],
}
