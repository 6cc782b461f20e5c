//! How the work of reading grows with the text: counted in steps of look-ups, since
//! a clock would tell of the machine.

use super::lexicon::STEPS;
use super::{Lang, parse};

/// Steps that reading so many bytes of a repeated shard takes, on one line.
fn steps(shard: &str, bytes: usize, lang: Lang) -> u64 {
    let text = shard.repeat(bytes / shard.len());
    // Packs are compiled at first use, which is no part of reading.
    let _ = parse("1", Some(lang));
    let before = STEPS.get();
    let _ = parse(&text, Some(lang));
    STEPS.get() - before
}

#[test]
fn twice_the_text_on_one_line_takes_twice_the_steps() {
    for (lang, shards) in [
        (
            Lang::En,
            &[
                "$5 million or ",
                "from 5 to ",
                "one hundred and ",
                "half a ",
                "not 5 of the ",
                "over three years ",
                "5-",
                "1,000 workers, ",
            ][..],
        ),
        (
            Lang::Ko,
            &[
                "3만~4만 달러 ",
                "약 ",
                "한 달에 ",
                "일이삼",
                "명 중 ",
                "3년간 ",
            ],
        ),
        (Lang::Zh, &["三万", "每人每月", "二〇", "、2"]),
        (Lang::Ja, &["三万円から", "約", "一人当たり", "人中"]),
        (
            Lang::Ru,
            &["от 5 до ", "человек пятьсот ", "тысяч ", "за три года "],
        ),
        (
            Lang::Ar,
            &[
                "وخمسة",
                "ما بين 5 و",
                "لا يتجاوز ",
                "مليون ونصف ",
                "وبال",
                "من كل ",
            ],
        ),
    ] {
        for shard in shards {
            let short = steps(shard, 16_384, lang);
            let long = steps(shard, 32_768, lang);
            // A piece may end a word earlier or later.
            assert!(
                long <= short * 2 + short / 5 + 2_000,
                "{shard:?} in {lang:?}: {short} steps, then {long}"
            );
            // The most that any one byte may cost, with every look-up it begins.
            assert!(
                short <= 16_384 * 600,
                "{shard:?} in {lang:?}: {short} steps"
            );
        }
    }
}
