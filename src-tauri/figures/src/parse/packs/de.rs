//! German. Nouns have capitals and are written as one word with their modifiers;
//! the singular is found from the end of the word.

use crate::Hedge;
use crate::parse::inflection::Inflection;
use crate::parse::pack::{Connector, Opener, Pack};

#[rustfmt::skip]
pub(super) const PACK: Pack = Pack {
    decimal: ',',
    group: '.',
    digits: &[
        ("null", 0), ("ein", 1), ("eine", 1), ("einen", 1), ("einem", 1), ("einer", 1), ("eins", 1), ("zwei", 2), ("zwo", 2), ("drei", 3), ("vier", 4), ("fünf", 5), ("sechs", 6), ("sieben", 7), ("acht", 8), ("neun", 9), ("zehn", 10), ("elf", 11), ("zwölf", 12),
        ("dreizehn", 13), ("vierzehn", 14), ("fünfzehn", 15), ("sechzehn", 16), ("siebzehn", 17), ("achtzehn", 18), ("neunzehn", 19), ("zwanzig", 20), ("dreißig", 30), ("dreissig", 30), ("vierzig", 40), ("fünfzig", 50), ("sechzig", 60), ("siebzig", 70), ("achtzig", 80), ("neunzig", 90), ("zweier", 2), ("dreier", 3), ("zweien", 2), ("dreien", 3),
    ],
    multipliers: &[("hundert", 100)],
    scales: &[
        ("Dutzend", "12"), ("tausend", "1000"), ("Tsd.", "1000"), ("Tsd", "1000"), ("Million", "1000000"), ("Millionen", "1000000"), ("Mio.", "1000000"), ("Mio", "1000000"), ("Mill.", "1000000"), ("Milliarde", "1000000000"), ("Milliarden", "1000000000"), ("Mrd.", "1000000000"), ("Mrd", "1000000000"), ("Billion", "1000000000000"), ("Billionen", "1000000000000"), ("Bio.", "1000000000000"), ("Billiarde", "1000000000000000"), ("Billiarden", "1000000000000000"), ("- Millionen", "1000000"), ("- Milliarden", "1000000000"),
    ],
    suffixes: &[("k", "1000")],
    sure_suffixes: &["k"],
    starters: &["hundert", "tausend"],
    compound_joiner: Some("und"),
    capital_nouns: true,
    plural_needed: true,
    grouped_counts: true,
    bare_from: true,
    denominators: &[("Hälfte", 2), ("Drittel", 3), ("Dritteln", 3), ("- Drittel", 3), ("Viertel", 4), ("Vierteln", 4), ("Fünftel", 5), ("Fünfteln", 5), ("Sechstel", 6), ("Siebtel", 7), ("Achtel", 8), ("Neuntel", 9), ("Zehntel", 10), ("Zehnteln", 10), ("Zwölftel", 12), ("Zwanzigstel", 20), ("Hundertstel", 100)],
    out_of: &["von", "aus", "der"],
    time_joiners: &["und"],
    money_suffixes: &["k"],
    cost_verbs: &["kostet", "kostete", "kosten", "kosteten", "wird gehandelt für", "wird verkauft für"],
    price_articles: &["ein", "eine", "der", "das", "die"],
    part_barred: &["zur", "erste", "zweite", "ersten", "zweiten", "letzte", "andere", "anderen", "jeweils"],
    part_wholes: &["der", "des", "aller", "von", "ihrer", "seiner", "dieser"],
    part_labels: &["mehrheit"],
    magnitudes: &["Dutzende", "Dutzenden", "Hunderte", "Hunderten", "Tausende", "Tausenden", "hunderte", "tausende", "dutzende", "Zehntausende", "Zehntausenden", "Hunderttausende", "Hunderttausenden", "Millionen", "Milliarden", "mehrere hundert", "mehrere tausend", "mehrere Hundert", "mehrere Tausend", "mehrere Dutzend", "mehrere Millionen", "mehrere Milliarden", "mehreren Millionen", "mehreren Milliarden", "mehreren hundert", "mehreren tausend", "mehrere zehntausend", "mehrere Zehntausend", "mehrere hunderttausend", "einige hundert", "einige tausend", "einige Dutzend", "einige Millionen", "ein paar hundert", "ein paar tausend", "ein paar Dutzend", "Abertausende", "Dutzende Millionen", "Hunderte Millionen", "Hunderte von Millionen", "zig Millionen", "zig Tausende", "Aberhunderte", "zehntausende", "hunderttausende", "viele Tausend", "viele tausend"],
    weak_magnitudes: &["mehrere", "mehreren", "mehrerer"],
    of: &["von", "an"],
    hedges_before: &[
        (Hedge::None, &["genau", "exakt"]),
        (Hedge::AtLeast, &["mindestens", "wenigstens", "zumindest", "nicht weniger als", "nicht unter", "minimal", "ein Minimum von", "ab"]),
        (Hedge::MoreThan, &["mehr als", "über", "weit über", "weit mehr als", "deutlich mehr als", "deutlich über", "oberhalb von", "übersteigt", "übersteigen", "überstieg", "überschreitet", "überschreiten", "überschritt", "überschritten", "überstiegen", "übertrifft", "übertreffen", "jenseits von", "jenseits der", "höher als", "größer als", "länger als", "wesentlich mehr als"]),
        (Hedge::AtMost, &["höchstens", "maximal", "nicht mehr als", "nicht über", "längstens", "ein Maximum von", "keine höhere als", "allenfalls", "nicht länger als", "nicht höher als"]),
        (Hedge::LessThan, &["weniger als", "unter", "unterhalb von", "weit unter", "deutlich unter", "deutlich weniger als", "nicht einmal", "nicht mal", "keine", "niedriger als", "kürzer als", "geringer als", "weit weniger als"]),
        (Hedge::UpTo, &["bis zu", "bis an die", "bis"]),
        (Hedge::Nearly, &["knapp", "fast", "nahezu", "beinahe", "annähernd", "beinah", "kurz vor", "etwas weniger als", "etwas unter", "knapp unter", "an die", "schier", "nahe"]),
        (Hedge::JustOver, &["gut", "etwas mehr als", "etwas über", "knapp über", "kaum mehr als", "wenig mehr als", "ein wenig mehr als", "reichlich", "leicht über", "nur knapp über", "kurz über"]),
        (Hedge::About, &["etwa", "rund", "ungefähr", "circa", "ca.", "ca", "zirka", "in etwa", "schätzungsweise", "geschätzt", "geschätzte", "geschätzten", "um die", "gegen", "~", "≈", "im Schnitt etwa", "so um die", "grob", "grob geschätzt", "vielleicht", "überschlägig"]),
    ],
    hedges_after: &[
        (Hedge::AtLeast, &["oder mehr", "und mehr", "und darüber", "aufwärts", "oder darüber", "mindestens", "+"]),
        (Hedge::AtMost, &["oder weniger", "und weniger", "höchstens", "maximal", "oder darunter"]),
        (Hedge::About, &["oder so", "ungefähr", "circa", "in etwa"]),
    ],
    fillers: &["die", "den", "der", "das", "zu", "von", "auf", "in", "mit", "bei", "um"],
    openers: &[("zwischen", Opener::Between), ("irgendwo zwischen", Opener::Between), ("von", Opener::From), ("vom", Opener::From)],
    connectors: &[("bis", Connector::To), ("bis zu", Connector::To), ("-", Connector::To), ("~", Connector::To), ("auf", Connector::To), ("bis hin zu", Connector::To), ("und", Connector::And), ("oder", Connector::Or)],
    changes: &["anstieg", "rückgang", "erhöhung", "senkung", "plus", "minus", "zuwachs"],
    currencies: CURRENCIES,
    cents: &[("ct", "EUR", true), ("Ct.", "EUR", true), ("Cent", "EUR", true), ("Eurocent", "EUR", false), ("Cents", "EUR", true), ("Rappen", "CHF", false), ("US-Cent", "USD", false), ("Kopeken", "RUB", false), ("Pfennig", "DEM", false)],
    percents: &["%", "Prozent", "v. H.", "v.H.", "- Prozent", "vom Hundert"],
    measures: &[
        ("percentage point", &["Prozentpunkte", "Prozentpunkten", "Prozentpunkt"]), ("basis point", &["Basispunkte", "Basispunkten", "Basispunkt"]),
        ("t", &["Tonnen", "Tonne", "- Tonnen"]), ("kg", &["Kilogramm", "Kilo", "Kilos"]), ("g", &["Gramm"]), ("mg", &["Milligramm"]), ("lb", &["Pfund schwere"]), ("oz", &["Unzen", "Unze", "Feinunzen", "Feinunze"]),
        ("km", &["Kilometer", "Kilometern", "Kilometers", "- Kilometer"]), ("m", &["Meter", "Metern"]), ("cm", &["Zentimeter", "Zentimetern"]), ("mm", &["Millimeter", "Millimetern"]), ("mi", &["Meilen", "Meile"]), ("nmi", &["Seemeilen", "Seemeile"]),
        ("km2", &["Quadratkilometer", "Quadratkilometern"]), ("m2", &["Quadratmeter", "Quadratmetern"]), ("m3", &["Kubikmeter", "Kubikmetern"]), ("ha", &["Hektar", "Hektaren"]), ("L", &["Liter", "Litern"]), ("barrel", &["Barrel", "Fass"]),
        ("MW", &["Megawatt"]), ("GW", &["Gigawatt"]), ("kW", &["Kilowatt"]), ("kWh", &["Kilowattstunden", "Kilowattstunde"]), ("MWh", &["Megawattstunden", "Megawattstunde"]), ("GWh", &["Gigawattstunden", "Gigawattstunde"]), ("TWh", &["Terawattstunden", "Terawattstunde"]), ("km/h", &["Stundenkilometer", "Stundenkilometern", "Kilometer pro Stunde"]), ("°C", &["Grad Celsius", "°C"]), ("kcal", &["Kilokalorien", "Kalorien"]),
    ],
    times: &[
        ("second", "PT#S", &["Sekunde", "Sekunden"]), ("minute", "PT#M", &["Minute", "Minuten"]), ("hour", "PT#H", &["Stunde", "Stunden"]), ("day", "P#D", &["Tag", "Tage", "Tagen", "Tages"]), ("week", "P#W", &["Woche", "Wochen"]), ("month", "P#M", &["Monat", "Monate", "Monaten", "Monats"]), ("quarter", "P3M", &["Quartal", "Quartale"]), ("year", "P#Y", &["Jahr", "Jahre", "Jahren", "Jahres"]), ("decade", "P#0Y", &["Jahrzehnt", "Jahrzehnte", "Jahrzehnten"]), ("century", "P#00Y", &["Jahrhundert", "Jahrhunderte"]),
    ],
    per: &["pro", "je", "/", "für jeden", "für jede", "für jedes", "per"],
    per_article: &["die", "das", "der"],
    priced: &[("Tonne", "t"), ("Kilo", "kg"), ("Kilogramm", "kg"), ("Barrel", "barrel"), ("Fass", "barrel"), ("Stück", "Stück"), ("Liter", "L"), ("Quadratmeter", "m2"), ("Kopf", "Person"), ("Person", "Person"), ("Feinunze", "oz"), ("Unze", "oz"), ("Nase", "Person")],
    phrasal: &["unter den", "unter diesen", "unter die"],
    each_before: &["je", "jeweils"],
    each: &["jeweils", "jeder", "jede", "jedes"],
    rates: &[
        ("jährlich", "P1Y"), ("monatlich", "P1M"), ("wöchentlich", "P1W"), ("täglich", "P1D"), ("stündlich", "PT1H"), ("im Jahr", "P1Y"), ("im Monat", "P1M"), ("in der Woche", "P1W"), ("am Tag", "P1D"), ("in der Stunde", "PT1H"), ("die Stunde", "PT1H"), ("die Woche", "P1W"), ("im Quartal", "P3M"), ("pro Kopf", "Person"), ("je Kopf", "Person"), ("jeden Monat", "P1M"), ("jedes Jahr", "P1Y"), ("jeden Tag", "P1D"), ("jede Woche", "P1W"), ("jede Stunde", "PT1H"), ("das Stück", "Stück"), ("im Halbjahr", "P6M"),
    ],
    rates_before: &[("jährlich", "P1Y"), ("monatlich", "P1M"), ("wöchentlich", "P1W"), ("täglich", "P1D"), ("stündlich", "PT1H")],
    rates_of: &[
        ("Stundenlohn", "PT1H"), ("Stundenlöhne", "PT1H"), ("Mindestlohn pro Stunde", "PT1H"), ("Monatslohn", "P1M"), ("Monatslöhne", "P1M"), ("Monatsgehalt", "P1M"), ("Monatseinkommen", "P1M"), ("Monatsmiete", "P1M"), ("Monatsverdienst", "P1M"), ("Tageslohn", "P1D"), ("Tagessatz", "P1D"), ("Wochenlohn", "P1W"), ("Jahresgehalt", "P1Y"), ("Jahreseinkommen", "P1Y"), ("Jahresumsatz", "P1Y"), ("Jahresproduktion", "P1Y"), ("Jahresgewinn", "P1Y"), ("Jahreslohn", "P1Y"), ("Jahresbudget", "P1Y"), ("Jahresbeitrag", "P1Y"), ("Wochenarbeitszeit", "P1W"), ("Tagesproduktion", "P1D"),
        ("jährlich", "P1Y"), ("monatlich", "P1M"), ("täglich", "P1D"), ("wöchentlich", "P1W"), ("jährliche", "P1Y"), ("jährlichen", "P1Y"), ("jährlicher", "P1Y"), ("monatliche", "P1M"), ("monatlichen", "P1M"), ("monatliches", "P1M"), ("monatlicher", "P1M"), ("tägliche", "P1D"), ("täglichen", "P1D"), ("wöchentliche", "P1W"), ("wöchentlichen", "P1W"), ("pro Jahr", "P1Y"), ("pro Monat", "P1M"), ("pro Tag", "P1D"), ("pro Woche", "P1W"), ("pro Stunde", "PT1H"), ("im Monat", "P1M"), ("im Jahr", "P1Y"), ("am Tag", "P1D"), ("jeden Monat", "P1M"), ("jedes Jahr", "P1Y"), ("jeden Tag", "P1D"), ("pro Tonne", "t"), ("je Tonne", "t"), ("pro Kilo", "kg"), ("pro Barrel", "barrel"), ("pro Kopf", "Person"), ("pro Person", "Person"), ("je Arbeiter", "Arbeiter"), ("pro Arbeiter", "Arbeiter"), ("Stundensatz", "PT1H"), ("Stundensätze", "PT1H"), ("stündliche", "PT1H"), ("Monatslohn von", "P1M"), ("Monatsbeitrag", "P1M"), ("Monatsrate", "P1M"), ("Monatsraten", "P1M"), ("Kaltmiete", "P1M"), ("Jahresverdienst", "P1Y"), ("Jahresüberschuss", "P1Y"), ("Jahreserlös", "P1Y"), ("Jahresbudgets", "P1Y"), ("Jahresproduktion von", "P1Y"), ("Jahresmiete", "P1Y"), ("Tageslöhne", "P1D"), ("Tagesgage", "P1D"), ("Wochenlöhne", "P1W"), ("Bruttomonatslohn", "P1M"), ("jährliches", "P1Y"), ("täglicher", "P1D"), ("wöchentlicher", "P1W"), ("jedem Monat", "P1M"), ("im Monat", "P1M")
    ],
    over: &["über die nächsten", "über die kommenden", "in den nächsten", "in den kommenden", "über", "über mehr als", "innerhalb von", "binnen", "über einen Zeitraum von", "im Laufe von", "verteilt auf", "verteilt über", "in den vergangenen", "in den letzten", "während der letzten"],
    plurals: super::de_nouns::PLURALS,
    endings: super::de_nouns::ENDINGS,
    not_plural: super::de_nouns::UNCHANGED,
    adjective_endings: &["e", "en", "er", "em", "es"],
    adjectives: &["prozentig", "lila", "weitere"],
    name_adjectives: &["burger", "liner", "ener", "iner", "aner", "mer", "ster"],
    stops: STOPS,
    not_counted: &["mal", "male", "uhr", "punkte", "punkten", "grad", "ecke", "tore", "prozent", "etage", "platz eins", "uefa", "uno", "nato", "seite", "januar", "jahr", "ende", "euro", "rand", "schulden", "verlust", "gewinn", "umsatz", "schaden", "kosten", "einnahmen", "ausgaben", "investitionen", "verluste", "gewinne"],
    months: &["januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember", "jan", "feb", "jänner", "okt", "dez"],
    labels_after: &["Uhr", ". Jahrhundert", ". Jahrhunderts", ". Mai", "- jährige", "- jähriger", "- jährigen", "- jähriges", "- Jährige", "- Jähriger", "- Jährigen", "- jährigem", "jährige", "jähriger", "jährigen", "Jahre alt", "Jahre alte", "Jahre alter", "Jahre alten", "er Jahre", "er Jahren", "Uhr morgens", "- er Jahre", "- mal", "mal", "- fache", "Jahre jung", "n. Chr.", "v. Chr.", "StR", "BvR", "Js", "KLs", "StGB", "Ss"],
    labels_before: &["Resolution", "Resolutionen", "Artikel", "Art.", "Paragraf", "Paragrafen", "Paragraph", "§", "§§", "Absatz", "Abs.", "Nummer", "Nr.", "Nr", "Seite", "S.", "Seiten", "Kapitel", "Abschnitt", "Ziffer", "Raum", "Saal", "Gleis", "Version", "Halle", "Haus", "Zimmer", "Linie", "Flug", "Tor", "Band", "Tabelle", "Abbildung", "Abb.", "Anlage", "Anhang", "Gesetz", "Verordnung", "Richtlinie", "Kategorie", "Stufe", "Klasse", "Gruppe", "Block", "Reaktor", "Lager", "Baracke", "Zelle", "Platz", "Rang", "Ausgabe", "Jahr", "Jahre", "Jahren", "Jahres", "Tag", "Woche", "Teil", "Phase", "Postfach", "Tel.", "Telefon", "Autobahn", "Bundesstraße", "Straße", "straße", "Allee", "Weg", "Gasse", "Ring", "Voyager", "Apollo", "seit", "Boeing", "Airbus", "Typ", "Modell", "Kanal", "Fall", "Akte", "Aktenzeichen", "Az.", "Punkt", "Regel", "Buchstabe", "Satz", "Konto", "Windows", "Magnitude", "Stärke", "Mach", "Schacht", "Bataillon", "Brigade", "Anfang", "Ende", "Mitte", "Sommer", "Winter", "Herbst", "Frühjahr", "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember", "um kurz nach", "Alter von", "im Alter von", "ab Jahrgang", "Jahrgang", "Deck", "Dock", "Kai", "Pier", "Liegeplatz", "Revier", "Kilometer", "Formel", "Index", "Protokoll", "Anklagepunkt", "Unterabsatz"],
    ordinals: &["er", "ern", "ten", "te", "ter", "sten", "ste"],
    abbreviations: &["mio", "mrd", "tsd", "ca", "nr", "bzw", "art", "abs", "dr", "prof", "str", "st", "az", "inkl", "z", "u", "vgl", "bio", "mill", "s", "tel", "chr", "usw", "etc", "zzgl", "ggf", "jan", "feb", "okt", "dez"],
    predicates: &["wurden", "wurde", "starben", "kamen", "sind", "waren", "gelten", "haben", "davon", "von ihnen", "blieben", "erlitten", "flohen", "sollen", "seien", "werden", "leben", "verletzt", "tot", "vermisst", "verloren", "fielen"],
    governors: &["tötete", "töteten", "verletzte", "verhaftete", "Zahl der Toten auf", "Zahl der Opfer auf", "insgesamt", "beschäftigt", "zählte", "Todesopfer auf", "waren es", "sind es", "erst", "nur", "darunter", "davon"],
    count_words: &["zahl", "anzahl", "opferzahl", "gesamtzahl", "opfer", "todesopfer", "toten", "bevölkerung", "mitgliederzahl", "belegschaft", "opferzahlen", "zahlen", "gesamtzahl", "fallzahl", "fallzahlen", "einwohnerzahl", "mitgliederzahlen", "beschäftigtenzahl", "auflage", "bestand"],
    count_links: &["auf", "bei", "von", "mit", "betrug", "beträgt", "ist", "war", "um"],
    duration_claims: &["Haftstrafe von", "Haftstrafen von", "Freiheitsstrafe von", "Freiheitsstrafen von", "Gefängnisstrafe von", "Haft von", "Strafe von", "verurteilte ihn zu", "verurteilte sie zu", "zu", "Zeitraum von", "Dauer von", "dauerte", "dauert", "dauern", "dauerten", "Frist von", "Laufzeit von", "Schicht von", "Schichten von", "Verspätung von", "drohen", "droht", "arbeiten", "arbeitet", "arbeitete", "arbeiteten", "saß", "saßen", "verbüßte", "verbüßt", "warteten", "wartete", "Lebenserwartung von", "erhielt", "erhielten", "bekam", "bekamen", "drohen ihm", "drohen ihr", "drohen ihnen", "hält", "Pause von", "schuften", "schufteten", "Wochenarbeitszeit von"],
    duration_claims_after: &["Haft", "Gefängnis", "Freiheitsstrafe", "Zuchthaus", "Straflager", "Lagerhaft", "Zwangsarbeit", "Arbeitslager", "auf Bewährung", "Bewährung", "Jugendstrafe", "Freiheitsentzug", "Haftstrafe", "Untersuchungshaft", "hinter Gittern", "in Haft", "im Gefängnis", "Straflagerhaft", "Arbeitslagerhaft", "Arbeit am Tag", "gelten als verbüßt", "Lager", "Strafkolonie", "gemeinnützige Arbeit", "Kerker", "ohne Bewährung", "zur Bewährung", "Berufsverbot", "Hausarrest", "Jugendhaft", "Strafhaft", "U-Haft"],
    duration_places: &["nach", "vor", "seit", "in", "binnen", "innerhalb", "während", "für", "die letzten", "der letzten", "den letzten", "vergangenen", "letzten", "ersten", "nächsten", "alle", "über", "kommenden", "innerhalb von", "im Alter von", "den"],
    time_shifts: &["hinweg", "zuvor", "später", "danach", "lang", "her", "nach", "vor", "alt", "alte"],
    definites: &["die", "der", "den", "das", "diese", "dieser", "diesen", "beide", "beiden", "alle", "letzten", "ersten", "nächsten", "seine", "ihre", "seinen", "ihren"],
    denials: &["bestritt", "bestreitet", "bestritten", "bestreiten", "dementierte", "dementiert", "dementierten", "dementieren", "leugnete", "leugnet", "leugneten", "wies Berichte", "wies zurück", "widersprach Berichten", "widersprach", "falsch sei", "keine Belege", "Darstellung zurück", "Vorwürfe zurück", "Vorwurf zurück", "Bericht zurück", "Berichte zurück", "Behauptung zurück", "Behauptungen zurück", "Angaben zurück", "Meldungen zurück", "Anschuldigungen zurück", "Darstellungen zurück", "Vermutungen zurück", "Gerüchte zurück", "als falsch", "als Falschmeldung", "für falsch", "aus der Luft gegriffen", "als unwahr"],
    negations: &["nicht", "nie", "niemals", "keineswegs", "weder"],
    not_negations: &["nicht nur", "nicht zuletzt", "nicht allein", "nicht bloß", "noch nicht", "nicht einmal", "nicht mal", "nicht mehr als", "nicht weniger als", "wenn nicht"],
    earlier: &["nach", "gegenüber", "statt"],
    contrasts: &["sondern"],
    often: &["jeden", "jedes", "jede"],
    near_sums: &["gegen"],
    denial_stops: &["aber", "sondern", "weil", "nachdem", "obwohl"],
    clause_breaks: &["und", "aber", "sondern", "wo", "als"],
    number_joiners: &["bis", "und", "oder"],
    not_per: &["end", "ig"],
    persons: &[],
    lone_persons: &["Mensch", "Person"],
    bare_counts: true,
    minus: &["minus"],
    inflection: Inflection {
        fold: &[("doppelt so viele", 2, 1), ("doppelt so viel", 2, 1), ("doppelt so hoch", 2, 1), ("doppelt so groß", 2, 1), ("doppelt so lange", 2, 1), ("halb so viele", 1, 2), ("halb so viel", 1, 2), ("halb so hoch", 1, 2), ("verdoppelt", 2, 1), ("verdoppelte", 2, 1), ("verdoppelten", 2, 1), ("verdreifacht", 3, 1), ("verdreifachte", 3, 1), ("verdreifachten", 3, 1), ("vervierfacht", 4, 1), ("vervierfachte", 4, 1), ("halbiert", 1, 2), ("halbierte", 1, 2), ("das Doppelte", 2, 1), ("das Dreifache", 3, 1), ("das Vierfache", 4, 1), ("das Fünffache", 5, 1), ("das Sechsfache", 6, 1), ("das Siebenfache", 7, 1), ("das Achtfache", 8, 1), ("das Zehnfache", 10, 1), ("das Zwanzigfache", 20, 1), ("das Hundertfache", 100, 1), ("dem Doppelten", 2, 1), ("dem Dreifachen", 3, 1), ("doppelt so teuer", 2, 1), ("dreimal so viele", 3, 1), ("dreimal so viel", 3, 1), ("dreimal so hoch", 3, 1), ("viermal so viele", 4, 1), ("viermal so viel", 4, 1), ("viermal so hoch", 4, 1), ("fünfmal so viele", 5, 1), ("fünfmal so viel", 5, 1), ("fünfmal so hoch", 5, 1), ("zehnmal so viel", 10, 1), ("zehnmal so viele", 10, 1), ("zehnmal so hoch", 10, 1), ("vervierfachten", 4, 1), ("verfünffacht", 5, 1), ("verfünffachte", 5, 1), ("verzehnfacht", 10, 1), ("verzehnfachte", 10, 1), ("verdoppeln", 2, 1), ("verdreifachen", 3, 1), ("die doppelte Menge", 2, 1)],
        among: &["unter"],
        asked: &["umfrage", "umfragen", "befragung", "befragungen", "erhebung"],
        preposed: &["über", "unter", "gegen", "bis", "ab", "nahe"],
        scores: &["zu"],
        nones: &["keine", "keinen"],
        exceeding: &["übersteigt", "übersteigen", "überstieg", "überstiegen", "überschreitet", "überschreiten", "überschritt", "überschritten", "übertrifft", "übertreffen"],
        undoing: &["nicht", "nie"],
        spread: &["über", "in", "binnen", "innerhalb"],
        spread_stops: &["wer", "hat", "hatte", "hatten", "haben", "war", "waren", "ist", "sind", "er", "sie", "es", "krieg"],
        parts: &[
            ("eine halbe", 1, 2), ("einer halben", 1, 2), ("halbe", 1, 2), ("halben", 1, 2), ("anderthalb", 3, 2), ("eineinhalb", 3, 2), ("zweieinhalb", 5, 2), ("dreieinhalb", 7, 2), ("viereinhalb", 9, 2), ("fünfeinhalb", 11, 2), ("sechseinhalb", 13, 2), ("siebeneinhalb", 15, 2), ("achteinhalb", 17, 2), ("neuneinhalb", 19, 2), ("zehneinhalb", 21, 2), ("elfeinhalb", 23, 2), ("zwölfeinhalb", 25, 2), ("dreiviertel", 3, 4),
            ("ein Drittel", 1, 3), ("einem Drittel", 1, 3), ("ein Viertel", 1, 4), ("einem Viertel", 1, 4), ("ein Fünftel", 1, 5), ("einem Fünftel", 1, 5), ("ein Zehntel", 1, 10),
            ("jeder zweite", 1, 2), ("jede zweite", 1, 2), ("jedes zweite", 1, 2), ("jeder dritte", 1, 3), ("jede dritte", 1, 3), ("jedes dritte", 1, 3), ("jeder vierte", 1, 4), ("jede vierte", 1, 4), ("jedes vierte", 1, 4), ("jeder fünfte", 1, 5), ("jede fünfte", 1, 5), ("jedes fünfte", 1, 5), ("jeder sechste", 1, 6), ("jede sechste", 1, 6), ("jeder siebte", 1, 7), ("jede siebte", 1, 7), ("jeder achte", 1, 8), ("jeder zehnte", 1, 10), ("jede zehnte", 1, 10), ("jedes zehnte", 1, 10),
        ],
        duration_verbs: &["verbrachte", "verbrachten", "haftstrafe", "haftstrafen", "freiheitsstrafe", "freiheitsstrafen", "gefängnisstrafe", "gefängnisstrafen", "bewährungsstrafe", "bewährungsstrafen", "jugendstrafe", "gesamtstrafe", "verurteilt", "verurteilte", "verurteilten", "verbüßt", "verbüßte", "arbeitszeit", "arbeitszeiten", "berufsverbot", "einreiseverbot", "fahrverbot"],
        relatives: &["die", "der", "das", "denen", "deren"],
        reported: &["dass", "daß", "wonach"],
        change_stems: &["stieg", "gestieg", "steig", "sank", "gesunk", "sinkt", "sinken", "fiel", "gefall", "fäll", "wuchs", "gewachs", "wächs", "kletter", "geklettert", "erhöh", "senk", "gesenkt", "schrumpf", "verringer", "reduzier", "verdoppel", "stürz", "legte", "ging", "zurückge", "gekürzt", "angehoben"],
        ..Inflection::NONE
    },
    increments: &["brutto", "netto", "mehr", "weniger"],
    for_each: &["pro", "je", "für jeden", "für jede", "für jedes", "von jedem", "von jeder"],
    ..Pack::EMPTY
};

