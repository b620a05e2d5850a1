/** False friends of English and German; the form of the lines is told in `false-friends.ts`. */
export const de = `
actual = aktuell = tatsächlich, wirklich, eigentlich, real, konkret = current, present, topical, latest
actually = aktuell = tatsächlich, eigentlich, wirklich, in wirklichkeit = currently, presently
eventually = eventuell = schließlich, letztlich, letztendlich, irgendwann, am ende, früher oder später = possibly, perhaps, maybe, might
eventual = eventuell = schließlich, endgültig, letztlich, später = possible
sensible = sensibel = vernünftig, sinnvoll, klug = sensitive
sympathetic = sympathisch = mitfühlend, verständnisvoll, wohlwollend = likable, nice, pleasant
brave = brav = mutig, tapfer = good, well-behaved
chef = chef = koch, küchenchef, köchin = boss, head
gift = gift = geschenk, gabe, schenkung = poison, venom
handy = handy = praktisch, handlich, nützlich = phone, mobile, cellphone
gymnasium = gymnasium = turnhalle, sporthalle = school
genial = genial = freundlich, herzlich, leutselig = brilliant, ingenious
billion = billion = milliarde = trillion
trillion = trillion = billion = quintillion
fabric = fabrik = stoff, gewebe = factory, plant
familiar = familiär = vertraut, bekannt = family
formula = formular = formel = form
mist = mist = nebel, dunst = dung, manure
novel = novelle = roman, neuartig = novella
ordinary = ordinär = gewöhnlich, normal, alltäglich = vulgar
overhear = überhören = zufällig hören, mithören, belauschen, mitbekommen = miss, ignore
oversee = übersehen = beaufsichtigen, überwachen, leiten = overlook, miss
pathetic = pathetisch = erbärmlich, jämmerlich = solemn, emotive
physician = physiker = arzt, ärztin = physicist
preservative = präservativ = konservierungsmittel = condom
prospect = prospekt = aussicht, perspektive = brochure, leaflet
self-conscious = selbstbewusst = befangen, gehemmt, verlegen, unsicher = confident, self-assured
tablet = tablett = tablette, tablet = tray
undertaker = unternehmer = bestatter, leichenbestatter = entrepreneur, contractor
warehouse = warenhaus = lager, lagerhaus, lagerhalle = department store
barracks = baracke = kaserne = shed, hut
blame = blamieren = schuld, beschuldigen, vorwerfen, verantwortlich = embarrass
caution = kaution = vorsicht, warnung = bail, deposit
concurrence = konkurrenz = zustimmung, übereinstimmung = competition
consequent = konsequent = folgend, daraus = consistent
decent = dezent = anständig, ordentlich = discreet, subtle
engaged = engagiert = verlobt, beschäftigt = committed
etiquette = etikett = etikette, umgangsformen, benimm = label
evergreen = evergreen = immergrün = classic
flipper = flipper = flosse = pinball
guilty = gültig = schuldig = valid
irritate = irritieren = ärgern, reizen, nerven = confuse, puzzle
marmalade = marmelade = orangenmarmelade = jam
notorious = notorisch = berüchtigt = habitual, chronic
plump = plump = mollig, rundlich = clumsy, crude
rapport = rapport = beziehung, verhältnis = report
receipt = rezept = quittung, beleg, empfang = recipe, prescription
smoking = smoking = rauchen, rauch = tuxedo
`
