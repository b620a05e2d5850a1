import type { LinkModel } from './lattice.ts'

/** Fitted by `test/bench/fit-retelling.ts` on the retelling development sets; the order is that of FEATURES and STEPS. */
export const LINK_MODEL: LinkModel = {
  features: [-0.532, -3.016, -0.196, 2.12, 4.627, 2.943, -6.242, 0.313, -0.696, -0.82, -0.424, -1.616, 2.823, -0.452, 0.112, 0.623],
  steps: [0, -4.614, 2.281, 2.088, 1.957, 1.246, 0.574, -1.973, -2.131, -2.976],
}
