//! English.

use crate::Hedge;
use crate::parse::inflection::Inflection;
use crate::parse::pack::{Connector, Opener, Pack};

#[rustfmt::skip]
pub(super) const PACK: Pack = Pack {
    decimal: '.',
    group: ',',
    digits: &[
        ("zero", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
        ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14),
        ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20),
        ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90),
    ],
    multipliers: &[("hundred", 100)],
    scales: &[
        ("dozen", "12"), ("thousand", "1000"), ("million", "1000000"), ("billion", "1000000000"), ("trillion", "1000000000000"),
        ("quadrillion", "1000000000000000"), ("lakh", "100000"), ("lakhs", "100000"), ("lac", "100000"), ("crore", "10000000"),
        ("crores", "10000000"), ("mn", "1000000"), ("mln", "1000000"), ("bn", "1000000000"), ("bln", "1000000000"),
        ("tn", "1000000000000"), ("trn", "1000000000000"),
    ],
    suffixes: &[("k", "1000"), ("m", "1000000"), ("mm", "1000000"), ("b", "1000000000"), ("t", "1000000000000"), ("cr", "10000000")],
    articles: &["a", "an"],
    joiners: &["and"],
    and_half: &["and a half", "and one half"],
    denominators: &[
        ("half", 2), ("halves", 2), ("third", 3), ("thirds", 3), ("quarter", 4), ("quarters", 4), ("fourth", 4), ("fourths", 4),
        ("fifth", 5), ("fifths", 5), ("sixth", 6), ("sixths", 6), ("seventh", 7), ("sevenths", 7), ("eighth", 8), ("eighths", 8),
        ("ninth", 9), ("ninths", 9), ("tenth", 10), ("tenths", 10), ("twelfth", 12), ("twelfths", 12), ("twentieth", 20),
        ("hundredth", 100), ("hundredths", 100),
    ],
    out_of: &["in", "in every", "out of", "out of every", "of every"],
    magnitudes: &[
        "dozens", "hundreds", "thousands", "millions", "billions", "trillions", "lakhs", "crores",
        "tens of thousands", "hundreds of thousands", "tens of millions", "hundreds of millions", "thousands of millions",
        "tens of billions", "hundreds of billions", "dozens of millions", "scores of thousands",
        "several dozen", "several hundred", "several thousand", "several million", "several billion", "several hundred thousand",
        "several hundred million", "several tens of thousands", "several tens of millions", "several dozens", "several hundreds", "several thousands", "several millions", "hundreds or thousands", "hundreds or even thousands", "hundreds if not thousands", "hundreds, if not thousands", "dozens or hundreds", "dozens or even hundreds", "dozens, if not hundreds", "dozens, if not hundreds,", "hundreds, if not thousands,", "thousands, if not tens of thousands,", "dozens if not hundreds", "thousands, if not tens of thousands", "thousands or tens of thousands", "tens or hundreds of thousands", "tens or even hundreds of thousands", "tens, if not hundreds, of thousands", "tens or hundreds of millions", "tens or even hundreds of millions", "millions or billions", "scores or hundreds", "millions if not billions", "millions, if not billions", "thousands, if not millions", "hundreds and thousands", "hundreds and possibly thousands",
        "a few dozen", "a few hundred", "a few thousand", "a few million", "a few billion", "a few hundred thousand", "a few hundreds", "a few thousands",
        "few hundred", "few thousand", "few dozen", "a couple of dozen", "a couple dozen", "a couple of hundred", "a couple hundred", "a couple of thousand",
        "a couple thousand", "a couple of million", "many dozens", "many hundreds", "many thousands", "many millions", "many tens of thousands",
        "some hundreds", "some thousands", "untold thousands", "countless thousands",
    ],
    phrasal: &[
        "doubled down", "doubling down", "hand over", "hands over", "handed over", "handing over", "turn over", "turned over", "turns over", "turning over", "take over", "took over", "takes over", "taking over", "sign over", "signed over", "paid over", "pay over", "made over", "carried over",
        "left over", "spread over", "argue over", "argued over", "fought over", "dispute over", "disputes over", "row over", "talks over", "concern over", "concerns over", "anger over", "fears over", "protest over", "protests over", "worried about", "talk about", "talks about", "talked about", "came under", "come under",
        "what about", "how about", "complain about", "complained about", "concerned about", "information about", "questions about", "brought about", "bring about", "think about", "set about", "held over", "holds over", "all over", "turned around", "passed around", "listed under", "set up to",
    ],
    weak_magnitudes: &["several", "a handful", "scores"],
    hedges_before: &[
        (Hedge::None, &["exactly", "precisely"]),
        (Hedge::AtLeast, &[
            "at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of", "minimum of", "a minimum", "minimum",
            "at the very least", "at a minimum", "as little as", "as few as", "as low as", "at minimum", "equal to or greater than", "greater than or equal to", "≥",
        ]),
        (Hedge::MoreThan, &[
            "more than", "over", "above", "exceeding", "in excess of", "upwards of", "upward of", "greater than", "well over", "well above",
            "exceeds", "exceed", "exceeded", "surpassing", "surpassed", "surpasses", "surpass", "topping", "topped", "tops", "top", "beyond", "well more than",
            "far more than", "much more than", "well in excess of", "far in excess of", "larger than", "higher than", "north of", "far over", "way over", "well beyond",
            "passed", "over and above", "better than", ">",
        ]),
        (Hedge::AtMost, &[
            "at most", "no more than", "not more than", "a maximum of", "maximum of", "a maximum", "maximum", "at the most", "not exceeding", "not to exceed",
            "not exceed", "capped at", "a cap of", "a ceiling of", "a limit of", "limited to", "no greater than", "no higher than", "not over", "not above",
            "does n't exceed", "doesn't exceed", "don't exceed", "didn't exceed", "never exceeded", "never exceeds", "less than or equal to", "≤", "an upper limit of",
        ]),
        (Hedge::LessThan, &[
            "less than", "fewer than", "under", "below", "lower than", "smaller than", "well under", "well below", "far less than", "far fewer than",
            "much less than", "far below", "much fewer than", "short of", "south of", "<",
        ]),
        (Hedge::UpTo, &[
            "up to", "as much as", "as many as", "as high as", "as large as", "as long as", "as far as", "as heavy as", "anything up to", "upto", "up to as many as", "up to as much as",
        ]),
        (Hedge::Nearly, &[
            "nearly", "almost", "near", "close to", "just under", "approaching", "nearing", "just short of", "just shy of", "shy of", "not quite", "just below",
            "a little under", "slightly under", "slightly less than", "slightly fewer than", "a little less than", "a little fewer than", "a bit less than", "a bit under",
            "slightly below", "a little below", "verging on", "virtually", "closer to", "a shade under", "a fraction under", "fractionally under", "marginally less than",
            "marginally under", "marginally below", "a touch under", "very nearly", "well-nigh", "nearly as many as", "nearly as much as", "very close to", "approaches", "approached", "nears", "neared",
        ]),
        (Hedge::JustOver, &[
            "just over", "slightly more than", "a little over", "a little more than", "a bit more than", "just above", "slightly over", "slightly above", "little more than",
            "barely more than", "just more than", "a bit over", "a little above", "marginally more than", "marginally over", "marginally above", "a shade over", "a fraction over",
            "fractionally over", "only just over", "slightly higher than", "a touch over", "slightly upwards of", "a tad over", "slightly in excess of", "just in excess of",
        ]),
        (Hedge::About, &[
            "about", "around", "approximately", "roughly", "some", "circa", "ca", "ca.", "c.", "~", "≈", "an estimated", "estimated", "in the region of", "in the neighborhood of",
            "in the neighbourhood of", "in the vicinity of", "in the order of", "on the order of", "of the order of", "somewhere around", "somewhere in the region of", "something like", "approx", "approx.", "more or less",
            "an approximate", "approximate", "give or take", "somewhere near", "very roughly", "an estimate of", "est.", "reportedly about", "as an estimated", "the equivalent of about",
            "just about", "just around", "roughly about", "an estimated total of",
        ]),
    ],
    hedges_after: &[
        (Hedge::AtLeast, &["or more", "or above", "or over", "or higher", "or greater", "at least", "at a minimum", "at minimum", "and above", "and over", "and up", "- plus", "+", "or older", "at the very least", "at the least", "or longer", "or better", "upwards"]),
        (Hedge::AtMost, &["or less", "or fewer", "or under", "or below", "at most", "at the most", "or lower", "tops", "and under", "and below", "at maximum"]),
        (Hedge::About, &["or so", "or thereabouts", "approximately", "more or less", "roughly", "- ish", "give or take", "on average or so", "or somewhat thereabouts", "or about that"]),
        (Hedge::JustOver, &["- odd", "odd", "and change", "- some", "- something"]),
    ],
    openers: &[
        ("between", Opener::Between), ("anywhere between", Opener::Between), ("somewhere between", Opener::Between), ("in between", Opener::Between),
        ("from", Opener::From), ("anywhere from", Opener::From), ("anything from", Opener::From), ("anything between", Opener::Between), ("a range of", Opener::From), ("in the range of", Opener::From), ("somewhere from", Opener::From),
    ],
    connectors: &[
        ("to", Connector::To), ("-", Connector::To), ("~", Connector::To), ("- to -", Connector::To), ("through", Connector::To), ("up to", Connector::To), ("and", Connector::And), ("or", Connector::Or), ("- or -", Connector::Or),
        ("to as much as", Connector::To), ("to as many as", Connector::To), ("to as high as", Connector::To),
    ],
    currencies: CURRENCIES,
    open_money: super::places::EN,
    symbols: &[("R", "ZAR", false)],
    cents: &[
        ("cents", "USD", true), ("- cent", "USD", true), ("cent", "USD", true), ("US cents", "USD", false), ("U.S. cents", "USD", false), ("¢", "USD", true), ("euro cents", "EUR", false),
        ("eurocents", "EUR", false), ("pence", "GBP", false), ("p", "GBP", false), ("kopecks", "RUB", false), ("paise", "INR", false), ("paisa", "INR", true), ("kopeks", "RUB", false), ("jiao", "CNY", false),
    ],
    percents: &["%", "percent", "per cent", "pct", "per-cent", "- percent", "- per - cent", "- per cent", "per cent."],
    measures: MEASURES,
    times: &[
        ("second", "PT#S", &["second", "seconds", "- second", "sec", "secs"]),
        ("minute", "PT#M", &["minute", "minutes", "- minute", "min", "mins"]),
        ("hour", "PT#H", &["hour", "hours", "- hour", "hrs", "hr"]),
        ("day", "P#D", &["day", "days", "- day", "calendar days", "working days", "business days"]),
        ("week", "P#W", &["week", "weeks", "- week", "wk"]),
        ("fortnight", "P2W", &["fortnight", "fortnights"]),
        ("month", "P#M", &["month", "months", "- month", "calendar month", "mo"]),
        ("quarter", "P3M", &["quarter", "quarters"]),
        ("year", "P#Y", &["year", "years", "- year", "yr", "yrs", "calendar year", "fiscal year", "annum", "financial year", "calendar years", "fiscal years", "full year"]),
        ("decade", "P#0Y", &["decade", "decades", "- decade"]),
        ("century", "P#00Y", &["century", "centuries"]),
    ],
    per: &["per", "each", "every", "/", "for each", "for every", "- per -", "per each", "to every", "to each", "a single"],
    per_article: &["a", "an", "- a -", "- an -"],
    priced: &[
        ("barrel", "barrel"), ("head", "person"), ("person", "person"), ("piece", "piece"), ("share", "share"), ("bottle", "bottle"), ("gallon", "gallon"), ("unit", "unit"),
        ("night", "night"), ("shift", "shift"), ("ticket", "ticket"), ("copy", "copy"), ("student", "student"), ("worker", "worker"), ("employee", "employee"), ("ounce", "oz"),
        ("seat", "seat"), ("trip", "trip"), ("household", "household"), ("family", "family"), ("pack", "pack"), ("bag", "bag"), ("sack", "sack"), ("box", "box"), ("dose", "dose"),
        ("pupil", "pupil"), ("child", "child"), ("man", "man"), ("woman", "woman"), ("plate", "plate"), ("carton", "carton"), ("kilo", "kg"), ("pop", "piece"), ("bowl", "bowl"), ("cup", "cup"), ("loaf", "loaf"), ("meal", "meal"), ("sheet", "sheet"), ("egg", "egg"), ("pill", "pill"), ("bullet", "bullet"), ("cigarette", "cigarette"), ("can", "can"), ("tin", "tin"), ("packet", "packet"), ("pair", "pair"), ("roll", "roll"), ("bale", "bale"), ("crate", "crate"), ("truck", "truck"), ("truckload", "truckload"), ("bushel", "bushel"), ("token", "token"), ("word", "word"), ("visit", "visit"), ("capita", "person"), ("dozen", "dozen"), ("container", "container"), ("room", "room"), ("voyage", "voyage"), ("round", "round"), ("time", "time"), ("session", "session"), ("game", "game"), ("vote", "vote"), ("coin", "coin"), ("acre", "acre"), ("hectare", "ha"), ("mile", "mi"), ("litre", "L"), ("liter", "L"), ("pound", "lb"), ("tonne", "t"), ("ton", "ton"), ("kilogram", "kg"), ("kilogramme", "kg"), ("gram", "g"), ("gramme", "g"), ("metre", "m"), ("meter", "m"), ("kilometre", "km"), ("kilometer", "km"),
    ],
    each: &["each", "apiece", "a piece", "per head", "a head", "per capita", "per person", "a person"],
    rates: &[
        ("annually", "P1Y"), ("yearly", "P1Y"), ("per annum", "P1Y"), ("p.a.", "P1Y"), ("every year", "P1Y"), ("each year", "P1Y"), ("monthly", "P1M"), ("weekly", "P1W"),
        ("daily", "P1D"), ("hourly", "PT1H"), ("quarterly", "P3M"), ("fortnightly", "P2W"), ("nightly", "P1D"), ("per head", "person"), ("a head", "person"), ("per capita", "person"),
        ("every other day", "P2D"), ("every other week", "P2W"), ("every other month", "P2M"), ("every single day", "P1D"), ("bpd", "P1D"), ("b/d", "P1D"),
    ],
    rates_of: &[
        ("annual", "P1Y"), ("annually", "P1Y"), ("yearly", "P1Y"), ("monthly", "P1M"), ("weekly", "P1W"), ("daily", "P1D"), ("hourly", "PT1H"), ("quarterly", "P3M"), ("annualised", "P1Y"), ("annualized", "P1Y"),
        ("per-day", "P1D"), ("per capita", "person"), ("fortnightly", "P2W"), ("nightly", "P1D"),
    ],
    over: &[
        "over", "during", "over the course of", "over a period of", "over the", "during the", "in", "across", "over the past", "over the last", "over the next", "over the coming",
        "over the following", "over the previous", "over these", "over those", "over their", "over his", "over her", "in the past", "in the last", "in the next", "in just", "in only", "in under", "in less than", "for the next", "for each of the next", "spread over", "over about", "over roughly",
        "over some", "over nearly", "over almost", "over a", "over an", "over the entire", "in the space of", "throughout the", "within the space of", "during a", "in a single", "over at least", "in about", "during these", "during their", "across the",
    ],
    during_after: &["period", "- period", "stretch", "span", "term", "contract"],
    counters: &[
        ("personnel", "personnel"), ("staff", "staff"), ("police", "police"), ("livestock", "livestock"), ("aircraft", "aircraft"), ("people", "person"), ("crew", "crew"), ("crew members", "crew member"), ("crew member", "crew member"), ("souls", "soul"),
        ("cattle", "cattle"), ("sheep", "sheep"), ("fish", "fish"), ("poultry", "poultry"), ("spacecraft", "spacecraft"), ("head of cattle", "cattle"), ("hovercraft", "hovercraft"), ("deer", "deer"), ("swine", "swine"),
        ("police officers", "police officer"), ("offspring", "offspring"), ("infantry", "infantry"), ("folk", "folk"), ("square-foot", "ft2"), ("person", "person"), ("persons", "person"), ("series", "series"), ("live births", "birth"), ("bitcoin", "bitcoin"), ("ether", "ether"), ("salmon", "salmon"), ("bison", "bison"), ("shrimp", "shrimp"), ("youth", "youth"), ("clergy", "clergy"), ("cavalry", "cavalry"),
    ],
    plurals: &[
        ("people", "person"), ("persons", "person"), ("men", "man"), ("women", "woman"), ("children", "child"), ("feet", "foot"), ("teeth", "tooth"), ("mice", "mouse"), ("geese", "goose"), ("oxen", "ox"),
        ("lives", "life"), ("wives", "wife"), ("knives", "knife"), ("wolves", "wolf"), ("leaves", "leaf"), ("halves", "half"), ("thieves", "thief"), ("loaves", "loaf"), ("calves", "calf"), ("shelves", "shelf"), ("selves", "self"), ("hooves", "hoof"),
        ("crises", "crisis"), ("analyses", "analysis"), ("bases", "base"), ("theses", "thesis"), ("hypotheses", "hypothesis"), ("data", "datum"), ("criteria", "criterion"), ("phenomena", "phenomenon"), ("memoranda", "memorandum"), ("media", "medium"), ("alumni", "alumnus"),
        ("buses", "bus"), ("viruses", "virus"), ("campuses", "campus"), ("bonuses", "bonus"), ("gases", "gas"), ("movies", "movie"), ("cookies", "cookie"), ("ties", "tie"), ("shoes", "shoe"), ("canoes", "canoe"), ("heroes", "hero"),
        ("servicemen", "serviceman"), ("servicewomen", "servicewoman"), ("fishermen", "fisherman"), ("policemen", "policeman"), ("gunmen", "gunman"), ("firemen", "fireman"), ("businessmen", "businessman"), ("congressmen", "congressman"), ("lawmen", "lawman"), ("guardsmen", "guardsman"), ("crewmen", "crewman"), ("craftsmen", "craftsman"), ("tradesmen", "tradesman"),
        ("schoolchildren", "schoolchild"), ("grandchildren", "grandchild"), ("axes", "axe"), ("quizzes", "quiz"), ("houses", "house"), ("horses", "horse"), ("nurses", "nurse"), ("corpses", "corpse"), ("cases", "case"), ("purchases", "purchase"), ("licenses", "license"), ("offenses", "offense"), ("expenses", "expense"), ("responses", "response"), ("warehouses", "warehouse"), ("universes", "universe"), ("leases", "lease"), ("increases", "increase"), ("releases", "release"), ("phases", "phase"), ("courses", "course"), ("diseases", "disease"), ("databases", "database"), ("premises", "premise"), ("exercises", "exercise"), ("enterprises", "enterprise"), ("promises", "promise"), ("franchises", "franchise"), ("causes", "cause"), ("clauses", "clause"), ("spouses", "spouse"), ("blouses", "blouse"), ("roses", "rose"), ("noses", "nose"), ("doses", "dose"), ("purposes", "purpose"), ("caches", "cache"), ("avalanches", "avalanche"), ("headaches", "headache"),
        ("kilos", "kilo"), ("photos", "photo"), ("pianos", "piano"), ("videos", "video"), ("zoos", "zoo"), ("studios", "studio"), ("radios", "radio"), ("casinos", "casino"), ("memos", "memo"), ("ghettos", "ghetto"),
    ],
    endings: &[("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("zzes", "zz"), ("oes", "o"), ("s", "")],
    not_plural: &["ss", "us", "is", "'s", "ous", "news", "perhaps", "always", "besides", "towards", "afterwards", "overseas", "sometimes", "headquarters"],
    plural_needed: true,
    stops: STOPS,
    adjectives: &[
        "new", "old", "young", "more", "other", "additional", "further", "foreign", "armed", "dead", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "big", "large", "small",
        "major", "minor", "key", "senior", "junior", "top", "high", "low", "male", "female", "local", "poor", "rich", "good", "bad", "hungry", "sick", "healthy", "heavy", "light", "long", "short", "separate", "different",
        "such", "extra", "fresh", "full", "part", "elderly", "able", "unaccompanied", "undocumented", "innocent", "overseas", "likely", "possible", "potential", "alleged", "nuclear", "fellow", "adult", "teenage", "ordinary",
        "main", "very", "so", "same", "entire", "own", "best", "worst", "latest", "current", "former", "previous", "early", "late", "rare", "common", "public", "private", "black", "white", "red", "green", "blue", "deadly", "wild", "remote", "empty", "complete", "brand-new", "homemade", "handmade", "makeshift", "improvised", "counterfeit", "pirated", "modern", "ancient", "light", "disabled", "homeless", "jobless", "pregnant", "strong", "weak", "fake", "serious", "critical", "prominent", "independent", "pro-government", "anti-government", "mostly", "newly", "badly", "seriously", "severely", "highly", "fully", "multiple", "single", "double", "estimated", "direct", "indirect", "rebel", "enemy", "illicit", "illegal", "permanent", "temporary", "distinct", "unique", "confirmed", "known", "active", "surviving", "mid-sized", "middle-aged", "low-income", "high-ranking", "working-age", "full-time", "part-time", "long-range", "short-range", "first-time", "state-run", "so-called", "front-line", "frontline", "high-end", "back", "whole", "second-hand", "medium", "square", "fewer", "less", "non-combatant", "intact", "working", "living", "missing", "surviving", "remaining", "existing", "growing", "leading", "fighting", "striking", "visiting", "returning", "participating", "competing",
    ],
    adjective_endings: &["ed", "al", "ive", "ous", "ful", "less", "able", "ible", "ic", "ary", "ish", "ian", "ean", "ese", "ly", "ant-led", "-old", "est", "ern", "like", "ical", "-based", "-made", "-owned", "-run", "-born", "-size", "-sized", "-type"],
    not_adjectives: &[
        "hospital", "animal", "metal", "capital", "signal", "terminal", "journal", "arsenal", "festival", "medal", "seal", "rival", "canal", "traffic", "clinic", "plastic", "fabric", "music", "detective", "executive", "salary", "library",
        "military", "family", "supply", "assembly", "table", "vegetable", "cable", "republic", "forest", "harvest", "request", "guest", "test", "investment", "seed", "feed", "weed", "housing", "migrant", "school", "judicial", "guerrilla", "civilian", "diesel", "coral", "mineral", "criminal", "locomotive", "archive", "drive", "olive", "native", "explosive", "topic", "mosaic", "bicycle", "auxiliary", "secretary", "dictionary", "bus", "academic", "mechanic", "medic", "priest", "artist", "tourist", "terrorist", "ballistic", "personal", "naval", "nuclear",
    ],
    time_shifts: &["ago", "earlier", "later", "before", "old", "after", "since", "hence", "prior", "previously", "early", "late", "away"],
    clause_breaks: &["but", "that", "who", "which", "because", "when", "while", "although", "though", "despite", "after", "before", "if", "until", "and", "as", "whose", "where", "since", "unless", "yet", "however", "instead", "except"],
    nationals: &[("US", "USD"), ("Canadian", "CAD"), ("Australian", "AUD"), ("CDN", "CAD"), ("Hong Kong", "HKD"), ("Singaporean", "SGD")],
    fillers: &["another", "additional", "further", "extra", "the", "a further", "an additional", "an extra", "a reported", "reported", "a combined", "combined"],
    durations_open: &["past", "last", "next", "a", "an", "course of", "coming", "following", "previous", "single", "entire", "space of", "for each of the next"],
    not_counted: &[
        "once", "twice", "times", "ways", "things", "points", "o'clock", "degrees", "sides", "sorts", "kinds", "types", "steps", "occasions", "fronts", "instances", "years", "months", "weeks", "days", "hours", "minutes", "seconds", "decades", "centuries", "nights", "generations", "quarters", "bits", "yards-long", "sets", "thirds", "halves", "fifths", "goals", "innings", "laps", "p.m", "years-old", "straight", "gmt", "reasons", "words", "aspects", "respects", "moments", "paces", "categories", "stars", "parts", "halfs", "games", "seasons", "matches", "runs", "wickets", "weekends", "mornings", "evenings", "mondays", "fridays", "sundays", "editions",
    ],
    of: &["of", "of the", "of these", "of those", "of its", "of their", "of his", "of her", "of our", "of all", "of all the", "of such", "of other"],
    months: &[
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ],
    labels_after: &[
        "a.m.", "p.m.", "am", "pm", "o'clock", "GMT", "UTC", "hours local time", "EST", "EDT", "KST", "BST", "CET", "CEST", "AD", "BC", "BCE", "CE", "- year - old", "- year - olds", "year - old", "year - olds", "years old", "years of age", "- day - old", "- month - old", "months old", "- week - old", "weeks old", "days old", "years-old", "noon", "- minute mark", "- 0 win",
    ],
    labels_before: LABELS,
    ordinals: &["st", "nd", "rd", "th", "s", "'s", "ers"],
    abbreviations: &[
        "mr", "mrs", "ms", "dr", "st", "no", "nos", "vs", "approx", "est", "ca", "c", "rs", "gen", "col", "lt", "sgt", "capt", "maj", "gov", "sen", "rep", "prof", "rev", "art", "sec", "para", "ch", "vol", "p", "pp", "fig", "inc", "ltd", "co", "corp", "jr", "sr", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mt", "ave", "hon", "max", "min", "sq", "rp", "ref", "res", "fr", "i.e", "e.g", "ie", "eg", "etc", "dept", "brig", "adm", "cmdr", "u.n",
    ],
    changes: &[
        "rose", "rise", "rises", "risen", "rising", "fell", "fall", "falls", "fallen", "falling", "grew", "grow", "grows", "grown", "growing", "increased", "increase", "increases", "increasing", "decreased", "decrease", "decreases", "decreasing",
        "dropped", "drop", "drops", "dropping", "jumped", "jump", "jumps", "jumping", "climbed", "climb", "climbs", "climbing", "surged", "surge", "surges", "surging", "plunged", "plunge", "plunges", "plunging", "plummeted", "soared", "soar", "soars", "soaring", "shrank", "shrink", "shrinks", "shrunk",
        "declined", "decline", "declines", "declining", "went", "gone", "goes", "going", "raised", "raise", "raises", "raising", "cut", "cuts", "cutting", "reduced", "reduce", "reduces", "reducing", "lowered", "lower", "lowers", "slid", "slide", "slides", "slipped", "slip", "slips", "sank", "sink", "tumbled", "tumbles", "up", "down", "doubled", "tripled", "quadrupled", "halved", "swelled", "swollen", "expanded", "expand", "ticks", "ticked", "tick", "edged", "edges", "inched", "inches", "moved", "moves", "widened", "narrowed", "eased", "eases", "improved", "changed", "revised", "hiked", "hike", "boosted", "boost", "ballooned", "spiked", "skyrocketed", "rocketed", "dwindled", "contracted", "upped", "lifted", "scaled", "shot", "crept", "dipped", "accelerated", "slowed", "slumped", "collapsed", "crashed", "leapt", "leaped", "mounted", "downgraded", "upgraded", "extended", "slashed", "trimmed",
    ],
    predicates: &[
        "were", "was", "are", "have", "had", "remain", "remained", "died", "fled", "of them", "of us", "of you", "of whom", "of which", "of these", "of those", "others", "more were", "more have", "had been", "have been", "escaped", "survived", "returned", "would be", "will be", "people", "or so were", "dead", "injured", "wounded", "killed", "missing", "more", "attended", "arrived", "defected", "perished", "surrendered", "went", "in all", "in total", "each", "could be", "may be", "may have", "may still", "might be", "did not", "came", "still", "so far", "so far this", "this year", "this month", "last year",
    ],
    governors: &[
        "killed", "killing", "kills", "kill", "injured", "injuring", "injures", "wounded", "wounding", "wounds", "arrested", "arresting", "detained", "detaining", "displaced", "displacing", "executed", "captured", "leaving", "hospitalised", "hospitalized", "infected", "left", "claimed", "votes to", "toll to", "toll at", "toll of", "toll was", "toll stood at", "toll rose to", "toll has risen to", "total to", "number to", "tally to", "total of", "total at", "count to", "count at", "numbering", "numbered", "totalling", "totaling", "totaled", "totalled", "number of", "put the number at", "total was", "number was", "stood at", "stands at", "recruited", "employs", "employed", "employing", "built for", "designed for", "meant for", "intended for", "capacity of", "space for", "room for", "beds for", "houses", "housing", "holding", "holds", "held",
    ],
    duration_claims: &[
        "lasted", "lasts", "last", "lasting", "took", "takes", "take", "taken", "taking", "sentenced to", "sentenced him to", "sentenced her to", "sentenced them to", "sentenced each to", "condemned to", "sentence of", "sentences of", "term of", "terms of", "jailed for", "imprisoned for", "detained for", "held for", "shift of", "shifts of", "delay of", "delays of", "wait of", "wait", "waits", "waits of", "waited", "serve", "served", "serves", "serving", "work", "works", "worked", "working", "faces", "face", "facing", "expectancy of", "expectancy is", "expectancy was", "period of", "contract of", "contracts of", "stay of", "stays of", "duration of", "lifespan of", "service of", "ban of", "suspension of", "suspended for", "banned for", "imprisonment of", "ran for", "ran to", "run", "runs", "without work for", "out of work for", "jobless for", "toiled", "toil", "sleep", "sleeping", "slept", "got", "given", "handed", "awarded", "up to", "maximum of", "minimum of", "extended by", "delayed by", "delayed", "cut by", "shortened by", "shortened to", "extended to", "worked for", "reduced to", "average age of", "average age was", "off", "seek", "seeking", "sought", "demanding", "demanded", "asked for", "carries", "carried", "spent", "spend", "spends", "spending", "received", "receive", "receives", "imposed", "enough for", "enough to cover", "enough to last", "cover", "covers", "unpaid for", "without pay for",
    ],
    duration_claims_after: &["in prison", "in jail", "behind bars", "of hard labour", "of hard labor", "imprisonment", "of imprisonment", "in custody", "in a labour camp", "in a labor camp", "in a prison camp", "of detention", "in detention", "long", "of forced labour", "of forced labor", "of probation", "suspended sentence", "prison", "jail", "sentence", "prison term", "jail term", "term of imprisonment", "unpaid work", "of unpaid work", "of community service", "community service", "of community work"],
    rests: &["off"],
    increments: &["more", "less", "extra"],
    cost_verbs: &["costs", "cost", "now costs", "now cost", "sells for", "sold for", "now sells for", "sells at", "fetches", "fetched", "trades at", "traded at", "goes for", "went for", "is priced at", "was priced at", "was selling for", "is selling for", "retails for", "retailed for", "will cost", "would cost", "can cost", "can fetch", "brings in", "earns"],
    lasting: &["for"],
    contrasts: &["but"],
    count_suffixes: &["strong"],
    change_sizes: &["by"],
    time_joiners: &["and"],
    distributives: &["each"],
    lists: true,
    ranging: &["ranging", "range", "ranges", "ranged", "varying", "vary", "varies", "varied"],
    narrowing: &["only", "just"],
    more_of: &["another", "further", "additional", "extra"],
    earlier: &["up from", "down from", "compared with", "compared to", "against", "versus", "from a previous"],
    levels: &["rate", "rates", "yield", "yields", "duty", "tariff"],
    governing: &["of", "in", "at", "from", "with", "for", "on", "as", "to", "by", "near", "under", "into", "against", "outside", "inside", "between", "among", "across"],
    age_hedges: &["under", "over", "above", "below"],
    duration_places: &[
        "for", "after", "in", "within", "during", "over", "before", "since", "until", "till", "every", "by", "throughout", "the past", "the last", "the next", "the first", "the following", "the previous", "past", "last", "next", "first", "coming", "these", "those", "the", "on", "between", "across", "than", "at", "from", "previous", "only", "around the", "nearly", "final", "last", "of", "ago", "other",
    ],
    definites: &["previous", "following", "the", "these", "those", "both", "last", "next", "first", "past", "other", "final", "another", "same", "top", "his", "her", "my", "our", "your", "any"],
    denials: &[
        "denied", "denies", "deny", "denying", "rejected claims", "rejected reports", "rejected the claim", "rejected allegations", "refuted", "refutes", "disputed", "disputes", "disputed that", "no evidence that", "denial that", "denials that", "false claims that", "falsely claimed", "untrue that", "not true that", "dismissed reports", "dismissed claims", "dismissed the claim", "rebutted", "contradicted", "there is no", "false that", "rejects claims", "rejected as false", "dismissed as false", "denial of", "denials of", "disavowed", "not find that", "not found that", "no proof that", "not believe that", "no indication that", "no sign that", "rejecting reports", "rejecting claims", "rejecting a report", "dismissing reports", "dismissing claims", "dismissing a report", "dismissed a report", "rejected a report", "denounced reports", "refuting", "rebutting", "disputing",
    ],
    negations: &["not", "n't", "never", "didn't", "doesn't", "don't", "hasn't", "haven't", "hadn't", "wasn't", "weren't", "isn't", "aren't", "won't", "wouldn't", "couldn't", "can't", "cannot", "nor", "neither", "without", "failed to", "refused to"],
    not_negations: &["not only", "not just", "not merely", "not simply", "not necessarily", "not yet", "if not", "not least", "whether or not", "not including", "not counting", "not to mention", "not long", "not far", "why not", "not until", "without work", "without pay", "without power", "without water", "without food", "without electricity"],
    part_barred: &["first", "second", "last", "other", "the", "latter", "this", "that", "each", "third", "final", "better"],
    part_wholes: &["the", "its", "their", "his", "her", "our", "all", "that", "what"],
    part_labels: &["majority", "time"],
    count_words: &["number", "numbers", "toll", "total", "count", "tally", "figure", "headcount", "membership", "population", "death", "deaths", "workforce", "attendance"],
    count_links: &["to", "at", "is", "was", "by", "of", "reached", "hit", "from", "as"],
    denial_stops: &["but", "because", "after", "although"],
    number_joiners: &["to", "and", "or"],
    not_per: &["ed"],
    not_second: &["ing", "ly"],
    leading_plurals: &["media", "women", "men", "arms", "sports", "goods", "police", "people", "sales", "operations", "systems"],
    money_suffixes: &["m", "b", "k", "t"],
    sure_suffixes: &["k", "cr"],
    occasions: &["night", "shift", "trip", "visit", "session"],
    lone_persons: &["person"],
    change_particles: &["up"],
    often: &["each", "every"],
    noun_hedges: &["minimum", "maximum", "limit", "ceiling", "cap"],
    modal_hedges: &["top"],
    modals: &["may", "could", "will", "would", "might", "to", "can", "should"],
    near_sums: &["near"],
    movers: &["moved", "moves", "move", "moving", "cut", "cuts", "cutting", "raised", "raises", "raise", "raising", "reduced", "reduces", "reduce", "reducing", "slashed", "trimmed", "lifted", "boosted", "shot", "lowered"],
    bare_counts: true,
    minus: &["minus", "negative"],
    multiples: &["times", "times as much", "times as many", "times as high", "times as large", "times as big", "times as long", "times as likely", "times more", "times higher", "times larger", "times greater", "times bigger", "times longer", "times the size", "times the number", "times the amount", "times the rate", "times the price", "times the average", "times that", "times what", "- fold", "fold"],
    inflection: Inflection {
        fold: &[
            ("doubled", 2, 1), ("doubling", 2, 1), ("tripled", 3, 1), ("tripling", 3, 1), ("trebled", 3, 1), ("quadrupled", 4, 1), ("quintupled", 5, 1), ("halved", 1, 2),
            ("twice as much", 2, 1), ("twice as many", 2, 1), ("twice as high", 2, 1), ("twice as large", 2, 1), ("twice as likely", 2, 1), ("twice as long", 2, 1), ("twice the size", 2, 1), ("twice the number", 2, 1), ("twice the amount", 2, 1), ("twice the rate", 2, 1), ("twice the price", 2, 1), ("twice that of", 2, 1), ("twice what", 2, 1), ("half as much", 1, 2), ("half as many", 1, 2),
            ("doubles", 2, 1), ("triples", 3, 1), ("halving", 1, 2), ("double the number", 2, 1), ("double the amount", 2, 1), ("double the price", 2, 1), ("double the rate", 2, 1), ("double that of", 2, 1), ("double what", 2, 1), ("triple the number", 3, 1), ("triple the amount", 3, 1), ("triple the price", 3, 1), ("triple the rate", 3, 1), ("triple the size", 3, 1), ("double the size", 2, 1), ("triple that of", 3, 1), ("triple what", 3, 1), ("quadruple the number", 4, 1), ("quadruple the amount", 4, 1), ("twofold", 2, 1), ("threefold", 3, 1), ("fourfold", 4, 1), ("fivefold", 5, 1), ("tenfold", 10, 1),
        ],
        fold_of: &[("double", 2, 1), ("triple", 3, 1), ("treble", 3, 1), ("quadruple", 4, 1), ("twice", 2, 1)],
        spread_stops: &["who", "whom", "whose", "which", "he", "she", "they", "it", "we", "i", "had", "has", "have", "was", "were", "did", "does", "is", "are", "when", "while", "war", "conflict", "dispute", "feud"],
        spread: &["over"],
        duration_verbs: &["sentenced", "jailed", "condemned", "imprisoned", "gave", "gives", "give", "giving", "given", "handed", "awarded"],
        presupposing: &["the", "its", "their", "his", "her", "these", "those"],
        count_hedges: &["fewer"],
        informants: &["familiar with", "briefed on", "with knowledge of", "with direct knowledge", "close to the", "who asked not to be", "who declined to be"],
        times_of: &["the", "its", "their", "his", "her", "what", "that", "those"],
        speech: &["said", "told", "say", "says", "recalled", "added"],
        ..Inflection::NONE
    },
    ..Pack::EMPTY
};

const CURRENCIES: &[(&str, &str, bool)] = super::currencies::EN;

#[rustfmt::skip]
const MEASURES: &[(&str, &[&str])] = &[
    ("percentage point", &["percentage points", "percentage point", "- percentage - point", "- percentage point", "pp", "ppt"]),
    ("basis point", &["basis points", "basis point", "bps", "- basis - point", "- basis point"]),
    ("t", &["tonnes", "tonne", "- tonne", "metric tons", "metric ton", "metric tonnes", "- metric - ton", "- metric ton", "mt"]),
    ("ton", &["tons", "ton", "- ton", "short tons", "long tons"]),
    ("kg", &["kilograms", "kilogram", "kilogrammes", "kilogramme", "kilos", "kilo", "- kilogram", "- kilo", "- kg"]),
    ("g", &["grams", "gram", "grammes", "gramme", "- gram"]), ("mg", &["milligrams", "milligram", "milligrammes"]),
    ("lb", &["pounds of", "- pound"]), ("oz", &["ounces", "ounce", "troy ounces", "- ounce"]),
    ("km", &["kilometres", "kilometers", "kilometre", "kilometer", "- kilometre", "- kilometer", "- km", "kms", "klicks"]),
    ("m", &["metres", "meters", "metre", "meter", "- metre", "- meter"]),
    ("cm", &["centimetres", "centimeters", "centimetre", "centimeter", "- centimetre", "- centimeter", "- cm"]), ("mm", &["millimetres", "millimeters", "millimetre", "millimeter", "- millimetre", "- millimeter", "- mm"]),
    ("mi", &["miles", "mile", "- mile"]), ("nmi", &["nautical miles", "nautical mile", "- nautical - mile"]), ("ft", &["feet", "foot", "- foot"]), ("in", &["inches", "inch", "- inch"]), ("yd", &["yards", "yard", "- yard"]),
    ("km2", &["square kilometres", "square kilometers", "square kilometre", "square kilometer", "- square - kilometre", "- square - kilometer", "sq km", "sq. km"]),
    ("m2", &["square metres", "square meters", "square metre", "square meter", "- square - metre", "- square - meter", "sq m", "sq. m"]),
    ("m3", &["cubic metres", "cubic meters", "cubic metre", "cubic meter"]),
    ("mi2", &["square miles", "square mile", "- square - mile", "sq miles"]), ("ft2", &["square feet", "square foot", "- square - foot", "sq ft", "sq. ft"]),
    ("ha", &["hectares", "hectare", "- hectare"]), ("acre", &["acres", "acre", "- acre"]),
    ("L", &["litres", "liters", "litre", "liter", "- litre", "- liter"]), ("mL", &["millilitres", "milliliters"]),
    ("gallon", &["gallons", "gallon", "- gallon"]), ("barrel", &["barrels", "barrel", "bbl", "bbls", "- barrel"]),
    ("MW", &["megawatts", "megawatt", "- megawatt"]), ("GW", &["gigawatts", "gigawatt", "- gigawatt"]), ("kW", &["kilowatts", "kilowatt"]), ("kWh", &["kilowatt hours", "kilowatt-hours", "kilowatt - hours"]), ("MWh", &["megawatt hours", "megawatt-hours", "megawatt - hours"]), ("GWh", &["gigawatt hours", "gigawatt - hours"]), ("TWh", &["terawatt hours", "terawatt - hours"]),
    ("km/h", &["kilometres per hour", "kilometers per hour", "kilometres an hour", "kilometers an hour", "km per hour"]), ("mph", &["miles per hour", "miles an hour"]),
    ("°C", &["degrees Celsius", "degrees centigrade", "°C", "degree Celsius", "C degrees"]), ("°F", &["degrees Fahrenheit", "°F"]),
    ("hp", &["horsepower", "- horsepower", "hp"]), ("dwt", &["dwt", "deadweight tonnes", "deadweight tons"]), ("kcal", &["calories", "kilocalories", "kcal"]), ("kiloton", &["kilotons", "kilotonnes", "kiloton", "kt", "- kiloton"]),
    ("GB", &["gigabytes", "gigabyte"]), ("MB", &["megabytes"]), ("TB", &["terabytes", "terabyte"]),
];

#[rustfmt::skip]
const LABELS: &[&str] = &[
    "resolution", "resolutions", "article", "articles", "section", "sections", "chapter", "chapters", "no", "no.", "nos.", "number", "№", "#", "route", "highway", "flight", "boeing", "airbus", "type", "model", "room", "gate", "page", "pages", "p.", "pp.",
    "figure", "fig.", "table", "part", "volume", "vol.", "phase", "stage", "group", "division", "unit", "office", "bureau", "channel", "season", "episode", "windows", "iphone", "voyager", "apollo", "psalm", "law", "decree", "order",
    "paragraph", "paragraphs", "para", "para.", "clause", "rule", "version", "v.", "level", "category", "grade", "tier", "covid", "formula", "platform", "line", "lines of", "item", "point", "step", "exhibit", "annex", "appendix", "schedule", "regulation",
    "directive", "act", "bill", "amendment", "protocol", "operation", "interstate", "road", "street", "avenue", "building", "apartment", "apt", "apt.", "flat", "suite", "floor", "ward", "district", "zone", "area", "sector", "block", "lot", "plot", "box", "camp", "factory", "school", "hospital", "mine", "shaft", "brigade", "battalion", "regiment", "squad", "squadron", "corps", "army", "fleet", "task force", "pier", "berth", "dock", "terminal", "track", "lane", "bus", "tram", "train", "metro line", "exit", "junction", "mile marker", "magnitude", "magnitude of", "a magnitude", "richter", "grade", "class", "mark", "mk", "mk.", "serial", "code", "codes", "area code", "ext", "ext.", "extension", "tel", "tel.", "telephone", "phone", "fax", "isbn", "issn", "id", "docket", "case", "case no.", "file", "invoice", "ticket number", "passport", "account", "policy", "question", "q", "chart", "map", "plate", "slide", "scene", "day", "week", "year", "years", "month", "aged", "age", "ages", "ages of", "age of", "the age of", "under the age of", "over the age of", "top", "ranked", "ranking", "seeded", "seed", "at number", "in position", "position", "place", "lap", "round", "game", "match", "set", "inning", "hole", "act", "book", "verse", "canto", "sonnet", "symphony", "opus", "op.", "radio", "studio", "kanal", "security council resolution", "unsc resolution", "opec", "zone", "mach", "euro", "ps", "playstation", "xbox", "galaxy", "android", "ios", "python", "chapters", "verses", "corinthians", "article no.", "court", "chamber", "cell", "barrack", "barracks", "hut", "team", "crew no.", "site", "well", "reactor", "reactors", "unit no.", "block no.", "hwasong", "nodong", "taepodong", "unha", "kn", "since", "circa the year", "section no.", "dated", "fiscal", "fiscal year", "circular", "ordinance", "communique", "memo", "memorandum", "notice", "executive order", "public law", "order no.", "proposition", "measure", "at age", "all but", "under-", "over-", "u",
];

/// Words that no noun phrase runs over: the closed classes, frequent verbs, and
/// adverbs of place and time.
#[rustfmt::skip]
const STOPS: &[&str] = &[
    "a", "an", "the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my", "your", "of", "in", "on", "at", "to", "by", "for", "from", "with", "without", "about", "around", "over", "under", "above", "below", "between", "among", "amid", "across", "through", "during", "before", "after", "since", "until", "till", "into", "onto", "upon", "out", "off", "up", "down", "along", "against", "near", "inside", "outside", "within", "behind", "beyond", "beside", "besides", "per", "via", "as", "than", "like", "unlike", "despite", "except", "including", "and", "or", "but", "nor", "so", "yet", "if", "because", "while", "when", "where", "whether", "although", "though", "who", "whom", "whose", "which", "what", "how", "why",
    "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do", "does", "did", "doing", "done", "will", "would", "can", "could", "shall", "should", "may", "might", "must", "ought", "not", "n't", "never", "no", "i", "you", "he", "she", "it", "we", "they", "them", "him", "me", "us", "themselves", "itself", "each", "every", "any", "some", "all", "both", "either", "neither", "one", "here", "there", "now", "then", "today", "yesterday", "tomorrow", "ago", "later", "earlier", "soon", "already", "still", "also", "too", "even", "just", "only", "again", "abroad", "home", "away", "back", "together", "apart", "annually", "monthly", "daily", "weekly", "yearly", "hourly", "instead", "nationwide", "worldwide", "elsewhere", "once", "twice", "alone", "apiece", "aboard", "online", "overnight",
    "said", "says", "say", "told", "tells", "according", "went", "goes", "go", "came", "comes", "come", "took", "takes", "take", "gave", "gives", "give", "got", "gets", "get", "made", "makes", "make", "died", "dies", "die", "fled", "flee", "flees", "left", "leaves", "leave", "remain", "remains", "remained", "live", "lives", "lived", "stayed", "stay", "joined", "join", "joins", "works", "worked", "work", "returned", "return", "arrived", "arrive", "arrives", "became", "become", "becomes", "sent", "send", "sends", "met", "meet", "meets", "held", "hold", "ran", "run", "runs", "saw", "see", "sees", "seem", "seems", "seemed", "need", "wants", "want", "signed", "sign", "took", "began", "begin", "begins", "started", "start", "ended", "end", "paid", "pays", "pay", "sold", "sells", "sell", "bought", "buys", "buy", "lost", "loses", "lose", "won", "win", "cost", "use", "works", "asks", "ask", "asked", "show", "showed", "means", "meant", "keeps", "kept", "keep", "stood", "stand", "faces", "face", "faced", "voted", "vote", "share", "shared", "wait", "waits", "waited", "who've", "sleep", "slept", "fell", "falls", "rose", "rises", "grew", "grows", "expects", "stretches", "stretched", "covered", "manages", "managed", "belongs", "opens", "opened", "closes", "closed", "crossed", "crosses", "needs", "gets", "costs", "earns",
];
