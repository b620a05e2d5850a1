/** False friends of English and Portuguese; the form of the lines is told in `false-friends.ts`. */
export const pt = `
actual = atual, actual = real, efetivo, verdadeiro, concreto, próprio, fato = current, present, topical
actually = atualmente, actualmente = realmente, de fato, na verdade, na realidade, efetivamente = currently, now, nowadays, today
eventually = eventualmente = finalmente, por fim, acabar, um dia, mais cedo ou mais tarde, no fim = possibly, occasionally, perhaps, maybe
eventual = eventual = final, posterior = possible, occasional
pretend = pretender = fingir, simular, fazer de conta = intend, plan, want, mean
assist = assistir = ajudar, auxiliar, apoiar = watch, attend, see
attend = atender = comparecer, participar, frequentar, assistir, ir = answer, serve, meet, help
library = livraria = biblioteca = bookshop, bookstore
parents = parentes = pais = relatives, relations, kin
push = puxar = empurrar, pressionar, forçar = pull, draw
fabric = fábrica = tecido, pano = factory, plant
factory = fatura = fábrica = invoice, bill
lunch = lanche = almoço, almoçar = snack
sensible = sensível = sensato, razoável, prudente = sensitive, tender, touchy
sensitive = sensato = sensível, delicado = sensible, reasonable
novel = novela = romance, inovador, novo = soap, novella
exit = êxito = saída, sair = success
costume = costume = fantasia, traje, figurino = custom, habit
lecture = leitura = palestra, aula, conferência = reading
ordinary = ordinário = comum, normal, habitual = vulgar, rude
casualty = casualidade = vítima, baixa, ferido, morto = chance, coincidence
realize = realizar = perceber, dar-se conta, notar, compreender = carry, accomplish, hold, perform
resume = resumir = retomar, recomeçar, continuar = summarize, sum
anthem = antena = hino = antenna
appointment = apontamento = consulta, compromisso, nomeação, encontro, hora = note
balcony = balcão = varanda, sacada = counter, desk
cigar = cigarro = charuto = cigarette
comprehensive = compreensivo = abrangente, amplo, completo, exaustivo = understanding
convict = convicto = condenado, preso, condenar = convinced
data = data = dado, informação = date
deception = decepção = engano, fraude, mentira = disappointment
disgust = desgosto = nojo, repugnância, asco = sorrow, grief
educated = educado = instruído, culto, escolarizado = polite
enroll = enrolar = matricular, inscrever = roll, wrap
expert = esperto = especialista, perito = clever, smart
genial = genial = simpático, afável, cordial = brilliant, ingenious
gratuity = gratuidade = gorjeta = free
grip = gripe = aperto, agarrar, pega = flu, influenza
hazard = azar = perigo, risco = bad luck
idiom = idioma = expressão, idiomática = language
ingenuity = ingenuidade = engenhosidade, engenho, criatividade = naivety, innocence
injury = injúria = lesão, ferimento, ferida = insult
intend = entender = pretender, tencionar, planejar = understand
legend = legenda = lenda = caption, subtitle
magazine = magazine = revista = store
mayor = maior = prefeito, presidente da câmara, alcaide = larger, bigger, greater
notice = notícia = perceber, notar, aviso, reparar = news
parole = palavra = liberdade condicional = word
petrol = petróleo = gasolina = oil, petroleum
physician = físico = médico = physicist, physical
policy = polícia = política, apólice = police
prejudice = prejuízo = preconceito = loss, damage
preservative = preservativo = conservante = condom
procure = procurar = obter, adquirir = seek, search, look
requirement = requerimento = requisito, exigência = application, request
respite = respeito = trégua, descanso, alívio = respect
tenant = tenente = inquilino, arrendatário, locatário = lieutenant
terrific = terrível = fantástico, ótimo, excelente, incrível = terrible, awful
ultimately = ultimamente = finalmente, no fim, em última, no final = lately, recently
casual = casual = informal, descontraído = chance
compass = compasso = bússola = beat
beef = bife = carne = steak
contest = contexto = concurso, competição, contestar = context
candid = cândido = franco, sincero = naive
`
