/** Room for 100,000 lines of 160 bytes. */
export const MAX_ALIGN_BYTES = 16 * 1024 * 1024
