import { letter } from './texts.ts'

/** Four invented letters about a bakery, which the tables of quotations retell. */
export const LETTERS = [
  letter(
    'ana-1',
    'Ana Ruiz',
    'Dear Boris,\n\nThe machine is broken, and the baker wants a new contract. I will not sign it before the summer. You may keep the keys, but you must leave the shop on Monday.\n\nI am not asking for money. I am asking for an apology.\n\nThe bread was never the problem. The children loved it.',
    '2021-05-03T08:00:00Z',
  ),
  letter(
    'boris-1',
    'Boris Lund',
    'Ana,\n\nI have paid for every loaf that your customers ate. Let the lawyers write the contract and sign it. My brother bought the mill for a hundred thousand crowns, and he waited three months for the flour.\n\nThere is no second bakery in this village.',
    '2021-05-05T08:00:00Z',
  ),
  letter(
    'carla-1',
    'Carla Weiss',
    'Boris told me about the machine over dinner. Nobody asked me to repeat it, and nobody asked me to keep silent. They are afraid of you, and they are tired of waiting for the flour.\n\nThe council will read the report in September, unless the mayor is ill.',
    '2021-05-07T08:00:00Z',
  ),
]
