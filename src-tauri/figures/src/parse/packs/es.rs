//! Spanish. What is counted follows its number at once, but for the few adjectives
//! that stand before their noun; "de" parts a scale from what it counts, and
//! billions are thousands of millions.

use crate::Hedge;
use crate::parse::inflection::Inflection;
use crate::parse::pack::{Connector, Opener, Pack};

#[rustfmt::skip]
pub(super) const PACK: Pack = Pack {
    decimal: ',',
    group: '.',
    digits: &[
        ("cero", 0), ("un", 1), ("uno", 1), ("una", 1), ("dos", 2), ("tres", 3), ("cuatro", 4), ("cinco", 5), ("seis", 6), ("siete", 7), ("ocho", 8), ("nueve", 9), ("diez", 10), ("once", 11), ("doce", 12), ("trece", 13), ("catorce", 14), ("quince", 15), ("dieciséis", 16), ("diecisiete", 17), ("dieciocho", 18), ("diecinueve", 19), ("veinte", 20), ("veintiuno", 21), ("veintiún", 21), ("veintiuna", 21), ("veintidós", 22), ("veintitrés", 23), ("veinticuatro", 24), ("veinticinco", 25), ("veintiséis", 26), ("veintisiete", 27), ("veintiocho", 28), ("veintinueve", 29), ("treinta", 30), ("cuarenta", 40), ("cincuenta", 50), ("sesenta", 60), ("setenta", 70), ("ochenta", 80), ("noventa", 90),
        ("cien", 100), ("ciento", 100), ("doscientos", 200), ("doscientas", 200), ("trescientos", 300), ("trescientas", 300), ("cuatrocientos", 400), ("cuatrocientas", 400), ("quinientos", 500), ("quinientas", 500), ("seiscientos", 600), ("seiscientas", 600), ("setecientos", 700), ("setecientas", 700), ("ochocientos", 800), ("ochocientas", 800), ("novecientos", 900), ("novecientas", 900),
        ("un centenar", 100), ("una decena", 10), ("una docena", 12), ("docena", 12), ("dos docenas", 24), ("una quincena", 15), ("una veintena", 20), ("una treintena", 30), ("una cuarentena", 40), ("una cincuentena", 50), ("un par", 2), ("medio centenar", 50), ("medio millón", 500_000), ("medio millar", 500), ("media docena", 6), ("dos centenares", 200), ("tres centenares", 300),
    ],
    scales: &[("mil", "1000"), ("millar", "1000"), ("millares", "1000"), ("millón", "1000000"), ("millones", "1000000"), ("mill.", "1000000"), ("mdd", "1000000"), ("billón", "1000000000000"), ("billones", "1000000000000"), ("mil millones", "1000000000"), ("docena", "12"), ("docenas", "12"), ("millardo", "1000000000"), ("millardos", "1000000000")],
    suffixes: &[("k", "1000"), ("m", "1000000")],
    sure_suffixes: &["k"],
    time_joiners: &["y"],
    money_suffixes: &["k"],
    cost_verbs: &["cuesta", "cuestan", "costaba", "costaban", "costó", "costará", "se vende a", "se vende por", "se vendía a", "se cotiza a", "vale", "valía", "se paga a", "se pagan a", "se pagaba a", "se pagaban a", "se cotiza a", "se cotizaba a", "vale", "valía", "se compra a"],
    price_articles: &["el", "la", "un", "una", "cada"],
    starters: &["mil", "mil millones"],
    tens_joiners: &["y"],
    scale_of: &["de"],
    round_words: &["centenar", "decena", "quincena", "veintena", "treintena", "cuarentena", "cincuentena", "millar"],
    and_half: &["y medio", "y media"],
    denominators: &[("mitad", 2), ("tercio", 3), ("tercios", 3), ("terceras partes", 3), ("cuarto", 4), ("cuartos", 4), ("cuartas partes", 4), ("quinto", 5), ("quintos", 5), ("quintas partes", 5), ("sexto", 6), ("sextos", 6), ("décimo", 10), ("décimos", 10), ("décimas partes", 10)],
    out_of: &["de cada", "por cada"],
    part_barred: &["primer", "primera", "segundo", "segunda", "tercer", "último", "otra", "otro"],
    part_wholes: &["de", "del"],
    magnitudes: &["decenas", "docenas", "cientos", "centenares", "miles", "millones", "millares", "decenas de miles", "cientos de miles", "centenares de miles", "decenas de millones", "cientos de millones", "miles de millones", "centenares de millones", "varias decenas", "varios cientos", "varios centenares", "varios miles", "varios millones", "varias docenas", "unos cientos", "unas decenas", "algunas decenas", "algunos cientos", "algunos miles", "varias decenas de miles", "varios cientos de miles", "unas pocas decenas", "unos pocos cientos", "varias decenas de millones", "varios cientos de millones", "varios miles de millones", "decenas de miles de millones", "cientos de miles de millones", "unos pocos miles", "unas docenas", "unos pocos millones"],
    weak_magnitudes: &["varios", "varias", "un puñado"],
    of: &["de", "del"],
    hedges_before: &[
        (Hedge::None, &["exactamente", "precisamente"]),
        (Hedge::AtLeast, &["al menos", "por lo menos", "como mínimo", "un mínimo de", "mínimo", "no menos de", "cuando menos", "mínimo de", "a partir de", "cuanto menos"]),
        (Hedge::MoreThan, &["más de", "más del", "más que", "mucho más de", "superior a", "superior al", "superiores a", "superiores al", "por encima de", "por encima del", "por encima de los", "supera", "superan", "superó", "superaron", "superaba", "superaban", "ha superado", "han superado", "rebasa", "rebasan", "rebasó", "sobrepasa", "sobrepasan", "sobrepasó", "excede", "exceden", "excedió", "muy por encima de", "arriba de", "mayor a", "mayor de", "superando", "bastante más de", "mayores a", "superar", "superar los", "superar las", "superando", "superando los"]),
        (Hedge::AtMost, &["como máximo", "a lo sumo", "no más de", "un máximo de", "máximo de", "máximo", "no supera", "no superan", "no superó", "no puede superar", "no pueden superar", "no puede exceder", "no podrá superar", "no podrá exceder", "no excede", "no exceden", "no más del", "no más de los", "no más de las", "no debe superar", "sin superar", "limitado a", "cuando mucho", "no puede exceder de", "no deben superar", "no superior a", "no puede superar los", "no puede superar las", "no podrá superar los", "no podrá superar las", "no pueden superar los", "no pueden superar las", "no podrán superar los", "no podrán superar las", "no debe superar los", "no debe superar las", "no deben superar los", "no deben superar las", "sin superar los", "sin superar las", "no supera los", "no supera las", "no superan los", "no superan las", "no superó los", "no superó las", "no superaba los", "no superaba las", "no superará los", "no superará las", "no llega a superar los", "no llega a superar las", "no podrá superar", "sin superar", "no superará", "no superaba"]),
        (Hedge::LessThan, &["menos de", "menos del", "mucho menos de", "inferior a", "inferior al", "inferiores a", "inferiores al", "por debajo de", "por debajo del", "no llega a", "no llegan a", "no llegaba a", "ni siquiera", "menor a", "menor de", "no alcanza", "no alcanzan", "debajo de"]),
        (Hedge::UpTo, &["hasta", "hasta un"]),
        (Hedge::Nearly, &["cercano a", "cercana a", "cercanos a", "cercanas a", "cercano al", "cercana al", "rozaría", "casi", "cerca de", "cerca del", "prácticamente", "poco menos de", "poco menos del", "un poco menos de", "algo menos de", "algo menos del", "próximo a", "próxima a", "roza", "rozan", "rozó", "rozaba", "ronda casi", "se acerca a", "se acercan a", "a punto de alcanzar", "apenas menos de"]),
        (Hedge::JustOver, &["poco más de", "poco más del", "un poco más de", "algo más de", "algo más del", "apenas más de", "ligeramente más de", "ligeramente superior a", "un poco más del"]),
        (Hedge::About, &["unos", "unas", "alrededor de", "alrededor del", "aproximadamente", "en torno a", "en torno al", "cerca aproximadamente", "cosa de", "más o menos", "del orden de", "ronda", "rondan", "rondaba", "rondaban", "rondaría", "rondarían", "rondará", "rondarán", "rondaron", "rondó", "estimado en", "estimada en", "estimados en", "estimadas en", "se estima en", "entorno a", "~", "≈", "aproximado de", "en el entorno de", "se calcula en"]),
    ],
    hedges_after: &[
        (Hedge::AtLeast, &["o más", "y más", "como mínimo", "al menos", "por lo menos", "en adelante", "+"]),
        (Hedge::AtMost, &["o menos", "como máximo", "a lo sumo"]),
        (Hedge::About, &["aproximadamente", "más o menos", "o así", "aproximados"]),
        (Hedge::JustOver, &["y pico", "largos"]),
    ],
    fillers: &["el", "los", "las", "la", "a", "de", "en", "un", "unos", "unas", "los casi"],
    openers: &[("entre", Opener::Between), ("entre los", Opener::Between), ("entre las", Opener::Between), ("entre el", Opener::Between), ("de", Opener::From), ("del", Opener::From), ("desde", Opener::From), ("de los", Opener::From), ("desde los", Opener::From), ("desde el", Opener::From)],
    connectors: &[("a", Connector::To), ("al", Connector::To), ("a los", Connector::To), ("-", Connector::To), ("~", Connector::To), ("hasta", Connector::To), ("hasta los", Connector::To), ("y", Connector::And), ("y los", Connector::And), ("y las", Connector::And), ("y el", Connector::And), ("o", Connector::Or), ("u", Connector::Or)],
    bare_from: true,
    changes: &["alza", "baja", "caída", "aumento", "incremento", "descenso", "reducción", "subida"],
    currencies: CURRENCIES,
    cents: &[("céntimos", "EUR", true), ("céntimo", "EUR", true), ("centavos", "USD", true), ("centavos de dólar", "USD", false), ("céntimos de euro", "EUR", false), ("kopeks", "RUB", false)],
    percents: &["%", "por ciento", "por cien", "porciento"],
    measures: &[
        ("percentage point", &["puntos porcentuales", "punto porcentual"]), ("basis point", &["puntos básicos", "punto básico"]),
        ("t", &["toneladas", "tonelada", "toneladas métricas"]), ("kg", &["kilogramos", "kilogramo", "kilos", "kilo"]), ("g", &["gramos", "gramo"]), ("mg", &["miligramos"]), ("oz", &["onzas", "onza"]), ("lb", &["libras de"]),
        ("km", &["kilómetros", "kilómetro"]), ("m", &["metros", "metro"]), ("cm", &["centímetros", "centímetro"]), ("mm", &["milímetros"]), ("mi", &["millas", "milla"]), ("nmi", &["millas náuticas", "milla náutica"]),
        ("km2", &["kilómetros cuadrados", "kilómetro cuadrado"]), ("m2", &["metros cuadrados", "metro cuadrado"]), ("m3", &["metros cúbicos", "metro cúbico"]), ("ha", &["hectáreas", "hectárea"]), ("L", &["litros", "litro"]), ("barrel", &["barriles", "barril"]),
        ("MW", &["megavatios", "megawatts"]), ("GW", &["gigavatios"]), ("kW", &["kilovatios"]), ("kWh", &["kilovatios hora", "kilovatios - hora"]), ("MWh", &["megavatios hora"]), ("GWh", &["gigavatios hora"]), ("km/h", &["kilómetros por hora"]), ("°C", &["grados Celsius", "grados centígrados", "°C"]), ("kcal", &["calorías", "kilocalorías"]),
    ],
    times: &[
        ("second", "PT#S", &["segundo", "segundos"]), ("minute", "PT#M", &["minuto", "minutos"]), ("hour", "PT#H", &["hora", "horas", "horas extra", "horas extras", "horas extraordinarias"]), ("day", "P#D", &["día", "días", "jornada"]), ("week", "P#W", &["semana", "semanas"]), ("month", "P#M", &["mes", "meses"]), ("quarter", "P3M", &["trimestre", "trimestres"]), ("year", "P#Y", &["año", "años"]), ("decade", "P#0Y", &["década", "décadas"]), ("century", "P#00Y", &["siglo", "siglos"]),
    ],
    per: &["cada", "/", "por cada"],
    per_weak: &["por"],
    per_article: &["la", "el"],
    priced: PRICED,
    each: &["cada uno", "cada una", "por cabeza"],
    rates: &[
        ("anualmente", "P1Y"), ("mensualmente", "P1M"), ("anuales", "P1Y"), ("anual", "P1Y"), ("mensuales", "P1M"), ("mensual", "P1M"), ("semanales", "P1W"), ("semanal", "P1W"), ("diarios", "P1D"), ("diarias", "P1D"), ("diario", "P1D"), ("diaria", "P1D"), ("diariamente", "P1D"), ("trimestrales", "P3M"), ("al mes", "P1M"), ("al año", "P1Y"), ("al día", "P1D"), ("a la semana", "P1W"), ("la hora", "PT1H"), ("a la hora", "PT1H"), ("per cápita", "persona"), ("por cabeza", "persona"), ("todos los meses", "P1M"), ("todos los años", "P1Y"), ("todos los días", "P1D"), ("cada mes", "P1M"), ("cada año", "P1Y"), ("cada día", "P1D"), ("cada semana", "P1W"), ("por año", "P1Y"), ("a diario", "P1D"), ("la unidad", "unidad"), ("al trimestre", "P3M"), ("diario", "P1D"), ("diaria", "P1D"), ("semanal", "P1W"), ("mensual", "P1M"), ("anual", "P1Y")
    ],
    rates_of: &[
        ("salario por hora", "PT1H"), ("sueldo por hora", "PT1H"), ("mensual", "P1M"), ("mensuales", "P1M"), ("anual", "P1Y"), ("anuales", "P1Y"), ("semanal", "P1W"), ("semanales", "P1W"), ("diario", "P1D"), ("diaria", "P1D"), ("diarios", "P1D"), ("al mes", "P1M"), ("al año", "P1Y"), ("al día", "P1D"), ("a la semana", "P1W"), ("por hora", "PT1H"), ("por mes", "P1M"), ("por año", "P1Y"), ("por día", "P1D"), ("cada mes", "P1M"), ("cada año", "P1Y"), ("cada día", "P1D"), ("cada semana", "P1W"), ("por tonelada", "t"), ("por persona", "persona"), ("por barril", "barrel"), ("por kilo", "kg"), ("anualmente", "P1Y"), ("mensualmente", "P1M"),
    ],
    over: &["en los próximos", "en las próximas", "durante los próximos", "durante las próximas", "en", "durante", "a lo largo de", "en los últimos", "durante los últimos", "en un plazo de", "en el plazo de"],
    plural_needed: true,
    close_noun: true,
    plurals: &[("países", "país"), ("meses", "mes"), ("mujeres", "mujer"), ("crisis", "crisis"), ("tesis", "tesis"), ("jueces", "juez"), ("peces", "pez"), ("voces", "voz"), ("reses", "res"), ("buques", "buque"), ("cheques", "cheque"), ("tanques", "tanque"), ("ataques", "ataque"), ("bosques", "bosque"), ("parques", "parque"), ("paquetes", "paquete"), ("billetes", "billete"), ("hombres", "hombre"), ("padres", "padre"), ("madres", "madre"), ("nombres", "nombre"), ("libres", "libre"), ("viajes", "viaje"), ("clientes", "cliente"), ("agentes", "agente"), ("habitantes", "habitante"), ("inmigrantes", "inmigrante"), ("migrantes", "migrante"), ("manifestantes", "manifestante"), ("combatientes", "combatiente"), ("estudiantes", "estudiante"), ("tripulantes", "tripulante"), ("restaurantes", "restaurante"), ("accidentes", "accidente"), ("incidentes", "incidente"), ("documentos", "documento"), ("presidentes", "presidente"), ("residentes", "residente"), ("adolescentes", "adolescente"), ("jóvenes", "joven"), ("órdenes", "orden"), ("imágenes", "imagen"), ("crímenes", "crimen"), ("virus", "virus"), ("lunes", "lunes"), ("jefes", "jefe"), ("golpes", "golpe"), ("coches", "coche"), ("noches", "noche"), ("aviones", "avión"), ("camiones", "camión"), ("sacerdotes", "sacerdote"), ("votantes", "votante"), ("lotes", "lote"), ("botes", "bote"), ("barcos", "barco"), ("rehenes", "rehén"), ("asistentes", "asistente"), ("participantes", "participante"), ("ingleses", "inglés"), ("franceses", "francés"), ("portugueses", "portugués"), ("japoneses", "japonés"), ("clases", "clase"), ("bases", "base"), ("frases", "frase"), ("líderes", "líder"), ("sobres", "sobre"), ("torres", "torre"), ("calles", "calle"), ("valles", "valle"), ("detalles", "detalle"), ("puentes", "puente"), ("dirigentes", "dirigente"), ("trabajadores", "trabajador"), ("bienes", "bien"), ("trenes", "tren"), ("héroes", "héroe"), ("informes", "informe"), ("pobres", "pobre"), ("civiles", "civil"), ("policías", "policía"), ("inmuebles", "inmueble"), ("yates", "yate"), ("juegos", "juego"), ("cómplices", "cómplice"), ("lápices", "lápiz"), ("transportes", "transporte"), ("pasaportes", "pasaporte"), ("tomates", "tomate"), ("disparates", "disparate"), ("mineros", "minero"), ("congoleses", "congolés"), ("sirvientes", "sirviente"), ("delincuentes", "delincuente"), ("contribuyentes", "contribuyente"), ("solicitantes", "solicitante"), ("representantes", "representante"), ("comerciantes", "comerciante"), ("gerentes", "gerente"), ("pacientes", "paciente"), ("parientes", "pariente"), ("sobrevivientes", "sobreviviente"), ("supervivientes", "superviviente"), ("traficantes", "traficante"), ("vigilantes", "vigilante"), ("recipientes", "recipiente"), ("cruces", "cruce"), ("delitos", "delito"), ("orígenes", "origen"), ("márgenes", "margen"), ("exámenes", "examen"), ("cadáveres", "cadáver"), ("misiles", "misil"), ("fusiles", "fusil"), ("drones", "dron"), ("clubes", "club"), ("robots", "robot"), ("talleres", "taller"), ("contenedores", "contenedor"), ("avales", "aval"), ("relojes", "reloj"), ("autobuses", "autobús"), ("alquileres", "alquiler"), ("naves", "nave"), ("llaves", "llave"), ("redes", "red"), ("sedes", "sede"), ("paredes", "pared"), ("deudores", "deudor"), ("cofres", "cofre"), ("sobres", "sobre"), ("fraudes", "fraude"), ("bloques", "bloque"), ("embarques", "embarque"), ("lingotes", "lingote"), ("rescates", "rescate"), ("debates", "debate"), ("cárceles", "cárcel"), ("marroquíes", "marroquí"), ("israelíes", "israelí"), ("iraníes", "iraní"), ("pakistaníes", "pakistaní"), ("testigos", "testigo"), ("vírgenes", "virgen"), ("volúmenes", "volumen"), ("desórdenes", "desorden"), ("socorristas", "socorrista"), ("bebés", "bebé"), ("cafés", "café"), ("pies", "pie"), ("virreyes", "virrey"), ("guardias", "guardia"), ("trámites", "trámite"), ("límites", "límite"), ("satélites", "satélite"), ("haitianos", "haitiano"), ("soles", "sol"), ("meses", "mes"), ("intereses", "interés"), ("leyes", "ley"), ("reyes", "rey"), ("bueyes", "buey"), ("crisis", "crisis"), ("envases", "envase"), ("enclaves", "enclave"), ("choques", "choque"), ("cortes", "corte"), ("deportes", "deporte"), ("golpistas", "golpista"), ("menores", "menor"), ("mayores", "mayor"), ("parientes", "pariente"), ("oyentes", "oyente"), ("alumnos", "alumno"), ("dientes", "diente"), ("sacerdotes", "sacerdote"), ("combates", "combate"), ("disparos", "disparo"), ("índices", "índice"), ("vértices", "vértice"), ("artífices", "artífice"), ("dobles", "doble"), ("cables", "cable"), ("muebles", "mueble"), ("viudas", "viuda"), ("infantes", "infante"), ("variantes", "variante"), ("sargentos", "sargento"), ("dosis", "dosis")],
    counters: &[("efectivos", "efectivo")],
    endings: &[("iones", "ión"), ("ores", "or"), ("dades", "dad"), ("tades", "tad"), ("ales", "al"), ("iles", "il"), ("eles", "el"), ("oles", "ol"), ("ares", "ar"), ("eres", "er"), ("ones", "ón"), ("anes", "án"), ("ines", "ín"), ("udes", "ud"), ("eses", "és"), ("ces", "z"), ("yes", "y"), ("s", "")],
    not_plural: &["ás", "és", "ís", "ós", "mos"],
    stops: STOPS,
    adjectives: &["adicionales", "suplementarios", "suplementarias", "restantes", "extra", "otros", "otras", "nuevos", "nuevas", "nuevo", "grandes", "gran", "pequeños", "pequeñas", "jóvenes", "primeros", "primeras", "últimos", "últimas", "antiguos", "antiguas", "altos", "altas", "viejos", "viejas", "principales", "simples", "buenos", "malos", "presuntos", "presuntas", "supuestos", "supuestas", "largos", "largas", "diferentes", "distintos", "distintas", "mismos", "próximos", "próximas", "mejores", "falsos", "falsas", "pobres", "diversos", "diversas", "ex", "posibles", "únicos", "posibles", "propios"],
    not_counted: &["veces", "décimas", "décima", "puntos", "goles", "horas", "años", "meses", "días", "grados", "tantos", "pagas", "pesos pesados", "semanas", "semana", "minutos", "segundos", "décadas", "siglos", "año", "mes", "ingresos", "pérdidas", "beneficios", "ganancias", "gastos", "deudas", "inversiones", "ayudas", "activos"],
    months: &["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "setiembre", "octubre", "noviembre", "diciembre"],
    small_months: true,
    labels_after: &["h", "h.", "º", "ª", "horas GMT", "de la mañana", "de la tarde", "de la noche", "años de edad", "a. C.", "d. C.", "por hora de", "goles a", "sets a", "bis", "ter"],
    labels_before: &["resolución", "resoluciones", "artículo", "artículos", "art.", "párrafo", "párrafos", "apartado", "n.º", "nº", "núm.", "número", "números", "página", "páginas", "p.", "pág.", "capítulo", "sección", "sala", "versión", "vía", "andén", "vuelo", "ruta", "carretera", "autopista", "línea", "tomo", "tabla", "cuadro", "figura", "anexo", "ley", "decreto", "directiva", "reglamento", "categoría", "nivel", "clase", "grupo", "bloque", "reactor", "campo", "celda", "puesto", "edición", "año", "años", "día", "semana", "parte", "fase", "apartado de correos", "teléfono", "tel.", "canal", "caso", "expediente", "punto", "regla", "cuenta", "Voyager", "Apolo", "Boeing", "Airbus", "tipo", "modelo", "magnitud", "batallón", "brigada", "desde", "en", "de la edad de", "edad de", "los años", "calle", "avenida", "plaza", "piso", "edificio", "terminal", "muelle", "pozo", "mina", "fábrica", "distrito", "índice", "protocolo", "cámara", "top", "acto", "pregunta", "temporada", "episodio", "fórmula", "unidad", "división", "regimiento", "a las", "las", "sobre las", "Mayor,", "kilómetro", "km", "de", "llame al", "llamar al", "llamando al", "teléfonos", "al 900", "número de teléfono"],
    ordinals: &["º", "ª", "o", "a", "er", "h", "ro", "do", "to"],
    abbreviations: &["art", "av", "avda", "pág", "p", "núm", "tel", "sr", "sra", "dr", "dra", "ee", "uu", "etc", "mill", "aprox", "ej"],
    predicates: &["más", "murieron", "fueron", "son", "eran", "han", "estaban", "están", "resultaron", "de ellos", "de ellas", "quedaron", "muertos", "heridos", "huyeron", "siguen", "habrían", "personas"],
    governors: &["a otros", "a otras", "otros", "otras", "mató", "mataron", "dejó", "dejaron", "hirió", "detuvo", "detuvieron", "número de muertos a", "total de", "cifra de", "asciende a", "ascienden a", "eleva a", "suman", "de los cuales", "de las cuales", "entre ellos", "entre ellas", "incluidos", "incluidas", "son", "eran", "fueron"],
    count_words: &["número", "cifra", "total", "balance", "saldo", "plantilla", "población", "recuento", "muertos"],
    count_links: &["a", "de", "en", "es", "era", "alcanzó", "por"],
    duration_claims: &["condenado a", "condenada a", "condenados a", "condenadas a", "pena de", "penas de", "duración de", "periodo de", "período de", "duró", "duraron", "dura", "duran", "duraba", "plazo de", "enfrenta", "enfrentan", "cumplió", "cumple", "cumplían", "contrato de", "contratos de", "retraso de", "trabajan", "trabaja", "trabajaban", "esperanza de vida de", "jornadas de", "turnos de", "sentenciado a", "sentenciados a", "sentencia de", "condena de", "condenas de", "condenó a", "esperaron", "castigado con", "pasan", "pasaron", "pasaban", "permanecen", "permanecieron", "trabajar", "jornadas laborales de", "condenó a", "cumplirá", "llevaba", "llevaban", "lleva", "llevan", "llevó", "estuvo", "estuvieron"],
    duration_claims_after: &["de prisión", "de cárcel", "de reclusión", "de detención", "de trabajos forzados", "entre rejas", "de condena", "de internamiento", "de presidio", "de campo de trabajo", "de libertad vigilada"],
    duration_places: &["hace", "desde", "durante", "después de", "tras", "antes de", "dentro de", "en", "por", "para", "los", "las", "últimos", "últimas", "primeros", "próximos", "próximas", "cada", "a los", "al cabo de", "de", "desde hace"],
    time_shifts: &["más", "después", "antes", "atrás", "de edad", "siguiente", "anterior", "pasado", "próximo"],
    definites: &["los", "las", "el", "la", "esos", "estos", "sus", "ambos", "ambas", "esas", "estas", "últimos", "primeros", "próximos"],
    denials: &["negó", "niega", "niegan", "negaron", "negado", "desmintió", "desmiente", "desmienten", "desmintieron", "desmentido", "rechazó que", "refutó", "es falso que", "falso que", "no hay pruebas de", "falsa la información", "falsas las informaciones", "calificó de falsa", "calificó de falsas", "tachó de falsa", "tachó de falsas", "calificó de falso"],
    negations: &["no", "nunca", "jamás", "tampoco", "ni"],
    not_negations: &["no solo", "no sólo", "no solamente", "no menos", "no más", "sin contar", "sin embargo", "ni siquiera", "no llega", "no llegan", "no supera", "no superan", "no obstante"],
    earlier: &["frente a", "frente a los", "frente al", "contra"],
    distributives: &["cada"],
    contrasts: &["sino"],
    often: &["cada"],
    denial_stops: &["pero", "porque", "sino", "tras", "aunque"],
    clause_breaks: &["y", "pero", "que", "quien", "donde", "cuyo", "sino"],
    number_joiners: &["a", "y", "o", "al"],
    lone_persons: &["persona"],
    bare_counts: true,
    age_verbs: &["tiene", "tienen", "tenía", "tenían", "teniendo", "tendrá"],
    inflection: Inflection {
        fold: &[("el doble", 2, 1), ("el triple", 3, 1), ("el cuádruple", 4, 1), ("duplicó", 2, 1), ("duplicaron", 2, 1), ("duplicado", 2, 1), ("triplicó", 3, 1), ("triplicaron", 3, 1), ("triplicado", 3, 1), ("cuadruplicó", 4, 1)],
        parts: &[("medio", 1, 2), ("un tercio", 1, 3), ("la tercera parte", 1, 3), ("una tercera parte", 1, 3), ("un cuarto", 1, 4), ("la cuarta parte", 1, 4), ("una cuarta parte", 1, 4), ("un quinto", 1, 5), ("la quinta parte", 1, 5), ("una quinta parte", 1, 5), ("la décima parte", 1, 10), ("una décima parte", 1, 10), ("tres cuartas partes", 3, 4)],
        change_stems: &["aument", "baj", "cay", "sub", "creci", "crec", "reduj", "redu", "descend", "pas", "disminu", "increment", "desplom", "dispar", "recort", "escal", "retroced"],
        not_change: &["pasan", "pasaron", "pasaban", "pasaj", "pasap", "pasad", "subs", "subv", "subm", "bajo", "bajos", "cayo", "cayuc", "pasto", "pasti", "subte"],
        duration_verbs: &["plazo", "plazos", "pasó", "permaneció", "jornadas", "jornada", "turnos", "condenado", "condenada", "condenados", "condenó", "condena", "pena", "penas", "prisión", "inhabilitación", "inhabilitado", "inhabilitada", "destierro", "suspensión"],
        spread: &["en", "durante", "a"],
        spread_stops: &["que", "quien", "quienes", "fue", "fueron", "era", "eran", "guerra", "conflicto"],
        goals: &["hasta"],
        befell: &["aron", "ieron"],
        paid: &["abonará", "abonarán", "pagará", "pagarán", "desembolsará", "desembolsarán", "entregará", "entregarán", "invertirá", "invertirán", "repartidos", "distribuidos", "abonados", "pagados", "desembolsados", "entregados"],
        mixed: &["mil"],
        ones: &["uno", "una"],
        relatives: &["que"],
        reported: &["que"],
        ..Inflection::NONE
    },
    increments: &["bruto", "brutos", "neto", "netos", "más"],
    for_each: &["por cada"],
    multiples: &["veces más", "veces superior", "veces mayor", "veces el", "veces la"],
    ..Pack::EMPTY
};

#[rustfmt::skip]
const PRICED: &[(&str, &str)] = &[
    ("tonelada", "t"), ("kilo", "kg"), ("kilogramo", "kg"), ("gramo", "g"), ("barril", "barrel"), ("litro", "L"), ("metro cuadrado", "m2"), ("hectárea", "ha"), ("onza", "oz"), ("pieza", "pieza"), ("unidad", "unidad"), ("persona", "persona"), ("cabeza", "persona"), ("habitante", "habitante"), ("trabajador", "trabajador"), ("trabajadora", "trabajadora"), ("obrero", "obrero"), ("empleado", "empleado"), ("familia", "familia"), ("hogar", "hogar"), ("niño", "niño"), ("alumno", "alumno"), ("acción", "acción"), ("contenedor", "contenedor"), ("pasajero", "pasajero"), ("migrante", "migrante"), ("marinero", "marinero"), ("minero", "minero"), ("preso", "preso"), ("adulto", "adulto"), ("botella", "botella"), ("noche", "noche"), ("viaje", "viaje"), ("trayecto", "trayecto"), ("dosis", "dosis"), ("cliente", "cliente"), ("buque", "buque"), ("barco", "barco"), ("soldado", "soldado"), ("prisionero", "prisionero"), ("víctima", "víctima"), ("turno", "turno"), ("metro", "m"), ("kilómetro", "km"), ("quintal", "quintal"), ("travesía", "travesía"), ("plaza", "plaza"), ("cabeza de ganado", "cabeza de ganado"), ("patera", "patera"), ("camión", "camión"), ("vehículo", "vehículo"), ("coche", "coche"), ("contrato", "contrato"), ("visado", "visado"), ("pasaporte", "pasaporte"), ("estudiante", "estudiante"), ("mujer", "mujer"), ("hombre", "hombre"), ("voto", "voto"), ("servicio", "servicio"), ("habitación", "habitación"), ("cama", "cama"), ("infracción", "infracción"), ("operación", "operación"), ("paquete", "paquete"), ("ejemplar", "ejemplar"), ("saco", "saco"), ("caja", "caja"), ("arma", "arma"), ("dron", "dron"), ("vuelo", "vuelo"), ("kit", "kit"), ("temporero", "temporero"), ("jornalero", "jornalero"), ("jornada", "jornada"), ("hora trabajada", "hora trabajada"), ("inmigrante", "inmigrante"), ("refugiado", "refugiado"), ("recluta", "recluta"), ("ciudadano", "ciudadano"), ("paciente", "paciente"), ("pescador", "pescador"), ("menor", "menor"), ("billete", "billete"), ("documento", "documento"), ("metro cúbico", "m3"), ("megavatio hora", "MWh"), ("kilovatio hora", "kWh"), ("galón", "gallon"), ("libra", "lb"), ("fanega", "fanega"), ("racimo", "racimo"),
];

#[rustfmt::skip]
const CURRENCIES: &[(&str, &str, bool)] = &[
    ("euros", "EUR", false), ("euro", "EUR", false), ("dólares", "USD", true), ("dólar", "USD", true), ("dólares estadounidenses", "USD", false), ("dólares americanos", "USD", false), ("dólares canadienses", "CAD", false), ("dólares australianos", "AUD", false), ("dólares de Hong Kong", "HKD", false), ("dólares de Singapur", "SGD", false),
    ("pesos", "MXN", true), ("peso", "MXN", true), ("pesos mexicanos", "MXN", false), ("pesos argentinos", "ARS", false), ("pesos colombianos", "COP", false), ("pesos chilenos", "CLP", false), ("pesos uruguayos", "UYU", false), ("pesos cubanos", "CUP", false), ("pesos dominicanos", "DOP", false), ("pesos filipinos", "PHP", false), ("soles", "PEN", false), ("bolívares", "VES", false), ("bolivianos", "BOB", false), ("guaraníes", "PYG", false), ("quetzales", "GTQ", false), ("lempiras", "HNL", false), ("córdobas", "NIO", false), ("colones", "CRC", true), ("balboas", "PAB", false), ("reales", "BRL", false), ("pesetas", "ESP", false),
    ("francos suizos", "CHF", false), ("francos", "CHF", true), ("libras", "GBP", false), ("libras esterlinas", "GBP", false), ("libras egipcias", "EGP", false), ("libras libanesas", "LBP", false), ("yuanes", "CNY", false), ("yuan", "CNY", false), ("renminbi", "CNY", false), ("yenes", "JPY", false), ("wones", "KRW", true), ("wones surcoreanos", "KRW", false), ("wones norcoreanos", "KPW", false), ("won", "KRW", true), ("rupias", "INR", true), ("rupias indias", "INR", false), ("rublos", "RUB", false), ("rublo", "RUB", false), ("rublos bielorrusos", "BYN", false), ("zlotys", "PLN", false), ("eslotis", "PLN", false), ("coronas", "SEK", true), ("coronas checas", "CZK", false), ("coronas suecas", "SEK", false), ("coronas noruegas", "NOK", false), ("coronas danesas", "DKK", false), ("florines", "HUF", true), ("grivnas", "UAH", false), ("liras", "TRY", false), ("liras turcas", "TRY", false), ("dírhams", "MAD", true), ("dirhams", "MAD", true), ("dinares", "IQD", true), ("riales", "IRR", true), ("riyales", "SAR", false), ("séqueles", "ILS", false), ("baht", "THB", false), ("bahts", "THB", false), ("ringgits", "MYR", false), ("tugriks", "MNT", false), ("rands", "ZAR", false), ("nairas", "NGN", false), ("chelines", "KES", true), ("dongs", "VND", false),
];

/// Words no noun phrase runs over.
#[rustfmt::skip]
const STOPS: &[&str] = &[
    "el", "la", "los", "las", "lo", "un", "una", "uno", "unos", "unas", "de", "del", "a", "al", "en", "con", "sin", "por", "para", "sobre", "bajo", "desde", "hasta", "entre", "contra", "según", "tras", "ante", "durante", "mediante", "y", "e", "o", "u", "pero", "sino", "ni", "que", "quien", "quienes", "cuyo", "cuyos", "donde", "cuando", "como", "si", "este", "esta", "estos", "estas", "ese", "esos", "esas", "sus", "su", "mis", "tus", "nuestros", "él", "ella", "ellos", "ellas", "nosotros", "se", "les", "le", "nos", "no", "más", "menos", "muy", "también", "tampoco", "ya", "aún", "todavía", "siempre", "nunca", "además", "después", "antes", "luego", "es", "son", "era", "eran", "fue", "fueron", "ser", "sido", "ha", "han", "había", "habían", "está", "están", "estaban", "tras", "cada", "todos", "todas", "varios", "varias", "algunos", "algunas", "muchos", "muchas", "pocos", "anuales", "mensuales", "semanales", "diarios", "diarias", "trimestrales", "veces", "jamás", "quizás", "entonces", "lejos", "cerca", "atrás", "detrás", "mientras", "apenas", "respectivamente", "vivos", "lunes", "martes", "miércoles", "jueves", "viernes",
];
