import type { LinkModel } from './lattice.ts'

/** Fitted by `test/bench/fit-retelling.ts` on the retelling development sets; the order is that of FEATURES and STEPS. */
export const LINK_MODEL: LinkModel = {
  features: [-0.317, -2.991, -0.483, 2.854, 4.06, 2.805, -5.166, 0.609, -0.599, -0.911, 0.125, -0.487, 3.252, -0.538, 0.063, 0.86],
  steps: [-0.021, -4.781, 2.494, 2.389, 2.25, 1.488, 0.875, -2.168, -2.488, -3.313],
}
