//! The languages, one file each, and the signs that all of them share. Data only.

mod ar;
mod currencies;
mod de;
mod de_nouns;
mod en;
mod es;
mod fr;
mod ja;
mod ko;
mod places;
mod ru;
mod ru_endings;
mod zh;

use std::sync::OnceLock;

use super::Lang;
use super::words::Lexicon;

/// The words of a language, compiled once.
pub(crate) fn lexicon(lang: Lang) -> &'static Lexicon {
    static EN: OnceLock<Lexicon> = OnceLock::new();
    static DE: OnceLock<Lexicon> = OnceLock::new();
    static FR: OnceLock<Lexicon> = OnceLock::new();
    static ES: OnceLock<Lexicon> = OnceLock::new();
    static KO: OnceLock<Lexicon> = OnceLock::new();
    static JA: OnceLock<Lexicon> = OnceLock::new();
    static ZH: OnceLock<Lexicon> = OnceLock::new();
    static RU: OnceLock<Lexicon> = OnceLock::new();
    static AR: OnceLock<Lexicon> = OnceLock::new();
    match lang {
        Lang::En => EN.get_or_init(|| Lexicon::of(&en::PACK)),
        Lang::De => DE.get_or_init(|| Lexicon::of(&de::PACK)),
        Lang::Fr => FR.get_or_init(|| Lexicon::of(&fr::PACK)),
        Lang::Es => ES.get_or_init(|| Lexicon::of(&es::PACK)),
        Lang::Ko => KO.get_or_init(|| Lexicon::of(&ko::PACK)),
        Lang::Ja => JA.get_or_init(|| Lexicon::of(&ja::PACK)),
        Lang::Zh => ZH.get_or_init(|| Lexicon::of(&zh::PACK)),
        Lang::Ru => RU.get_or_init(|| Lexicon::of(&ru::PACK)),
        Lang::Ar => AR.get_or_init(|| Lexicon::of(&ar::PACK)),
    }
}

/// Signs of currencies: sign, ISO 4217 code, whether the country is a guess.
pub(crate) const SYMBOLS: &[(&str, &str, bool)] = &[
    ("US$", "USD", false),
    ("U.S.$", "USD", false),
    ("US $", "USD", false),
    ("USD$", "USD", false),
    ("USD $", "USD", false),
    ("$", "USD", true),
    ("$US", "USD", false),
    ("$A", "AUD", false),
    ("$C", "CAD", false),
    ("$NZ", "NZD", false),
    ("$HK", "HKD", false),
    ("C$", "CAD", false),
    ("CA$", "CAD", false),
    ("CAD$", "CAD", false),
    ("Can$", "CAD", false),
    ("Cdn$", "CAD", false),
    ("A$", "AUD", false),
    ("AU$", "AUD", false),
    ("AUD$", "AUD", false),
    ("NZ$", "NZD", false),
    ("HK$", "HKD", false),
    ("S$", "SGD", false),
    ("SG$", "SGD", false),
    ("NT$", "TWD", false),
    ("R$", "BRL", false),
    ("Mex$", "MXN", false),
    ("MX$", "MXN", false),
    ("J$", "JMD", false),
    ("Z$", "ZWL", false),
    ("N$", "NAD", false),
    ("€", "EUR", false),
    ("£", "GBP", false),
    ("E£", "EGP", false),
    ("LE", "EGP", false),
    ("¥", "JPY", true),
    ("JP¥", "JPY", false),
    ("CN¥", "CNY", false),
    ("RMB¥", "CNY", false),
    ("₩", "KRW", false),
    ("₹", "INR", false),
    ("₽", "RUB", false),
    ("₺", "TRY", false),
    ("₴", "UAH", false),
    ("₦", "NGN", false),
    ("₱", "PHP", false),
    ("฿", "THB", false),
    ("₫", "VND", false),
    ("₪", "ILS", false),
    ("₡", "CRC", false),
    ("₲", "PYG", false),
    ("₵", "GHS", false),
    ("₸", "KZT", false),
    ("₮", "MNT", false),
    ("৳", "BDT", false),
    ("₭", "LAK", false),
    ("៛", "KHR", false),
    ("₼", "AZN", false),
    ("₾", "GEL", false),
    ("֏", "AMD", false),
    ("Rs", "INR", true),
    ("Rs.", "INR", true),
    ("Re", "INR", true),
    ("RM", "MYR", false),
    ("Rp", "IDR", false),
    ("Rp.", "IDR", false),
    ("Tk", "BDT", false),
    ("Sh", "KES", true),
    ("KSh", "KES", false),
    ("Ksh", "KES", false),
    ("Fr.", "CHF", true),
    ("SFr", "CHF", false),
    ("RMB", "CNY", false),
    ("미화", "USD", false),
    ("zł", "PLN", false),
    ("Kč", "CZK", false),
];

/// Words that look like an ISO 4217 code at the beginning of a number.
pub(crate) const NOT_CODES: &[&str] = &[
    "ALL", "TOP", "TRY", "GEL", "MOP", "COP", "CUP", "PEN", "SOS", "BAM", "LAK", "BOB", "ANG",
    "XXX", "XTS", "MAD",
];

/// Measures written alike everywhere, by unit code.
pub(crate) const MEASURES: &[(&str, &[&str])] = &[
    ("kg", &["kg", "kgs"]),
    ("mg", &["mg"]),
    ("g", &["g"]),
    ("t", &["t"]),
    ("lb", &["lb", "lbs"]),
    ("oz", &["oz"]),
    ("km", &["km", "kms"]),
    ("m", &["m"]),
    ("cm", &["cm"]),
    ("mm", &["mm"]),
    ("mi", &["mi"]),
    ("ft", &["ft"]),
    ("nmi", &["nmi"]),
    ("km2", &["km2", "km²", "sq km", "sq. km", "sqkm"]),
    ("m2", &["m2", "m²", "sq m", "sq. m", "sqm"]),
    ("m3", &["m3", "m³"]),
    ("ha", &["ha"]),
    ("L", &["l"]),
    ("mL", &["ml"]),
    ("kW", &["kw"]),
    ("MW", &["mw"]),
    ("GW", &["gw"]),
    ("kWh", &["kwh"]),
    ("MWh", &["mwh"]),
    ("GWh", &["gwh"]),
    ("TWh", &["twh"]),
    ("km/h", &["km/h", "kph", "kmh"]),
    ("mph", &["mph"]),
    ("GB", &["gb"]),
    ("MB", &["mb"]),
    ("TB", &["tb"]),
];
