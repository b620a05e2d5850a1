/** False friends of English and French; the form of the lines is told in `false-friends.ts`. */
export const fr = `
actual = actuel = réel, véritable, effectif, vrai, concret, même = current, present
actually = actuellement = en fait, en réalité, réellement, vraiment, effectivement = currently, now, presently
eventually = éventuellement = finalement, à terme, tôt ou tard, un jour, finir, par la suite, à la longue = possibly, perhaps, maybe
eventual = éventuel = final, ultime = possible
pretend = prétendre = faire semblant, feindre, simuler = claim, assert
assist = assister = aider, secourir, seconder, épauler = attend, witness
attend = attendre = assister, fréquenter, participer, suivre = wait, expect, await
library = librairie = bibliothèque = bookshop, bookstore
fabric = fabrique = tissu, étoffe = factory
sensible = sensible = sensé, raisonnable, judicieux, sage = sensitive
sensitive = sensé = sensible, délicat = sensible
lecture = lecture = conférence, cours, exposé = reading
college = collège = université, faculté, école = school
deception = déception = tromperie, duperie, mensonge = disappointment
resume = résumer = reprendre, recommencer = summarize, sum
resume = résumé = reprendre, curriculum = summary
journey = journée = voyage, trajet, périple = day
library = libraire = bibliothèque = bookseller
novel = nouvelle = roman, nouveau, inédit = news, new
patron = patron = client, mécène, habitué = boss, employer
petrol = pétrole = essence = oil, petroleum
physician = physicien = médecin = physicist
preservative = préservatif = conservateur = condom
sympathetic = sympathique = compatissant, compréhensif, favorable = nice, friendly, likable
hazard = hasard = danger, risque = chance
injury = injure = blessure, lésion = insult
inhabited = inhabité = habité = uninhabited
deceive = décevoir = tromper, duper, abuser = disappoint
defiance = défiance = défi, résistance = distrust, mistrust
formidable = formidable = redoutable, impressionnant = great, wonderful
gentle = gentil = doux, léger = kind, nice
grape = grappe = raisin = cluster, bunch
inconvenient = inconvénient = gênant, malcommode = drawback
lard = lard = saindoux = bacon
lecture = lectorat = conférence = readership
legume = légume = légumineuse = vegetable
mundane = mondain = banal, terre à terre, quotidien = fashionable, worldly
parole = parole = libération conditionnelle = word, speech
prejudice = préjudice = préjugé = harm, damage
property = propreté = propriété, bien = cleanliness
rude = rude = impoli, grossier = harsh, rough
surname = surnom = nom de famille, patronyme = nickname
trivial = trivial = insignifiant, anodin, futile = vulgar
vacancy = vacance = poste vacant, chambre, place, vacant = holiday
vest = veste = gilet, maillot = jacket
versatile = versatile = polyvalent = fickle
wagon = wagon = chariot, charrette = carriage
ultimately = ultimement = finalement, en fin de compte, en définitive = last
agony = agonie = souffrance, supplice, angoisse = dying
achieve = achever = atteindre, réaliser, accomplir, parvenir, réussir = finish, complete
bribe = bribe = pot-de-vin = scrap, fragment
candid = candide = franc, sincère = naive
comprehensive = compréhensif = complet, exhaustif, global, détaillé = understanding
confidence = confidence = confiance, assurance = secret
dramatic = dramatique = spectaculaire, radical, considérable = tragic
furniture = fourniture = meuble, mobilier = supply
`