#[rustfmt::skip]
const CURRENCIES: &[(&str, &str, bool)] = &[
    ("Euro", "EUR", false), ("Euros", "EUR", false), ("- Euro", "EUR", false), ("Dollar", "USD", true), ("Dollars", "USD", true), ("- Dollar", "USD", true), ("US-Dollar", "USD", false), ("US-Dollars", "USD", false), ("amerikanische Dollar", "USD", false), ("amerikanischen Dollar", "USD", false), ("kanadische Dollar", "CAD", false), ("kanadischen Dollar", "CAD", false), ("australische Dollar", "AUD", false), ("australischen Dollar", "AUD", false), ("Hongkong-Dollar", "HKD", false), ("Singapur-Dollar", "SGD", false), ("Taiwan-Dollar", "TWD", false),
    ("Franken", "CHF", true), ("Schweizer Franken", "CHF", false), ("Franc", "CHF", true), ("CFA-Franc", "XOF", true), ("CFA-Francs", "XOF", true), ("Pfund", "GBP", false), ("britische Pfund", "GBP", false), ("britischen Pfund", "GBP", false), ("Pfund Sterling", "GBP", false), ("ägyptische Pfund", "EGP", false), ("Rubel", "RUB", false), ("Rubeln", "RUB", false), ("belarussische Rubel", "BYN", false), ("Yuan", "CNY", false), ("Renminbi", "CNY", false), ("Yen", "JPY", false), ("Won", "KRW", true), ("südkoreanische Won", "KRW", false), ("nordkoreanische Won", "KPW", false), ("Rupien", "INR", true), ("indische Rupien", "INR", false), ("pakistanische Rupien", "PKR", false), ("Zloty", "PLN", false), ("Złoty", "PLN", false), ("Kronen", "SEK", true), ("tschechische Kronen", "CZK", false), ("schwedische Kronen", "SEK", false), ("dänische Kronen", "DKK", false), ("norwegische Kronen", "NOK", false), ("Forint", "HUF", false), ("Lira", "TRY", false), ("türkische Lira", "TRY", false), ("Hrywnja", "UAH", false), ("Griwna", "UAH", false), ("Peso", "MXN", true), ("Pesos", "MXN", true), ("mexikanische Pesos", "MXN", false), ("Real", "BRL", false), ("Reais", "BRL", false), ("Rand", "ZAR", false), ("Riyal", "SAR", true), ("Rial", "IRR", true), ("Dirham", "AED", true), ("Dinar", "IQD", true), ("Baht", "THB", false), ("Ringgit", "MYR", false), ("Rupiah", "IDR", false), ("Dong", "VND", false), ("Tugrik", "MNT", false), ("Tenge", "KZT", false), ("Schekel", "ILS", false), ("Mark", "DEM", true), ("D-Mark", "DEM", false), ("Schilling", "KES", true), ("Birr", "ETB", false), ("Naira", "NGN", false), ("Lei", "RON", false), ("Lewa", "BGN", false),
];

