//! Nouns of a language that glues particles to them: the one after a counter that says
//! nothing of what is counted (131개 지자체에), or right after 여 (20여 국가가). Refuses
//! verbs, adverbs and words of one syllable, and anything that is a hedge.

use super::Noun;
use crate::parse::number::Text;
use crate::parse::pack::Measure;
use crate::parse::token::Shape;

/// "And some more" after a number.
const ODD: &str = "여";

/// Syllables of the longest noun that is read.
const LONGEST: usize = 8;

/// Particles, longest first, that are cut from a noun.
const PARTICLES: &[&str] = &[
    "에서는",
    "에서도",
    "에서만",
    "으로는",
    "에게는",
    "이라고",
    "에서",
    "에게",
    "에는",
    "에도",
    "에만",
    "으로",
    "까지",
    "부터",
    "보다",
    "이나",
    "이며",
    "이고",
    "이다",
    "이었",
    "이라",
    "의",
    "에",
    "를",
    "을",
    "가",
    "이",
    "은",
    "는",
    "와",
    "과",
    "도",
    "만",
    "로",
    "씩",
    "였",
];

/// A counter that glued to a number makes the name of a group: 4대강.
const GROUP: &str = "대";

/// First syllables of what may be glued to a counter besides particles.
const CONTINUED: &str =
    "만뿐중째당꼴정가안라밖보나남선조마지쯤규에한하께랑처같들분치짜어넘미이초여든으란더또간";

/// Words after a counter that are nothing counted.
const STRANGERS: &[&str] = &[
    "추가",
    "새",
    "새로",
    "별도",
    "각각",
    "모두",
    "전체",
    "올해",
    "지난",
    "그중",
    "이중",
    "따로",
    "서로",
    "바로",
    "별로",
    "주로",
    "이미",
    "당시",
    "가운데",
    "이상",
    "이하",
    "이내",
    "미만",
    "등지",
    "최종",
    "실제",
    "전부",
    "정도",
    "가량",
    "규모",
    "수준",
    "상당",
    "안팎",
    "크기",
    "크기인",
    "꼴",
    "분량",
    "면적",
    "높이",
    "차이",
    "내외",
    "남짓",
    "이후",
    "이전",
    "동안",
    "연속",
    "동시",
    "무더기",
    "넘게",
    "같은",
    "다른",
    "많은",
    "적은",
    "새로운",
    "늘어난",
    "줄어든",
    "중에",
    "중에서",
    "사이",
    "부문",
    "현재",
    "오늘",
];

/// Words between the counter and its noun: 123개 남측 기업.
const MODIFIERS: &[&str] = &[
    "남측",
    "북측",
    "국내",
    "해외",
    "외국",
    "민간",
    "공공",
    "주요",
    "중소",
    "대형",
    "소형",
    "관련",
    "산하",
    "협력",
    "현지",
    "국제",
    "국영",
    "국유",
    "글로벌",
    "다국적",
    "신규",
    "기존",
    "동맹",
    "서방",
    "미국",
    "중국",
    "일본",
    "러시아",
    "북한",
    "한국",
    "유럽",
    "중동",
    "아시아",
    "아프리카",
    "유력",
    "대표",
    "핵심",
    "전략",
    "세부",
    "정부",
    "시민",
    "인권",
    "외신",
    "광역",
];

/// Last syllables of verbs that no particle follows.
const VERBAL: &[char] = &[
    '다', '고', '며', '해', '된', '한', '할', '될', '져', '여', '돼', '어', '아', '워', '려', '릴',
    '긴', '난', '든', '온', '쳐', '켜', '려', '섰', '렸', '졌', '했', '됐', '던', '면',
];

impl Text<'_> {
    /// The noun that begins a word at token `at`, without its particles.
    pub(crate) fn bare_noun(&self, at: usize) -> Option<Noun> {
        let hangul = |at: usize| {
            self.is(at, Shape::Word)
                && self
                    .word(at)
                    .chars()
                    .all(|c| matches!(c, '\u{AC00}'..='\u{D7A3}'))
        };
        if self.breaks(at) || self.glued(at) || !hangul(at) {
            return None;
        }
        let mut end = at + 1;
        while hangul(end) && self.glued(end) {
            end += 1;
            if end - at > LONGEST {
                return None;
            }
        }
        let hedge = self.words.after.at(self.tokens, at).is_some();
        let part = self.words.predicates.at(self.tokens, at).is_some();
        let word: String = (at..end).map(|at| self.word(at)).collect();
        if MODIFIERS.contains(&word.as_str())
            && let Some(noun) = self.bare_noun(end)
        {
            return Some(noun);
        }
        if hedge || part || STRANGERS.contains(&word.as_str()) {
            return None;
        }
        let bare = PARTICLES.iter().find_map(|particle| {
            let stem = word.strip_suffix(particle)?;
            (stem.chars().count() > 1).then_some((stem, *particle))
        });
        let (stem, verbal) = match bare {
            // 있는, 만드는: a verb before a noun.
            Some((stem, "는" | "은")) => {
                (stem, stem.ends_with(['하', '되', '드', '르', '있', '없']))
            }
            Some((stem, _)) => (stem, false),
            None => (word.as_str(), word.ends_with(VERBAL)),
        };
        let length = stem.chars().count();
        if length < 2 || verbal || STRANGERS.contains(&stem) {
            return None;
        }
        Some(Noun {
            to: at + length,
            name: stem.to_owned(),
            proper: false,
        })
    }

    /// Whether a counter of one syllable apart from its number goes on as a word: 2천만 인구.
    pub(super) fn begins_noun(&self, at: usize, to: usize) -> bool {
        if !self.words.pack.word_gaps
            || to > at + 1
            || !self.tokens[at].spaced && self.word(at) != GROUP
            || !self.glued(to)
            || !self.is(to, Shape::Word)
        {
            return false;
        }
        let next = self.word(to);
        // 부터, 대로: and not 부대, 정부.
        let goes_on = match next {
            "부" => self.word(to + 1) == "터",
            "대" => self.word(at) != "부",
            _ => CONTINUED.contains(next) || self.free(to),
        };
        !goes_on && self.words.after.at(self.tokens, to).is_none()
    }

    /// Whether the 여 that ends at token `to` goes on in a word that neither counts nor
    /// measures: 5%여서, but not 20여명.
    pub(crate) fn particle_of_odd(&self, to: usize) -> bool {
        self.word(to - 1) == ODD
            && self.glued(to)
            && self.is(to, Shape::Word)
            && self.words.counters.at(self.tokens, to).is_none()
            && self.words.measures.at(self.tokens, to).is_none()
            && self.words.numerals.at(self.tokens, to).is_none()
    }

    /// The noun right after 여 without a counter: 20여 국가.
    pub(crate) fn noun_after_odd(&self, to: usize) -> Option<Noun> {
        let odd = to > 1 && self.word(to - 1) == ODD && self.glued(to - 1);
        let time = matches!(
            self.words.measures.at(self.tokens, to),
            Some((end, Measure::Time(..)))
                if self.free(end) || self.words.period_closers.at(self.tokens, end).is_some()
        );
        (odd && !time && self.words.pack.word_gaps)
            .then(|| self.bare_noun(to))
            .flatten()
    }
}
