import { describe, expect, it } from 'vitest'
import { findNegations } from '../../src/evidence/polarity/negation.ts'
import { typesIn } from './pairs.ts'

describe('denials in pairs', () => {
  it.each([
    ['en>pt', 'The committee approved the budget in March.', 'O comitê não aprovou o orçamento em março.'],
    ['en>es', 'The committee approved the budget in March.', 'El comité no aprobó el presupuesto en marzo.'],
    ['en>fr', 'The committee did not approve the budget in March.', 'Le comité a approuvé le budget en mars.'],
    ['en>de', 'The minister will sign the contract today.', 'Der Minister wird den Vertrag heute nicht unterschreiben.'],
    ['en>it', 'The minister will sign the contract today.', 'Il ministro non firmerà il contratto oggi.'],
    ['en>nl', 'The minister will sign the contract today.', 'De minister zal het contract vandaag niet ondertekenen.'],
    ['en>ru', 'The minister will sign the contract today.', 'Министр сегодня не подпишет договор.'],
    ['en>zh-Hans', 'The minister will sign the contract today.', '部长今天不会签署合同。'],
    ['pt>en', 'O ministro nunca assinou o contrato.', 'The minister signed the contract.'],
    ['de>en', 'Die Regierung hat das Gesetz nicht geändert.', 'The government changed the law.'],
    ['zh-Hans>en', '政府没有改变法律。', 'The government changed the law.'],
  ])('%s flags %s', (languages, source, target) => {
    expect(typesIn(languages, source, target)).toContain('polarity.flipped')
  })

  it.each([
    ['en>pt', 'The committee did not approve the budget.', 'O comitê não aprovou o orçamento.'],
    ['en>pt', 'The committee rejected the budget without a vote.', 'O comitê rejeitou o orçamento sem votação.'],
    ['en>es', 'The result is still unclear.', 'El resultado aún no está claro.'],
    ['en>es', 'However, the committee approved the budget.', 'Sin embargo, el comité aprobó el presupuesto.'],
    ['en>fr', 'The government failed to change the law.', "Le gouvernement n'a pas réussi à changer la loi."],
    ['en>de', 'The plan is not only expensive but also dangerous.', 'Der Plan ist nicht nur teuer, sondern auch gefährlich.'],
    ['en>it', 'Nobody signed the contract.', 'Nessuno ha firmato il contratto.'],
    ['en>ru', 'At least ten people signed the contract.', 'Договор подписали не менее десяти человек.'],
    ['ja>en', '政府は法律を変えなければならない。', 'The government must change the law.'],
    ['zh-Hans>en', '不同的国家有不同的法律。', 'Different countries have different laws.'],
  ])('%s stays silent on %s', (languages, source, target) => {
    expect(typesIn(languages, source, target)).not.toContain('polarity.flipped')
  })

  it.each([
    ['en', 'It is not only late, it is not ready.', ['not']],
    ['es', 'Sin embargo, no vino nadie.', ['no', 'nadie']],
    ['fr', "Il ne vient plus, et il n'a rien dit.", ['ne vient plus', 'rien']],
    ['de', 'Nicht nur er, auch sie kam nicht.', ['nicht']],
    ['ru', 'Не только он, но и она не пришла.', ['не']],
    ['zh', '他不仅没有来，也不会来。', ['没', '不']],
    ['ja', '彼は来なければならないが、来ない。', ['ない']],
  ])('reads the denials of %s', (language, text, expected) => {
    expect(findNegations(text, language).map(({ start, end }) => text.slice(start, end).toLowerCase())).toEqual(expected)
  })
})
