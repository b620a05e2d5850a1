/** False friends of English and Italian; the form of the lines is told in `false-friends.ts`. */
export const it = `
actual = attuale = reale, effettivo, vero, concreto, proprio = current, present
actually = attualmente = in realtà, effettivamente, davvero, in effetti, realmente, di fatto, infatti = currently, now, presently
eventually = eventualmente = alla fine, infine, finire, prima o poi, col tempo, un giorno = possibly, perhaps, maybe
eventual = eventuale = finale, definitivo = possible
pretend = pretendere = fingere, far finta, simulare = demand, claim, expect
attend = attendere = frequentare, partecipare, assistere, presenziare = wait, await
library = libreria = biblioteca = bookshop, bookstore, bookcase
parents = parenti = genitori = relatives, relations
fabric = fabbrica = tessuto, stoffa = factory, plant
factory = fattoria = fabbrica, stabilimento = farm
sensible = sensibile = sensato, ragionevole, assennato = sensitive
sensitive = sensato = sensibile, delicato = sensible
lecture = lettura = conferenza, lezione = reading
college = collegio = università, facoltà = boarding
novel = novella = romanzo, nuovo, inedito = tale, story
morbid = morbido = morboso = soft
educated = educato = istruito, colto = polite
confident = confidente = sicuro, fiducioso = confidant
confidence = confidenza = fiducia, sicurezza = familiarity
delusion = delusione = illusione, delirio = disappointment
deception = decezione = inganno, frode = disappointment
canteen = cantina = mensa, borraccia = cellar
candid = candido = franco, sincero = white
casual = casuale = informale, disinvolto, occasionale = random, chance
cave = cava = grotta, caverna = quarry
comprehensive = comprensivo = completo, esauriente, ampio, globale = understanding
convenient = conveniente = comodo, pratico = cheap
definitely = definitivamente = certamente, sicuramente, decisamente = permanently
gentle = gentile = delicato, dolce, mite = kind
inhabited = inabitato = abitato = uninhabited
injury = ingiuria = ferita, lesione, infortunio = insult
lunatic = lunatico = pazzo, folle = moody
luxury = lussuria = lusso = lust
magazine = magazzino = rivista = warehouse
mansion = mansione = villa, palazzo, dimora = task, job
magnet = magnate = calamita, magnete = tycoon
notice = notizia = notare, avviso, accorgersi = news
ostrich = ostrica = struzzo = oyster
parole = parola = libertà vigilata, libertà condizionale = word
patent = patente = brevetto = licence, license
petrol = petrolio = benzina = oil, petroleum
physician = fisico = medico = physicist, physical
preservative = preservativo = conservante = condom
rumour = rumore = voce, diceria, pettegolezzo = noise
rumor = rumore = voce, diceria, pettegolezzo = noise
spade = spada = vanga, badile = sword
suggestive = suggestivo = allusivo, provocante = evocative
sympathetic = simpatico = comprensivo, compassionevole = nice, likable, friendly
terrific = terrificante = fantastico, eccezionale, magnifico = terrifying
ultimately = ultimamente = alla fine, in definitiva, infine, in ultima analisi = lately, recently
vacancy = vacanza = posto vacante, posto libero, camera = holiday
vile = vile = spregevole, ignobile = coward
accident = accidente = incidente = stroke
annoyed = annoiato = infastidito, irritato, seccato = bored
argument = argomento = discussione, lite, litigio = topic, subject, matter
barracks = baracca = caserma = hut, shack
brave = bravo = coraggioso, valoroso = good, skilled, clever
commodity = comodità = merce, materia prima = comfort, convenience
compass = compasso = bussola = compasses
consistent = consistente = coerente, costante = substantial, solid
disgrace = disgrazia = vergogna, disonore = misfortune, accident
fastidious = fastidioso = pignolo, esigente, meticoloso = annoying
furniture = fornitura = mobili, mobilio, arredamento, arredo = supply
genial = geniale = cordiale, affabile = brilliant, ingenious
gracious = grazioso = cortese, gentile = pretty
intoxication = intossicazione = ebbrezza, ubriachezza = poisoning
sane = sano = savio, equilibrato = healthy, sound
tenant = tenente = inquilino, affittuario = lieutenant
`
