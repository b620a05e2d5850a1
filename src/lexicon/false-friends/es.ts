/** False friends of English and Spanish; the form of the lines is told in `false-friends.ts`. */
export const es = `
actual = actual = real, verdadero, efectivo, propio, mismo, concreto = current, present
actually = actualmente = realmente, en realidad, de hecho, en verdad, efectivamente = currently, now, nowadays, today
eventually = eventualmente = finalmente, al final, con el tiempo, tarde o temprano, a la larga, acabar, terminar, un día = possibly, occasionally, perhaps, maybe
eventual = eventual = final, posterior = possible, temporary
pretend = pretender = fingir, simular, aparentar = intend, aim, seek, claim, want
assist = asistir = ayudar, auxiliar, apoyar, colaborar = attend
library = librería = biblioteca = bookshop, bookstore
parents = parientes = padres, progenitores = relatives, relations
fabric = fábrica = tela, tejido = factory, plant
sensible = sensible = sensato, razonable, prudente = sensitive
sensitive = sensato = sensible, delicado = sensible
exit = éxito = salida, salir = success, hit
success = suceso = éxito, triunfo = event, incident
embarrassed = embarazada = avergonzado, incómodo, abochornado = pregnant
constipated = constipado = estreñido = cold
lecture = lectura = conferencia, clase, charla, lección = reading
college = colegio = universidad, facultad = school
casualty = casualidad = víctima, baja, herido, muerto = chance, coincidence
realize = realizar = darse cuenta, comprender, percatar, advertir = carry, make, perform, hold
resume = resumir = reanudar, retomar, continuar = summarize, sum
carpet = carpeta = alfombra, moqueta = folder
deception = decepción = engaño, fraude, mentira = disappointment
disgust = disgusto = asco, repugnancia = upset, annoyance
idiom = idioma = modismo, expresión = language
physician = físico = médico, doctor = physicist, physical
policy = policía = política, póliza = police
prejudice = perjuicio = prejuicio = damage, harm
preservative = preservativo = conservante = condom
sympathetic = simpático = comprensivo, compasivo = nice, friendly, likable
ultimately = últimamente = finalmente, al final, en última, en definitiva, a la postre = lately, recently
target = tarjeta = objetivo, blanco, meta = card
bizarre = bizarro = extraño, raro, estrambótico = brave
billion = billón = mil millones, millardo = trillion
collar = collar = cuello = necklace
compromise = compromiso = acuerdo, transigir, solución, arreglo = commitment, engagement
conductor = conductor = director, cobrador = driver
contest = contestar = concurso, certamen, impugnar = answer, reply
convenient = conveniente = cómodo, práctico, oportuno = advisable, suitable
educated = educado = culto, instruido, formado = polite
grocery = grosería = comestibles, abarrotes, ultramarinos = rudeness
inhabited = inhabitado = habitado = uninhabited
injury = injuria = lesión, herida = insult
jubilation = jubilación = júbilo, alegría = retirement
molest = molestar = abusar, acosar = bother, annoy, disturb
petrol = petróleo = gasolina = oil, petroleum
quiet = quieto = tranquilo, silencioso, callado = still
rope = ropa = cuerda, soga = clothes, clothing
sane = sano = cuerdo = healthy
soap = sopa = jabón = soup
tenant = teniente = inquilino, arrendatario = lieutenant
topic = tópico = tema, asunto = cliché
vicious = vicioso = cruel, feroz, despiadado = depraved
`
