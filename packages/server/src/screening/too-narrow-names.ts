/**
 * Taxa above the species that the catalogue knows in a language only by the name of one of their species, of a part of the animal or
 * of some of its kinds: good to find an offer by, and wrong to call the whole taxon by. "Crimson rosella (Platycercus)" would say more
 * than was seen.
 */
export const tooNarrowNames: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set([
    ...['Acropora', 'Euphyllia', 'Scleractinia', 'Tridacna', 'Nautilidae'],
    ...['Bhutanitis', 'Brachypelma', 'Ornithoptera', 'Poecilotheria', 'Teinopalpus', 'Trogonoptera'],
    ...['Epipedobates', 'Brachylophus', 'Conolophus', 'Aspidites', 'Elapidae', 'Serpentes'],
    ...['Apalone', 'Rhinoclemmys', 'Staurotypus'],
    ...['Brotogeris', 'Lorius', 'Neophema', 'Platycercus', 'Poicephalus', 'Psittacidae'],
    ...['Cetacea', 'Hominidae', 'Indriidae', 'Primates', 'Lorisidae'],
    ...['Elasmobranchii', 'Glaucostegus', 'Rhinidae', 'Cedrela', 'Cycas'],
  ]),
  fr: new Set([
    ...['Trogonoptera', 'Brachypelma', 'Brachylophus', 'Goniurosaurus', 'Serpentes', 'Apalone'],
    ...['Forpus', 'Gruidae', 'Lorius', 'Neophema', 'Platycercus', 'Poicephalus', 'Psittacidae'],
    ...['Cercopithecidae', 'Cetacea', 'Hominidae', 'Primates', 'Lorisidae', 'Orchidaceae'],
    ...['Carcharhinidae', 'Elasmobranchii', 'Mobulidae'],
  ]),
}
