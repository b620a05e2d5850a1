import type { LinkModel } from './lattice.ts'

/** Fitted by `test/bench/fit-retelling.ts` on the retelling development sets; the order is that of FEATURES and STEPS. */
export const LINK_MODEL: LinkModel = {
  features: [-1.547, -4.287, 0.792, 2.949, 3.891, 2.521, -6.343, 0.795, -0.914, -1.09, -0.39, -1.872, 2.002, -0.302, 0.375, 0.97],
  steps: [0, -4.187, 2.269, 2.022, 2.267, 1.667, 0.903, -2.244, -2.558, -2.813],
}
