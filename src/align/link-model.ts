import type { LinkModel } from './lattice.ts'

/** Fitted by `test/bench/fit-retelling.ts` on the retelling development sets; the order is that of FEATURES and STEPS. */
export const LINK_MODEL: LinkModel = {
  features: [-0.6, -2.925, -0.153, 2.072, 4.655, 3.201, -6.424, 0.255, -0.66, -0.778, -0.537, -1.729, 2.692, -0.408, 0.172, 0.652],
  steps: [0, -4.579, 2.155, 2.108, 2.002, 1.253, 0.66, -1.997, -2.104, -3.023],
}
