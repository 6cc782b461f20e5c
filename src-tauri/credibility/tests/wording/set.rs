//! The labelled set: texts made from the hand-written ones by fixed rules, and
//! which of them rest on which. No chance is in it: the same set every time.

use std::collections::{BTreeMap, BTreeSet};

use assay_credibility::shared_wording::{About, Finder, Proposal};
use assay_credibility::{ExhibitId, SourceId};
use std::ops::ControlFlow;

/// A text of the set.
#[derive(Clone)]
pub(crate) struct Item {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) date: Option<String>,
    pub(crate) house: Option<i64>,
}

/// Texts and what is true of them.
#[derive(Default)]
pub(crate) struct Set {
    pub(crate) items: Vec<Item>,
    /// Dependent and what it rests on, with the rule that made it.
    pub(crate) truth: BTreeMap<(String, String), &'static str>,
    /// Pairs of which nothing is asked.
    pub(crate) open: BTreeSet<(String, String)>,
}

/// The result on a set.
#[derive(Debug, Default)]
pub(crate) struct Score {
    pub(crate) right: usize,
    pub(crate) wrong: Vec<(String, String)>,
    pub(crate) missed: Vec<(String, String, &'static str)>,
    pub(crate) asked: usize,
    pub(crate) direction: usize,
    pub(crate) kinds: BTreeMap<(&'static str, String), usize>,
}

impl Score {
    /// Thousandths of the proposals that are right.
    pub(crate) fn precision(&self) -> usize {
        self.right * 1000 / (self.right + self.wrong.len()).max(1)
    }

    /// Thousandths of the true pairs that are proposed.
    pub(crate) fn recall(&self) -> usize {
        self.right * 1000 / self.asked.max(1)
    }
}

struct Written {
    name: String,
    keys: BTreeMap<String, String>,
    lines: Vec<String>,
}

fn read(file: &str) -> Vec<Written> {
    let parts = file.split("== ").skip(1);
    parts
        .map(|part| {
            let (head, body) = part.split_once('\n').expect("a head");
            let mut words = head.split(' ');
            let name = words.next().expect("a name").to_owned();
            let keys = words.filter_map(|it| it.split_once('='));
            Written {
                name,
                keys: keys.map(|(k, v)| (k.to_owned(), v.to_owned())).collect(),
                lines: body
                    .lines()
                    .filter(|it| !it.is_empty())
                    .map(str::to_owned)
                    .collect(),
            }
        })
        .collect()
}

const LEADS: [(&str, [&str; 4]); 3] = [
    (
        "en",
        [
            "Readers in Eastbury will remember that our own councillors asked much the same in spring, when nobody wanted to answer. (AP)",
            "MILLFORD (Reuters) - Shopkeepers on the high street were talking of little else this morning.",
            "The story concerns our valley too, where dozens of families have somebody in the trade. (AFP)",
            "From our foreign desk. What follows reached us late in the evening and has been shortened for space. (AP)",
        ],
    ),
    (
        "ko",
        [
            "우리 지역에서도 비슷한 일이 없었는지 살펴볼 필요가 있다는 목소리가 높다. =연합뉴스",
            "(서울=연합뉴스) 소식을 접한 주민들은 놀라움을 감추지 못했다.",
            "본지 독자들도 이 문제를 여러 차례 제보해 왔다. (연합뉴스)",
            "지방의회에서는 다음 회기에 이 문제를 다루기로 했다. =연합뉴스",
        ],
    ),
    (
        "zh",
        [
            "本市不少读者也曾来信反映类似的情况。据新华社电",
            "新华社消息 此事在当地引起很大反响,街头巷尾议论纷纷。",
            "本报此前也报道过邻县发生的一起纠纷。据新华社电",
            "据新华社电 网上对此事的讨论持续了好几天。",
        ],
    ),
];

const FOOTS: [&str; 4] = [
    "The Eastbury Courier is an independent daily founded in 1911 and owned by its readers; write to the desk with what you know, or come by the office on Canal Street on any weekday before noon.",
    "This paper corrects its errors on page two. If you think that we have got something wrong, or that a person named here should have been heard and was not, the reader's editor would like to hear from you.",
    "동해신문은 독자 여러분의 제보를 기다립니다. 잘못된 보도로 피해를 입은 분은 고충처리인에게 연락해 주시면 확인을 거쳐 바로잡겠습니다.",
    "本报欢迎读者提供新闻线索,如对报道内容有异议,请与本报读者服务部联系,我们核实之后会及时更正。",
];

const SYNONYMS: [(&str, &str); 36] = [
    (" said", " stated"),
    (" paid", " handed over"),
    (" show", " indicate"),
    ("according to", "as told by"),
    (" about ", " roughly "),
    (" because ", " since "),
    (" bought", " purchased"),
    (" asked", " requested"),
    (" refused", " turned down"),
    (" two ", " a couple of "),
    (" month", " four weeks"),
    (" killed", " took the lives of"),
    (" found", " discovered"),
    (" company", " firm"),
    (" denied", " rejected"),
    (" workers", " labourers"),
    (" put ", " placed "),
    (" only ", " merely "),
    (" before ", " ahead of "),
    (" owner", " proprietor"),
    ("확인됐다", "밝혀졌다"),
    ("드러났다", "알려졌다"),
    ("말했다", "전했다"),
    ("설명했다", "해명했다"),
    ("모두 ", "전부 "),
    ("따르면", "의하면"),
    ("예정이다", "계획이다"),
    ("동안 ", "내내 "),
    ("发现", "查出"),
    ("要求", "请求"),
    ("表示", "声明"),
    ("承认", "坦言"),
    ("工人", "劳工"),
    ("公司", "企业"),
    ("没有", "未曾"),
    ("已经", "业已"),
];

fn later(date: &str, days: u32) -> String {
    let (head, day) = date.rsplit_once('-').expect("a day");
    format!(
        "{head}-{:02}",
        (day.parse::<u32>().expect("a day") + days).min(30)
    )
}

fn lead(lang: &str, n: usize) -> String {
    let (_, leads) = LEADS.iter().find(|it| it.0 == lang).expect("its leads");
    leads[n % 4].to_owned()
}

/// A paragraph that no other text has: the language's words in an order of its
/// own.
fn own_words(lang: &str, seed: usize) -> String {
    let base = read(include_str!("base.txt"));
    let lines = base
        .iter()
        .filter(|it| it.keys["lang"] == lang)
        .flat_map(|it| &it.lines);
    let parted: Vec<String> = match lang {
        "zh" => lines
            .flat_map(|it| it.chars())
            .filter(|c| c.is_alphabetic())
            .map(String::from)
            .collect(),
        _ => lines
            .flat_map(|it| it.split(' '))
            .map(str::to_owned)
            .filter(|it| it.chars().all(char::is_alphabetic))
            .collect(),
    };
    let mut at = seed * 7919 + 13;
    let words: Vec<&str> = (0..if lang == "zh" { 70 } else { 32 })
        .map(|_| {
            at = (at * 1_103_515_245 + 12_345) % (1 << 31);
            parted[at / 64 % parted.len()].as_str()
        })
        .collect();
    words.join(if lang == "zh" { "" } else { " " })
}

impl Set {
    /// The half of the set with even (0) or odd (1) places, or all of it (2).
    pub(crate) fn half(half: usize) -> Set {
        let base = read(include_str!("base.txt"));
        let related = read(include_str!("related.txt"));
        let mut set = Set::default();
        for (n, written) in base.iter().enumerate() {
            if half < 2 && n % 2 != half {
                continue;
            }
            set.family(n, written, &related);
        }
        set.quotations(&related, half);
        set
    }

    fn push(&mut self, name: &str, lines: &[String], date: Option<String>, house: Option<i64>) {
        let text = lines.join("\n\n");
        self.items.push(Item {
            name: name.to_owned(),
            text,
            date,
            house,
        });
    }

    fn family(&mut self, n: usize, base: &Written, related: &[Written]) {
        let (lang, date) = (base.keys["lang"].as_str(), base.keys["date"].as_str());
        let of = |rule: &str| format!("{}-{rule}", base.name);
        let held = n % 3 != 2;
        let first = if held {
            base.name.clone()
        } else {
            of("headline")
        };
        let house = |k: usize| Some((n * 10 + k) as i64 + 100);
        let mut made: Vec<(String, &'static str)> = Vec::new();
        if held {
            // Every other held article is of one of two houses with a foot.
            let mut lines = base.lines.clone();
            let foot = match lang {
                "ko" => 2,
                "zh" => 3,
                _ => n / 2 % 2,
            };
            lines.push(FOOTS[foot].to_owned());
            self.push(
                &base.name,
                &lines,
                Some(date.to_owned()),
                Some(foot as i64 + 1),
            );
        }
        let mut lines = base.lines.clone();
        let headline: String = own_words(lang, n * 10 + 1).chars().take(22).collect();
        lines.insert(0, headline);
        // Where it stands for the article itself it is the oldest; else nobody
        // knows when it was printed.
        let printed = (!held).then(|| date.to_owned());
        self.push(&of("headline"), &lines, printed, house(1));
        if held {
            made.push((of("headline"), "republication"));
        }
        let mut lines = vec![lead(lang, n)];
        lines.extend(base.lines[..4].iter().cloned());
        self.push(&of("wire"), &lines, Some(later(date, 1)), house(2));
        made.push((of("wire"), "syndication"));
        let lines = [
            own_words(lang, n * 10 + 2),
            base.lines[1].clone(),
            base.lines[2].clone(),
            own_words(lang, n * 10 + 3),
            own_words(lang, n * 10 + 4),
        ];
        self.push(&of("excerpt"), &lines, Some(later(date, 2)), house(3));
        made.push((of("excerpt"), "republication"));
        let lines: Vec<String> = [2, 0, 3, 1]
            .iter()
            .map(|at| base.lines[*at].clone())
            .collect();
        self.push(&of("reorder"), &lines, Some(later(date, 1)), house(4));
        made.push((of("reorder"), "republication"));
        let changed = |line: &String| {
            SYNONYMS
                .iter()
                .fold(line.clone(), |it, (a, b)| it.replace(a, b))
        };
        let lines: Vec<String> = base.lines[..4].iter().map(changed).collect();
        self.push(&of("synonyms"), &lines, Some(later(date, 3)), house(5));
        made.push((of("synonyms"), "paraphrase"));
        for it in related {
            let rule = ["rewrite", "translation", "independent"]
                .into_iter()
                .find(|rule| it.keys.get(*rule) == Some(&base.name));
            let Some(rule) = rule else { continue };
            self.push(&it.name, &it.lines, Some(it.keys["date"].clone()), house(6));
            match rule {
                "rewrite" => made.push((it.name.clone(), "paraphrase")),
                "translation" => made.push((it.name.clone(), "translation")),
                _ => {}
            }
        }
        if !held {
            // Who copied whom among the rest cannot be told.
            for (a, _) in &made {
                for (b, _) in &made {
                    self.open.insert((a.clone(), b.clone()));
                }
            }
        }
        for (name, kind) in made {
            self.truth.insert((name, first.clone()), kind);
        }
    }

    /// Articles on other matters that quote one statement: two statements are
    /// held, a third is not.
    fn quotations(&mut self, related: &[Written], half: usize) {
        let unheld = "Whoever opens a warehouse by night must be ready to explain in daylight what he carried out of it, to whom he sold it and who signed for the keys";
        let quoting: Vec<&Written> = related
            .iter()
            .filter(|it| it.keys.contains_key("independent"))
            .collect();
        for document in related.iter().filter(|it| it.keys.contains_key("document")) {
            self.push(
                &document.name,
                &document.lines,
                Some(document.keys["date"].clone()),
                None,
            );
        }
        for (n, it) in quoting
            .iter()
            .enumerate()
            .filter(|(n, _)| half == 2 || n % 2 == half)
        {
            let korean = it.keys["lang"] == "ko";
            let document = if korean { "speech" } else { "statement" };
            let source = related.iter().find(|it| it.name == document).expect("held");
            let sentences: Vec<&str> = source.lines[0].split(". ").collect();
            let words = format!("{}. {}", sentences[1], sentences[2].trim_end_matches('.'));
            let name = format!("{}-quoting", it.name);
            let mut lines: Vec<String> =
                vec![format!("Notes of the week, number {}.", n * 37 + 11)];
            lines.push(
                lead(&it.keys["lang"], n + 1)
                    .replace("(AP)", "")
                    .replace("(Reuters)", ""),
            );
            if n % 3 == 1 {
                lines.push(format!(
                    "It was put well at the meeting: “{unheld}.” Others were less plain."
                ));
            } else {
                lines.push(format!(
                    "“{words},” it was said, and in town number {n} nobody objected."
                ));
                self.truth
                    .insert((name.clone(), document.to_owned()), "cites");
            }
            self.push(
                &name,
                &lines,
                Some("2023-11-20".to_owned()),
                Some(n as i64 + 900),
            );
        }
    }

    /// What the finder proposes on it.
    pub(crate) fn proposals(&self) -> Vec<Proposal> {
        let mut finder = Finder::default();
        for (n, item) in self.items.iter().enumerate() {
            let mut about = About::new(ExhibitId(n as i64));
            about.published.clone_from(&item.date);
            about.publisher = item.house.map(SourceId);
            finder.add(about, &item.text);
        }
        let text = |at: usize| self.items[at].text.clone();
        finder
            .propose(text, |_, _| ControlFlow::Continue(()))
            .expect("not stopped")
    }

    /// The proposals against what is true.
    pub(crate) fn score(&self) -> Score {
        let mut score = Score {
            asked: self.truth.len(),
            ..Score::default()
        };
        let mut met = BTreeSet::new();
        for it in self.proposals() {
            let name = |id: ExhibitId| self.items[id.0 as usize].name.clone();
            let (from, target) = (name(it.from), name(it.target));
            let kind = |a: &String, b: &String| self.truth.get(&(a.clone(), b.clone()));
            let straight = kind(&from, &target);
            if let Some(kind) = straight.or(kind(&target, &from)) {
                score.right += 1;
                score.direction += usize::from(straight.is_some());
                *score.kinds.entry((kind, it.kind.to_string())).or_default() += 1;
                met.insert((from.clone(), target.clone()));
                met.insert((target, from));
            } else if !self.open.contains(&(from.clone(), target.clone())) {
                score.wrong.push((from, target));
            }
        }
        for ((from, target), kind) in &self.truth {
            if !met.contains(&(from.clone(), target.clone())) {
                score.missed.push((from.clone(), target.clone(), kind));
            }
        }
        score
    }
}