/// Words no noun phrase runs over.
#[rustfmt::skip]
const STOPS: &[&str] = &[
    "der", "die", "das", "ihres", "seines", "ihrem", "seinem", "unseres", "unserem", "meines", "dieses", "jenes", "keines", "jedem", "jeden", "diesem", "welchem", "welches", "manches", "vieles", "alles", "anderes", "einiges", "desselben", "unter", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "kein", "keine", "keinen", "und", "oder", "aber", "sondern", "denn", "weil", "dass", "wenn", "als", "wie", "in", "im", "an", "am", "auf", "aus", "bei", "beim", "mit", "nach", "von", "vom", "vor", "zu", "zum", "zur", "über", "unter", "um", "für", "gegen", "ohne", "durch", "bis", "seit", "während", "wegen", "trotz", "zwischen", "hinter", "neben", "pro", "je", "per", "er", "sie", "es", "wir", "ihr", "ihre", "ihrer", "ihren", "sein", "seine", "seiner", "seinen", "ich", "man", "sich", "diese", "dieser", "diesen", "dieses", "jene", "jener", "jede", "jeder", "jedes", "alle", "allen", "aller", "welche", "welcher", "deren", "dessen", "denen", "ist", "sind", "war", "waren", "wurde", "wurden", "werden", "wird", "worden", "habe", "haben", "hat", "hatte", "hatten", "kann", "können", "konnte", "konnten", "muss", "müssen", "mussten", "soll", "sollen", "sollte", "sollten", "will", "wollen", "wollten", "kamen", "kommen", "gingen", "gehen", "leben", "lebten", "starben", "sterben", "flohen", "fliehen", "arbeiten", "arbeiteten", "blieben", "bleiben", "stehen", "standen", "liegen", "lagen", "gaben", "geben", "nahmen", "nehmen", "sagte", "sagten", "sagen", "erhielten", "erhalten", "bekamen", "verloren", "zahlten", "zahlen", "machten", "nicht", "auch", "noch", "nur", "schon", "bereits", "mehr", "weniger", "davon", "darunter", "dabei", "damit", "jährlich", "monatlich", "täglich", "wöchentlich", "heute", "gestern", "später", "hier", "dort", "jeweils", "insgesamt", "zusammen", "wie", "wo", "wer", "was", "beide", "beiden", "einander", "weiter", "immer", "oder", "gelten", "galten", "seien", "sei", "befanden", "verlassen", "verließen", "fielen", "ließen", "dürfen", "durften", "hinter", "außer", "ihnen", "ihm", "ihn", "uns",
];
