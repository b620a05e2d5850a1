/** Ways of setting words off in a terminal. */
export type Ink = 'bold' | 'dim' | 'underline' | 'red' | 'yellow' | 'green' | 'cyan' | 'magenta'

/** Sets words off, or gives them back as they are where there is no colour. */
export type Paint = (inks: readonly Ink[], text: string) => string

/** No colour: files and pipes. */
export const plain: Paint = (_inks, text) => text
