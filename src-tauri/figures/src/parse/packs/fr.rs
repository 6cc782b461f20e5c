//! French. What is counted follows its number at once, but for the few adjectives
//! that stand before their noun; "de" parts a scale from what it counts.

use crate::Hedge;
use crate::parse::inflection::Inflection;
use crate::parse::pack::{Connector, Opener, Pack};

#[rustfmt::skip]
pub(super) const PACK: Pack = Pack {
    decimal: ',',
    group: '.',
    elision: true,
    digits: &[
        ("zéro", 0), ("un", 1), ("une", 1), ("deux", 2), ("trois", 3), ("quatre", 4), ("cinq", 5), ("six", 6), ("sept", 7), ("huit", 8), ("neuf", 9), ("dix", 10), ("onze", 11), ("douze", 12), ("treize", 13), ("quatorze", 14), ("quinze", 15), ("seize", 16), ("dix - sept", 17), ("vingt - et - un", 21), ("vingt - et - une", 21), ("trente - et - un", 31), ("trente - et - une", 31), ("quarante - et - un", 41), ("quarante - et - une", 41), ("cinquante - et - un", 51), ("cinquante - et - une", 51), ("soixante - et - un", 61), ("soixante - et - une", 61), ("soixante - et - onze", 71), ("dix - huit", 18), ("dix - neuf", 19),
        ("vingt", 20), ("trente", 30), ("quarante", 40), ("cinquante", 50), ("soixante", 60), ("septante", 70), ("huitante", 80), ("octante", 80), ("nonante", 90), ("quatre - vingt", 80), ("quatre - vingts", 80), ("quatre vingt", 80), ("quatre vingts", 80),
        ("dizaine", 10), ("une dizaine", 10), ("douzaine", 12), ("une douzaine", 12), ("une quinzaine", 15), ("quinzaine", 15), ("une vingtaine", 20), ("vingtaine", 20), ("une trentaine", 30), ("trentaine", 30), ("une quarantaine", 40), ("quarantaine", 40), ("une cinquantaine", 50), ("cinquantaine", 50), ("une soixantaine", 60), ("soixantaine", 60), ("une centaine", 100), ("centaine", 100), ("deux centaines", 200), ("trois centaines", 300), ("deux douzaines", 24), ("une huitaine", 8), ("un demi - million", 500_000), ("un demi million", 500_000), ("un demi - milliard", 500_000_000),
    ],
    multipliers: &[("cent", 100), ("cents", 100)],
    scales: &[("mille", "1000"), ("milliers", "1000"), ("millier", "1000"), ("million", "1000000"), ("millions", "1000000"), ("milliard", "1000000000"), ("milliards", "1000000000"), ("douzaine", "12"), ("douzaines", "12"), ("billion", "1000000000000"), ("billions", "1000000000000"), ("md", "1000000000"), ("mds", "1000000000"), ("mrd", "1000000000"), ("mrds", "1000000000"), ("mio", "1000000"), ("mln", "1000000")],
    suffixes: &[("k", "1000"), ("m", "1000000"), ("md", "1000000000"), ("mds", "1000000000")],
    sure_suffixes: &["k"],
    time_joiners: &["et"],
    money_suffixes: &["k", "m", "md", "mds"],
    part_of_noun: true,
    cost_verbs: &["coûte", "coûtent", "coûtait", "coûtaient", "coûtera", "se vend", "se vendent", "se vendait", "est vendu", "est vendue", "était vendu", "se négocie à", "se négociait à", "s'échange à", "s'échangeait à", "s'échangent à", "s'échangeaient à", "se vendait à", "cotait", "cote", "s'établissait à", "s'établit à", "valait", "vaut"],
    price_articles: &["le", "la", "un", "une", "l'", "chaque"],
    starters: &["cent", "cents", "mille"],
    tens_joiners: &["et", "-"],
    vigesimal: true,
    scale_of: &["de", "d'"],
    round_words: &["dizaine", "quinzaine", "vingtaine", "trentaine", "quarantaine", "cinquantaine", "soixantaine", "centaine", "centaines", "millier", "huitaine"],
    and_half: &["et demi", "et demie"],
    denominators: &[("moitié", 2), ("tiers", 3), ("quart", 4), ("quarts", 4), ("cinquième", 5), ("cinquièmes", 5), ("sixième", 6), ("sixièmes", 6), ("septième", 7), ("huitième", 8), ("huitièmes", 8), ("neuvième", 9), ("dixième", 10), ("dixièmes", 10), ("vingtième", 20), ("centième", 100)],
    out_of: &["sur", "personne sur", "personnes sur", "enfant sur", "enfants sur", "femme sur", "femmes sur", "homme sur", "hommes sur", "habitant sur", "habitants sur", "salarié sur", "salariés sur", "fois sur", "cas sur", "Français sur", "détenu sur", "détenus sur", "ouvrier sur", "ouvriers sur", "réfugié sur", "foyer sur", "ménage sur", "ménages sur", "élève sur", "élèves sur", "jeune sur", "jeunes sur", "entreprise sur", "entreprises sur", "travailleur sur", "travailleurs sur", "marin sur", "marins sur", "prisonnier sur", "prisonniers sur", "électeur sur", "électeurs sur", "migrant sur", "migrants sur", "famille sur", "familles sur", "victime sur", "victimes sur", "mineur sur", "mineurs sur"],
    part_barred: &["premier", "première", "second", "seconde", "deuxième", "dernier", "autre", "troisième", "même"],
    part_wholes: &["des", "du", "de", "d'"],
    magnitudes: &["dizaines", "des dizaines", "centaines", "des centaines", "milliers", "des milliers", "millions", "des millions", "milliards", "des milliards", "plusieurs dizaines", "plusieurs centaines", "plusieurs milliers", "plusieurs millions", "plusieurs milliards", "quelques dizaines", "quelques centaines", "quelques milliers", "quelques millions", "dizaines de milliers", "des dizaines de milliers", "centaines de milliers", "des centaines de milliers", "plusieurs dizaines de milliers", "plusieurs centaines de milliers", "dizaines de millions", "des dizaines de millions", "centaines de millions", "des centaines de millions", "plusieurs dizaines de millions", "plusieurs centaines de millions", "des dizaines de milliards", "des centaines de milliards", "de nombreuses dizaines", "des milliers de milliards", "quelques dizaines de milliers", "quelques centaines de milliers"],
    weak_magnitudes: &["plusieurs", "une poignée"],
    of: &["de", "d'", "des", "du"],
    hedges_before: &[
        (Hedge::None, &["exactement", "précisément"]),
        (Hedge::AtLeast, &["au moins", "au minimum", "pas moins de", "un minimum de", "minimum", "à tout le moins", "au bas mot", "non moins de", "à partir de", "pas moins d'"]),
        (Hedge::MoreThan, &["plus de", "plus d'", "plus des", "plus du", "bien plus de", "plus que", "supérieur à", "supérieure à", "supérieurs à", "supérieures à", "au - delà de", "au-dessus de", "dépasse", "dépassent", "dépassait", "dépassaient", "dépassant", "a dépassé", "ont dépassé", "dépasserait", "excède", "excèdent", "excédant", "beaucoup plus de", "nettement plus de", "largement plus de"]),
        (Hedge::AtMost, &["au plus", "au maximum", "tout au plus", "pas plus de", "pas plus d'", "un maximum de", "maximum", "ne dépasse pas", "ne dépassent pas", "ne dépassait pas", "ne peut excéder", "ne peut dépasser", "ne peuvent dépasser", "ne peuvent excéder", "n'excède pas", "n'excèdent pas", "ne doit pas dépasser", "ne doivent pas dépasser", "sans dépasser", "plafonné à", "plafonnée à", "plafonnés à", "limité à", "limitée à", "n'y dépasse pas", "n'y dépassent pas", "ne dépassant pas", "n'excédant pas", "ne dépassera pas", "ne dépasseront pas"]),
        (Hedge::LessThan, &["moins de", "moins d'", "moins des", "moins du", "bien moins de", "inférieur à", "inférieure à", "inférieurs à", "inférieures à", "en dessous de", "en deçà de", "beaucoup moins de", "nettement moins de", "au-dessous de"]),
        (Hedge::UpTo, &["jusqu'à", "jusqu'à plus", "jusqu'", "jusque"]),
        (Hedge::Nearly, &["près de", "près d'", "près des", "presque", "un peu moins de", "un peu moins d'", "à peine moins de", "quasiment", "pas loin de", "pas loin d'", "proche de", "proches de", "approche", "approchent", "avoisine", "avoisinent", "frôle", "frôlent", "pratiquement", "légèrement moins de", "près du", "un peu moins du"]),
        (Hedge::JustOver, &["un peu plus de", "un peu plus d'", "à peine plus de", "à peine plus d'", "légèrement plus de", "tout juste plus de", "guère plus de", "un peu plus des", "un peu plus du"]),
        (Hedge::About, &["environ", "quelque", "autour de", "autour d'", "à peu près", "approximativement", "de l'ordre de", "dans les", "aux alentours de", "aux environs de", "grosso modo", "une estimation de", "~", "≈", "estimé à", "estimée à", "estimés à", "estimées à", "vers les", "d'environ", "quelques"]),
    ],
    hedges_after: &[
        (Hedge::AtLeast, &["ou plus", "et plus", "au moins", "au minimum", "minimum", "et au - delà", "+"]),
        (Hedge::AtMost, &["ou moins", "au plus", "au maximum", "tout au plus", "maximum"]),
        (Hedge::About, &["environ", "à peu près", "ou presque"]),
    ],
    fillers: &["les", "le", "la", "l'", "à", "de", "d'", "des", "aux", "en"],
    openers: &[("entre", Opener::Between), ("de", Opener::From), ("d'", Opener::From), ("du", Opener::From)],
    connectors: &[("à", Connector::To), ("-", Connector::To), ("~", Connector::To), ("jusqu'à", Connector::To), ("voire", Connector::To), ("et", Connector::And), ("ou", Connector::Or)],
    bare_from: true,
    changes: &["hausse", "baisse", "chute", "recul", "augmentation", "diminution", "progression", "bond"],
    currencies: CURRENCIES,
    cents: &[("centimes", "EUR", true), ("centime", "EUR", true), ("centimes d'euro", "EUR", false), ("cents", "USD", true), ("kopecks", "RUB", false)],
    percents: &["%", "pour cent", "p. 100", "pourcent"],
    measures: &[
        ("percentage point", &["points de pourcentage", "point de pourcentage"]), ("basis point", &["points de base", "point de base"]),
        ("t", &["tonnes", "tonne"]), ("kg", &["kilogrammes", "kilogramme", "kilos", "kilo"]), ("g", &["grammes", "gramme"]), ("mg", &["milligrammes"]), ("oz", &["onces", "once"]), ("lb", &["livres de"]),
        ("km", &["kilomètres", "kilomètre"]), ("m", &["mètres", "mètre"]), ("cm", &["centimètres", "centimètre"]), ("mm", &["millimètres"]), ("mi", &["miles"]), ("nmi", &["milles marins", "milles nautiques"]),
        ("km2", &["kilomètres carrés", "kilomètre carré"]), ("m2", &["mètres carrés", "mètre carré"]), ("m3", &["mètres cubes", "mètre cube"]), ("ha", &["hectares", "hectare"]), ("L", &["litres", "litre"]), ("barrel", &["barils", "baril"]),
        ("MW", &["mégawatts"]), ("GW", &["gigawatts"]), ("kW", &["kilowatts"]), ("kWh", &["kilowattheures"]), ("MWh", &["mégawattheures"]), ("GWh", &["gigawattheures"]), ("km/h", &["kilomètres par heure", "kilomètres à l'heure", "kilomètres - heure"]), ("°C", &["degrés Celsius", "°C"]), ("kcal", &["calories", "kilocalories"]),
    ],
    times: &[
        ("second", "PT#S", &["seconde", "secondes"]), ("minute", "PT#M", &["minute", "minutes"]), ("hour", "PT#H", &["heure", "heures", "h", "heures supplémentaires", "heures supp"]), ("day", "P#D", &["jour", "jours", "journée", "journées"]), ("week", "P#W", &["semaine", "semaines"]), ("month", "P#M", &["mois"]), ("quarter", "P3M", &["trimestre", "trimestres"]), ("year", "P#Y", &["an", "ans", "année", "années"]), ("decade", "P#0Y", &["décennie", "décennies"]), ("century", "P#00Y", &["siècle", "siècles"]),
    ],
    per: &["chaque", "/", "pour chaque"],
    per_weak: &["par"],
    per_article: &["la", "le", "l'"],
    priced: PRICED,
    each: &["chacun", "chacune"],
    rates: &[
        ("annuellement", "P1Y"), ("mensuellement", "P1M"), ("annuels", "P1Y"), ("annuelles", "P1Y"), ("annuel", "P1Y"), ("mensuels", "P1M"), ("mensuelles", "P1M"), ("mensuel", "P1M"), ("hebdomadaires", "P1W"), ("hebdomadaire", "P1W"), ("quotidiens", "P1D"), ("quotidiennes", "P1D"), ("quotidiennement", "P1D"), ("journaliers", "P1D"), ("journalières", "P1D"), ("pour 100 000 habitants", "100000 habitant"), ("pour 100.000 habitants", "100000 habitant"), ("pour 10 000 habitants", "10000 habitant"), ("pour 1 000 habitants", "1000 habitant"), ("pour mille habitants", "1000 habitant"), ("de l'heure", "PT1H"), ("par tête", "personne"), ("par habitant", "habitant"), ("tous les mois", "P1M"), ("tous les ans", "P1Y"), ("tous les jours", "P1D"), ("chaque mois", "P1M"), ("chaque année", "P1Y"), ("chaque jour", "P1D"), ("chaque semaine", "P1W"), ("toutes les semaines", "P1W"), ("par an", "P1Y"), ("par mois", "P1M"), ("par jour", "P1D"), ("l'an", "P1Y"), ("pièce", "pièce"), ("l'unité", "unité"), ("journalier", "P1D"), ("quotidien", "P1D"), ("journalière", "P1D"), ("quotidienne", "P1D"), ("mensuelle", "P1M"), ("annuelle", "P1Y"), ("horaires", "PT1H")
    ],
    rates_of: &[
        ("salaire horaire", "PT1H"), ("taux horaire", "PT1H"), ("salaire minimum horaire", "PT1H"), ("salaire mensuel", "P1M"), ("revenu mensuel", "P1M"), ("loyer mensuel", "P1M"), ("mensuel", "P1M"), ("mensuelle", "P1M"), ("mensuels", "P1M"), ("mensuelles", "P1M"), ("annuel", "P1Y"), ("annuelle", "P1Y"), ("annuels", "P1Y"), ("annuelles", "P1Y"), ("horaire", "PT1H"), ("hebdomadaire", "P1W"), ("quotidien", "P1D"), ("quotidienne", "P1D"), ("journalier", "P1D"), ("journalière", "P1D"),
        ("par mois", "P1M"), ("par an", "P1Y"), ("par jour", "P1D"), ("par semaine", "P1W"), ("par heure", "PT1H"), ("chaque mois", "P1M"), ("chaque année", "P1Y"), ("chaque jour", "P1D"), ("par tonne", "t"), ("par personne", "personne"), ("par tête", "personne"),
    ],
    over: &["en", "sur", "pendant", "durant", "au cours des", "sur une période de", "étalés sur", "étalé sur"],
    durations_open: &[],
    plural_needed: true,
    close_noun: true,
    plurals: &[("yeux", "œil"), ("travaux", "travail"), ("messieurs", "monsieur"), ("fils", "fils"), ("mois", "mois"), ("pays", "pays"), ("cas", "cas"), ("corps", "corps"), ("villageois", "villageois"), ("chinois", "chinois"), ("français", "français"), ("anglais", "anglais"), ("irlandais", "irlandais"), ("japonais", "japonais"), ("procès", "procès"), ("bus", "bus"), ("colis", "colis"), ("permis", "permis"), ("avis", "avis"), ("repas", "repas"), ("bras", "bras"), ("gens", "gens"), ("décès", "décès"), ("voix", "voix"), ("prix", "prix"), ("croix", "croix"), ("heureux", "heureux"), ("pneus", "pneu"), ("bleus", "bleu"), ("bijoux", "bijou"), ("tuyaux", "tuyau"), ("bourgeois", "bourgeois"), ("succès", "succès"), ("accès", "accès"), ("virus", "virus"), ("relais", "relais"), ("palais", "palais"), ("tapis", "tapis"), ("fois", "fois"), ("hongrois", "hongrois"), ("sénégalais", "sénégalais"), ("congolais", "congolais"), ("libanais", "libanais"), ("portugais", "portugais"), ("néerlandais", "néerlandais"), ("polonais", "polonais"), ("religieux", "religieux"), ("héros", "héros"), ("os", "os"), ("abus", "abus"), ("refus", "refus"), ("rebus", "rebus"), ("détenus", "détenu"), ("camps", "camp"), ("champs", "champ"), ("disparus", "disparu"), ("élus", "élu"), ("jeunes", "jeune"), ("prévenus", "prévenu"), ("emplois", "emploi"), ("obus", "obus"), ("visas", "visa"), ("individus", "individu"), ("inconnus", "inconnu"), ("revenus", "revenu"), ("reçus", "reçu"), ("tissus", "tissu"), ("tribus", "tribu"), ("convois", "convoi"), ("envois", "envoi"), ("tournois", "tournoi"), ("essais", "essai"), ("délais", "délai"), ("puits", "puits"), ("fonds", "fonds"), ("concours", "concours"), ("recours", "recours"), ("discours", "discours"), ("cours", "cours"), ("ours", "ours"), ("brebis", "brebis"), ("matelas", "matelas"), ("rubis", "rubis"), ("débris", "débris"), ("insoumis", "insoumis"), ("lois", "loi"), ("rois", "roi"), ("bois", "bois"), ("gaz", "gaz")],
    counters: &[("Casques bleus", "Casque bleu"), ("casques bleus", "casque bleu"), ("gilets jaunes", "gilet jaune"), ("Nord - Coréens", "Nord-Coréen"), ("Sud - Coréens", "Sud-Coréen"), ("mort", "mort"), ("personnes", "personne"), ("sans - abri", "sans-abri"), ("sans abri", "sans-abri"), ("blessé", "blessé"), ("000 personnes", "personne"), ("sans - papiers", "sans-papiers"), ("Sud - Africains", "Sud-Africain")],
    endings: &[("eaux", "eau"), ("eux", "eu"), ("aux", "al"), ("oux", "ou"), ("s", "")],
    not_plural: &["ss", "ois", "ais", "as", "uis", "us", "ès", "très", "rons", "ions fait"],
    stops: STOPS,
    adjectives: &["mortels", "mortelles", "fermes", "graves", "légers", "ferme", "supplémentaires", "additionnels", "additionnelles", "autres", "nouveaux", "nouvelles", "nouveau", "grands", "grandes", "grand", "petits", "petites", "jeunes", "premiers", "premières", "derniers", "dernières", "anciens", "anciennes", "ancien", "hauts", "hautes", "vieux", "vieilles", "gros", "grosses", "principaux", "principales", "simples", "bons", "bonnes", "mauvais", "prétendus", "présumés", "longs", "longues", "longue", "beaux", "belles", "différents", "différentes", "seuls", "seules", "mêmes", "prochains", "prochaines", "meilleurs", "faux", "fausses", "courts", "pauvres", "demi"],
    not_counted: &["fois", "points", "point", "buts", "heures", "ans", "mois", "jours", "est", "sous", "degrés", "années", "année", "semaines", "semaine", "minutes", "secondes", "siècles", "décennies", "trimestres", "journées", "jour", "économies", "recettes", "dettes", "pertes", "bénéfices", "dépenses", "investissements", "aides", "subventions", "avoirs", "actifs", "bénéfice", "dette", "perte"],
    months: &["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre", "janv", "févr", "sept"],
    small_months: true,
    labels_after: &["h", "e", "er", "ème", "ième", "e siècle", "heures du matin", "heures du soir", "h du matin", "heures GMT", "buts à", "sets à", "partout", "av. J.-C.", "jours plus tard", "bis", "ter"],
    labels_before: &["résolution", "résolutions", "article", "articles", "art.", "paragraphe", "paragraphes", "alinéa", "n°", "no", "numéro", "numéros", "page", "pages", "p.", "chapitre", "section", "salle", "version", "voie", "quai", "vol", "route", "autoroute", "ligne", "tome", "tableau", "figure", "annexe", "loi", "décret", "directive", "règlement", "catégorie", "niveau", "classe", "groupe", "bloc", "réacteur", "camp", "cellule", "place", "rang", "édition", "année", "jour", "semaine", "partie", "phase", "boîte postale", "BP", "tél.", "téléphone", "chaîne", "affaire", "dossier", "point", "règle", "compte", "Voyager", "Apollo", "Boeing", "Airbus", "type", "modèle", "magnitude", "bataillon", "brigade", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre", "depuis", "en", "dès", "âge de", "l'âge de", "à l'âge de", "au", "années", "les années", "G", "bâtiment", "étage", "appartement", "escalier", "porte", "terminal", "hangar", "puits", "puits n°", "mine", "usine", "département", "arrondissement", "canal", "indice", "protocole", "chambre", "rue", "top", "acte", "scène", "question", "saison", "épisode", "verset", "psaume", "formule", "unité", "division", "régiment", "RN", "route nationale", "national", "âgé de", "âgée de", "âgés de", "âgées de", "cellule", "articles L.", "article L."],
    ordinals: &["e", "er", "re", "ère", "ème", "ième", "es", "nd", "nde", "èmes"],
    abbreviations: &["m", "mm", "art", "av", "bd", "env", "etc", "p", "tél", "st", "mr", "dr", "pr", "vol", "janv", "févr", "sept", "hab"],
    predicates: &["ont été", "ont", "sont", "étaient", "seraient", "auraient", "avaient", "d'entre", "d'entre eux", "morts", "blessés", "sont morts", "de plus", "autres"],
    governors: &["ils étaient", "elles étaient", "nous étions", "ils sont", "elles sont", "ils seraient", "tué", "tuant", "blessé", "blessant", "arrêté", "bilan à", "nombre de morts à", "total de", "nombre à", "s'élève à", "s'établit à", "faisant", "a fait", "ont fait", "fait", "dont", "parmi eux", "parmi lesquels"],
    count_words: &["nombre", "bilan", "total", "effectif", "effectifs", "population", "décompte"],
    count_links: &["à", "de", "est", "était", "atteint", "s'élève", "par"],
    duration_claims: &["condamné à", "condamnée à", "condamnés à", "condamnées à", "peine de", "peines de", "durée de", "période de", "a duré", "ont duré", "dure", "durent", "durait", "duré", "délai de", "risque", "risquent", "encourt", "encourent", "purgé", "purge", "contrat de", "contrats de", "retard de", "détenu pendant", "détenus pendant", "emprisonné pendant", "travaillent", "travaille", "travaillaient", "espérance de vie de", "écopé de", "écope de", "attente de", "attendu", "passé", "ferme de"],
    duration_claims_after: &["de prison", "d'emprisonnement", "de réclusion", "de détention", "de travaux forcés", "de camp", "ferme", "fermes", "avec sursis", "de sursis", "derrière les barreaux", "de camp de travail", "de bagne", "de colonie pénitentiaire", "de garde à vue"],
    duration_places: &["il y a", "depuis", "pendant", "après", "avant", "dans", "en", "durant", "pour", "sur", "les", "des", "ces", "derniers", "dernières", "premiers", "prochains", "prochaines", "deux", "tous les", "toutes les", "d'ici", "au bout de", "dans les", "au cours des"],
    time_shifts: &["plus", "après", "avant", "auparavant", "durant", "d'existence", "dernier", "prochain", "passé", "suivant", "précédent"],
    definites: &["les", "des", "ces", "ses", "leurs", "nos", "vos", "aux", "mes", "tes", "derniers", "dernières", "premiers", "premières", "prochains"],
    denials: &["démenti", "dément", "démentent", "démentait", "démenti que", "nie", "nient", "nié", "niait", "niaient", "réfuté", "réfute", "réfutent", "conteste", "contesté", "contestent", "rejeté les accusations", "n'y a pas eu", "faux que", "démenti avoir", "nié avoir", "fausse l'information", "fausses les informations", "qualifié de fausse", "qualifié de fausses", "qualifie de fausse", "qualifié de mensongères", "qualifié de mensongère", "sans fondement"],
    negations: &["pas", "jamais", "aucunement", "ni", "nullement"],
    not_negations: &["pas seulement", "pas uniquement", "pas encore", "pas moins", "pas plus", "pas loin", "sans compter", "non seulement", "pas même", "sans doute", "pas que"],
    earlier: &["contre", "après", "contre les"],
    distributives: &["chacun", "chacune"],
    contrasts: &["mais"],
    often: &["chaque"],
    denial_stops: &["mais", "parce", "car", "après", "bien", "alors"],
    clause_breaks: &["et", "mais", "que", "qui", "dont", "où", "car"],
    number_joiners: &["à", "et", "ou", "au"],
    lone_persons: &["personne"],
    bare_counts: true,
    age_verbs: &["a", "ont", "avait", "avaient", "ayant", "aura", "auront"],
    inflection: Inflection {
        fold: &[("le double", 2, 1), ("le triple", 3, 1), ("le quadruple", 4, 1), ("doublé", 2, 1), ("triplé", 3, 1), ("quadruplé", 4, 1)],
        parts: &[("une demi", 1, 2), ("demi", 1, 2), ("trois quarts", 3, 4), ("un tiers", 1, 3), ("le tiers", 1, 3), ("un quart", 1, 4), ("le quart", 1, 4), ("un cinquième", 1, 5), ("un dixième", 1, 10), ("un sixième", 1, 6), ("un huitième", 1, 8)],
        change_stems: &["augment", "baiss", "chut", "recul", "grimp", "progress", "pass", "diminu", "bond", "tomb", "mont", "doubl", "réduit", "ramen", "relev", "port", "dégringol", "remont", "gonfl", "crû", "abaiss"],
        not_change: &["passeu", "passag", "passep", "montan", "montagn", "portab", "portu", "portra", "portie", "passion", "bondé"],
        verbal: &["ent"],
        spread: &["sur", "en", "au", "pendant", "durant"],
        spread_stops: &["qui", "que", "qu'", "dont", "il", "elle", "ils", "elles", "on", "ont", "a", "avait", "avaient", "guerre", "conflit"],
        duration_verbs: &["délai", "durée", "condamné", "condamnée", "condamnés", "condamnées", "écopé", "journées", "peine", "peines", "interdiction", "inéligibilité", "suspension", "interdit", "interdite", "suspendu", "suspendue"],
        goals: &["jusqu'à"],
        restrictives: &["ne", "n'"],
        restricted: &["que", "qu'"],
        paid: &["versé", "versés", "versée", "versées", "étalé", "étalés", "étalée", "étalées", "réparti", "répartis", "répartie", "réparties", "débloqué", "débloqués", "payé", "payés", "décaissés", "investi", "investis", "dépensés"],
        relatives: &["qui", "que"],
        reported: &["que", "qu'"],
        ..Inflection::NONE
    },
    phrasal: &["en plus des", "en plus de", "en plus d'", "en plus du", "un doublé", "le doublé", "du doublé", "son doublé", "un triplé"],
    increments: &["brut", "bruts", "net", "nets", "de plus"],
    for_each: &["pour chaque"],
    multiples: &["fois plus", "fois supérieur", "fois supérieure", "fois supérieurs"],
    ..Pack::EMPTY
};

#[rustfmt::skip]
const PRICED: &[(&str, &str)] = &[
    ("tonne", "t"), ("kilo", "kg"), ("kilogramme", "kg"), ("gramme", "g"), ("baril", "barrel"), ("litre", "L"), ("mètre carré", "m2"), ("hectare", "ha"), ("once", "oz"), ("pièce", "pièce"), ("unité", "unité"), ("personne", "personne"), ("tête", "personne"), ("habitant", "habitant"), ("travailleur", "travailleur"), ("ouvrier", "ouvrier"), ("employé", "employé"), ("salarié", "salarié"), ("famille", "famille"), ("ménage", "ménage"), ("foyer", "foyer"), ("enfant", "enfant"), ("élève", "élève"), ("action", "action"), ("conteneur", "conteneur"), ("passager", "passager"), ("migrant", "migrant"), ("marin", "marin"), ("mineur", "mineur"), ("détenu", "détenu"), ("adulte", "adulte"), ("bouteille", "bouteille"), ("nuit", "nuit"), ("nuitée", "nuit"), ("voyage", "voyage"), ("trajet", "trajet"), ("dose", "dose"), ("client", "client"), ("navire", "navire"), ("cargaison", "cargaison"), ("soldat", "soldat"), ("prisonnier", "prisonnier"), ("victime", "victime"), ("mètre", "m"), ("kilomètre", "km"), ("traversée", "traversée"), ("bateau", "bateau"), ("embarcation", "embarcation"), ("camion", "camion"), ("véhicule", "véhicule"), ("voiture", "voiture"), ("contrat", "contrat"), ("dossier", "dossier"), ("visa", "visa"), ("passeport", "passeport"), ("permis", "permis"), ("étudiant", "étudiant"), ("candidat", "candidat"), ("élu", "élu"), ("combattant", "combattant"), ("agent", "agent"), ("vote", "vote"), ("voix", "voix"), ("billet", "billet"), ("place", "place"), ("chambre", "chambre"), ("lit", "lit"), ("repas", "repas"), ("séance", "séance"), ("consultation", "consultation"), ("match", "match"), ("infraction", "infraction"), ("violation", "violation"), ("transaction", "transaction"), ("opération", "opération"), ("colis", "colis"), ("exemplaire", "exemplaire"), ("lot", "lot"), ("puits", "puits"), ("hectolitre", "hL"), ("quintal", "quintal"), ("sac", "sac"), ("bouteille", "bouteille"), ("paquet", "paquet"), ("cartouche", "cartouche"), ("arme", "arme"), ("drone", "drone"), ("missile", "missile"), ("tête de bétail", "tête de bétail"), ("vache", "vache"), ("vol", "vol"), ("passe", "passe"), ("clandestin", "clandestin"), ("exilé", "exilé"), ("réfugié", "réfugié"), ("travailleuse", "travailleuse"), ("ouvrière", "ouvrière"), ("femme", "femme"), ("homme", "homme"), ("patient", "patient"), ("actionnaire", "actionnaire"), ("citoyen", "citoyen"), ("contribuable", "contribuable"), ("recrue", "recrue"), ("mariage", "mariage"), ("logement", "logement"), ("mètre cube", "m3"), ("mégawattheure", "MWh"), ("kilowattheure", "kWh"),
];

#[rustfmt::skip]
const CURRENCIES: &[(&str, &str, bool)] = &[
    ("euros", "EUR", false), ("euro", "EUR", false), ("dollars", "USD", true), ("dollar", "USD", true), ("dollars américains", "USD", false), ("dollars US", "USD", false), ("dollars canadiens", "CAD", false), ("dollars australiens", "AUD", false), ("dollars de Hong Kong", "HKD", false), ("dollars de Hongkong", "HKD", false), ("dollars de Singapour", "SGD", false), ("dollars taïwanais", "TWD", false),
    ("francs suisses", "CHF", false), ("francs", "CHF", true), ("franc", "CHF", true), ("francs CFA", "XOF", true), ("FCFA", "XOF", true), ("F CFA", "XOF", true), ("francs congolais", "CDF", false), ("francs rwandais", "RWF", false), ("francs guinéens", "GNF", false), ("francs français", "FRF", false), ("livres sterling", "GBP", false), ("livres", "GBP", false), ("livres libanaises", "LBP", false), ("livres syriennes", "SYP", false), ("livres égyptiennes", "EGP", false), ("livres turques", "TRY", false), ("yuans", "CNY", false), ("yuan", "CNY", false), ("renminbis", "CNY", false), ("yens", "JPY", false), ("yen", "JPY", false), ("wons", "KRW", true), ("won", "KRW", true), ("wons sud - coréens", "KRW", false), ("wons nord - coréens", "KPW", false), ("roupies", "INR", true), ("roupies indiennes", "INR", false), ("roupies pakistanaises", "PKR", false), ("roubles", "RUB", false), ("rouble", "RUB", false), ("roubles biélorusses", "BYN", false), ("zlotys", "PLN", false), ("couronnes", "SEK", true), ("couronnes tchèques", "CZK", false), ("couronnes suédoises", "SEK", false), ("couronnes norvégiennes", "NOK", false), ("couronnes danoises", "DKK", false), ("forints", "HUF", false), ("hryvnias", "UAH", false), ("pesos", "MXN", true), ("pesos mexicains", "MXN", false), ("pesos argentins", "ARS", false), ("pesos colombiens", "COP", false), ("reais", "BRL", false), ("réaux", "BRL", false), ("rands", "ZAR", false), ("dinars", "DZD", true), ("dinars algériens", "DZD", false), ("dinars tunisiens", "TND", false), ("dinars libyens", "LYD", false), ("dinars irakiens", "IQD", false), ("dirhams", "MAD", true), ("dirhams marocains", "MAD", false), ("riyals", "SAR", true), ("rials", "IRR", true), ("shekels", "ILS", false), ("bahts", "THB", false), ("ringgits", "MYR", false), ("tugriks", "MNT", false), ("tenges", "KZT", false), ("nairas", "NGN", false), ("gourdes", "HTG", false), ("ariarys", "MGA", false), ("lei", "RON", false), ("levs", "BGN", false), ("birrs", "ETB", false), ("shillings", "KES", true), ("cédis", "GHS", false), ("dongs", "VND", false),
];

/// Words no noun phrase runs over.
#[rustfmt::skip]
const STOPS: &[&str] = &[
    "le", "la", "les", "l'", "un", "une", "des", "de", "du", "d'", "au", "aux", "à", "en", "dans", "sur", "sous", "par", "pour", "avec", "sans", "chez", "vers", "dès", "depuis", "pendant", "durant", "avant", "après", "entre", "contre", "selon", "malgré", "et", "ou", "mais", "donc", "car", "ni", "que", "qu'", "qui", "quoi", "dont", "où", "si", "comme", "quand", "lorsque", "ce", "cet", "cette", "ces", "mon", "ma", "mes", "son", "sa", "ses", "leur", "leurs", "nos", "vos", "notre", "votre", "il", "elle", "ils", "elles", "on", "nous", "vous", "je", "tu", "se", "s'", "y", "ne", "n'", "pas", "plus", "moins", "très", "trop", "aussi", "alors", "puis", "ainsi", "encore", "déjà", "toujours", "jamais", "souvent", "ailleurs", "dehors", "dedans", "dessous", "dessus", "près", "est", "sont", "était", "étaient", "été", "être", "ont", "a", "avait", "avaient", "avoir", "fut", "furent", "sera", "seront", "seraient", "fait", "font", "faits", "chaque", "chacun", "chacune", "tous", "toutes", "tout", "toute", "plusieurs", "certains", "certaines", "quelques", "jours", "heures", "ans", "mois", "annuels", "mensuels", "quotidiens", "annuelles", "mensuelles", "hebdomadaires", "environ", "fois", "hors", "lors", "vis", "mis", "pris", "soumis", "promis", "parmi", "via", "suis", "es", "vivent", "puisque", "voire", "mars", "sous", "tués", "dans",
];
