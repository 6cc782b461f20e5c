//! Names of money that leave the country open, and the places that settle it. Data only.

use crate::parse::pack::OpenMoney;

#[rustfmt::skip]
pub(super) const EN: &[OpenMoney] = &[
    (&["dinars", "dinar"], &[("Iraq", "IQD"), ("Iraqi", "IQD"), ("Baghdad", "IQD"), ("Basra", "IQD"), ("Mosul", "IQD"), ("Kuwait", "KWD"), ("Kuwaiti", "KWD"), ("Jordan", "JOD"), ("Jordanian", "JOD"), ("Amman", "JOD"), ("Libya", "LYD"), ("Libyan", "LYD"), ("Tripoli", "LYD"), ("Benghazi", "LYD"), ("Tunisia", "TND"), ("Tunisian", "TND"), ("Tunis", "TND"), ("Algeria", "DZD"), ("Algerian", "DZD"), ("Algiers", "DZD"), ("Bahrain", "BHD"), ("Bahraini", "BHD"), ("Serbia", "RSD"), ("Serbian", "RSD"), ("Belgrade", "RSD")]),
    (&["crowns", "crown"], &[("Sweden", "SEK"), ("Swedish", "SEK"), ("Stockholm", "SEK"), ("Norway", "NOK"), ("Norwegian", "NOK"), ("Oslo", "NOK"), ("Denmark", "DKK"), ("Danish", "DKK"), ("Copenhagen", "DKK"), ("Czech", "CZK"), ("Prague", "CZK"), ("Brno", "CZK"), ("Iceland", "ISK"), ("Icelandic", "ISK")]),
    (&["kroner", "krone"], &[("Norway", "NOK"), ("Norwegian", "NOK"), ("Oslo", "NOK"), ("Denmark", "DKK"), ("Danish", "DKK"), ("Copenhagen", "DKK")]),
    (&["pesos", "peso"], &[("Mexico", "MXN"), ("Mexican", "MXN"), ("Philippines", "PHP"), ("Philippine", "PHP"), ("Filipino", "PHP"), ("Manila", "PHP"), ("Argentina", "ARS"), ("Argentine", "ARS"), ("Buenos Aires", "ARS"), ("Chile", "CLP"), ("Chilean", "CLP"), ("Santiago", "CLP"), ("Colombia", "COP"), ("Colombian", "COP"), ("Bogota", "COP"), ("Bogotá", "COP"), ("Cuba", "CUP"), ("Cuban", "CUP"), ("Havana", "CUP"), ("Uruguay", "UYU"), ("Uruguayan", "UYU"), ("Montevideo", "UYU"), ("Dominican", "DOP")]),
    (&["rupees", "rupee", "Rs", "Rs."], &[("India", "INR"), ("Indian", "INR"), ("Delhi", "INR"), ("Mumbai", "INR"), ("Pakistan", "PKR"), ("Pakistani", "PKR"), ("Islamabad", "PKR"), ("Karachi", "PKR"), ("Lahore", "PKR"), ("Peshawar", "PKR"), ("Sri Lanka", "LKR"), ("Sri Lankan", "LKR"), ("Colombo", "LKR"), ("Nepal", "NPR"), ("Nepali", "NPR"), ("Kathmandu", "NPR"), ("Mauritius", "MUR")]),
    (&["francs", "franc"], &[("Swiss", "CHF"), ("Switzerland", "CHF"), ("Geneva", "CHF"), ("Zurich", "CHF"), ("Bern", "CHF"), ("Rwanda", "RWF"), ("Rwandan", "RWF"), ("Kigali", "RWF"), ("Congo", "CDF"), ("Congolese", "CDF"), ("Kinshasa", "CDF"), ("Goma", "CDF"), ("Burundi", "BIF"), ("Bujumbura", "BIF"), ("Conakry", "GNF"), ("Senegal", "XOF"), ("Dakar", "XOF"), ("Mali", "XOF"), ("Bamako", "XOF"), ("Ivory Coast", "XOF"), ("Abidjan", "XOF"), ("Burkina Faso", "XOF"), ("Niger", "XOF"), ("Niamey", "XOF"), ("Togo", "XOF"), ("Benin", "XOF"), ("Cameroon", "XAF"), ("Gabon", "XAF"), ("Chad", "XAF"), ("Djibouti", "DJF")]),
    (&["pounds", "pound"], &[("Egypt", "EGP"), ("Egyptian", "EGP"), ("Cairo", "EGP"), ("Syria", "SYP"), ("Syrian", "SYP"), ("Damascus", "SYP"), ("Aleppo", "SYP"), ("Lebanon", "LBP"), ("Lebanese", "LBP"), ("Beirut", "LBP"), ("Khartoum", "SDG"), ("Darfur", "SDG"), ("Britain", "GBP"), ("British", "GBP"), ("UK", "GBP"), ("London", "GBP"), ("England", "GBP"), ("Scotland", "GBP"), ("Wales", "GBP")]),
    (&["shillings", "shilling"], &[("Kenya", "KES"), ("Kenyan", "KES"), ("Nairobi", "KES"), ("Mombasa", "KES"), ("Uganda", "UGX"), ("Ugandan", "UGX"), ("Kampala", "UGX"), ("Tanzania", "TZS"), ("Tanzanian", "TZS"), ("Dar es Salaam", "TZS"), ("Somalia", "SOS"), ("Somali", "SOS"), ("Mogadishu", "SOS")]),
    (&["rials", "rial", "riyals", "riyal"], &[("Iran", "IRR"), ("Iranian", "IRR"), ("Tehran", "IRR"), ("Yemen", "YER"), ("Yemeni", "YER"), ("Sanaa", "YER"), ("Aden", "YER"), ("Oman", "OMR"), ("Omani", "OMR"), ("Muscat", "OMR"), ("Saudi", "SAR"), ("Riyadh", "SAR"), ("Jeddah", "SAR"), ("Qatar", "QAR"), ("Qatari", "QAR"), ("Doha", "QAR")]),
    (&["dirhams", "dirham"], &[("UAE", "AED"), ("Emirates", "AED"), ("Emirati", "AED"), ("Dubai", "AED"), ("Abu Dhabi", "AED"), ("Morocco", "MAD"), ("Moroccan", "MAD"), ("Rabat", "MAD"), ("Casablanca", "MAD")]),
];

#[rustfmt::skip]
pub(super) const KO: &[OpenMoney] = &[
    (&["디나르"], &[("이라크", "IQD"), ("바그다드", "IQD"), ("쿠웨이트", "KWD"), ("요르단", "JOD"), ("리비아", "LYD"), ("튀니지", "TND"), ("알제리", "DZD"), ("바레인", "BHD"), ("세르비아", "RSD")]),
    (&["페소"], &[("멕시코", "MXN"), ("필리핀", "PHP"), ("마닐라", "PHP"), ("아르헨티나", "ARS"), ("칠레", "CLP"), ("콜롬비아", "COP"), ("쿠바", "CUP"), ("우루과이", "UYU"), ("도미니카", "DOP")]),
    (&["루피"], &[("인도 ", "INR"), ("뉴델리", "INR"), ("뭄바이", "INR"), ("파키스탄", "PKR"), ("카라치", "PKR"), ("스리랑카", "LKR"), ("네팔", "NPR")]),
    (&["파운드"], &[("이집트", "EGP"), ("카이로", "EGP"), ("시리아", "SYP"), ("레바논", "LBP"), ("수단", "SDG"), ("영국", "GBP"), ("런던", "GBP")]),
    (&["실링"], &[("케냐", "KES"), ("나이로비", "KES"), ("우간다", "UGX"), ("탄자니아", "TZS"), ("소말리아", "SOS")]),
    (&["리알", "리얄"], &[("이란", "IRR"), ("테헤란", "IRR"), ("예멘", "YER"), ("오만", "OMR"), ("사우디", "SAR"), ("카타르", "QAR")]),
    (&["프랑"], &[("스위스", "CHF"), ("제네바", "CHF"), ("르완다", "RWF"), ("부룬디", "BIF"), ("세네갈", "XOF"), ("코트디부아르", "XOF"), ("카메룬", "XAF")]),
    (&["크로나", "크로네", "코루나"], &[("스웨덴", "SEK"), ("노르웨이", "NOK"), ("덴마크", "DKK"), ("체코", "CZK"), ("아이슬란드", "ISK")]),
];
