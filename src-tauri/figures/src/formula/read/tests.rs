//! The grammar: one spelling, and a place for every fault.

use super::*;
use crate::exact::ExactError;
use crate::period::PeriodError;

#[test]
fn formulas_print_in_one_spelling_that_reads_back() {
    for (given, printed) in [
        ("F4/F3", "F4 / F3"),
        ("F2 per P1Y", "F2 per P1Y"),
        ("(F2)per P1Y", "F2 per P1Y"),
        ("F1−F2×3÷4", "F1 - F2 * 3 / 4"),
        ("F1 - (F2 - F3)", "F1 - (F2 - F3)"),
        ("(F1 - F2) - F3", "F1 - F2 - F3"),
        ("F1 / (F2 * F3)", "F1 / (F2 * F3)"),
        ("-(F1 + F2) per P1M", "-(F1 + F2) per P1M"),
        ("(-F1) per P1M", "(-F1) per P1M"),
        ("--F1", "--F1"),
        ("F1 * -F2", "F1 * -F2"),
        ("1.50 * F10", "1.5 * F10"),
        ("(F4 / F3) per P1Y", "(F4 / F3) per P1Y"),
    ] {
        let formula = Formula::parse(given).expect(given);
        assert_eq!(formula.to_string(), printed);
        assert_eq!(Formula::parse(printed).as_ref(), Ok(&formula), "{given}");
    }
    assert_eq!(
        Formula::parse("F3 + F1 / F3").expect("formula").refs(),
        [1, 3]
    );
    let renamed = Formula::parse("F3 + F1 / F3")
        .expect("formula")
        .renamed(&|n| n + 10, &|n| n + 100);
    assert_eq!(renamed.to_string(), "F13 + F11 / F13");
}

#[test]
fn what_is_no_formula_is_refused_at_its_place() {
    for (text, at, fault) in [
        ("", 0, FormulaFault::Ends),
        ("F1 +", 4, FormulaFault::Ends),
        ("F1 F2", 3, FormulaFault::Unexpected('F')),
        ("(F1", 3, FormulaFault::Unclosed),
        ("F1)", 2, FormulaFault::Unexpected(')')),
        ("F0", 0, FormulaFault::Ref),
        ("1 + F01", 4, FormulaFault::Ref),
        ("F1.5", 0, FormulaFault::Ref),
        ("F", 0, FormulaFault::Ref),
        ("F9999999999999999", 0, FormulaFault::Ref),
        ("F1 × 1e3", 5, FormulaFault::Number(ExactError::Malformed)),
        ("F1 × 1,5", 6, FormulaFault::Unexpected(',')),
        ("F1 per", 6, FormulaFault::Ends),
        (
            "F1 per year",
            7,
            FormulaFault::Period(PeriodError::Malformed),
        ),
        ("F1 percent", 3, FormulaFault::Unexpected('p')),
        ("S1", 0, FormulaFault::Unexpected('S')),
        ("é + F1", 0, FormulaFault::Unexpected('é')),
    ] {
        assert_eq!(
            Formula::parse(text),
            Err(FormulaError { at, fault }),
            "{text}"
        );
    }
}

#[test]
fn deep_and_long_formulas_are_refused_before_they_hurt() {
    let nested = |depth: usize| format!("{}F1{}", "(".repeat(depth), ")".repeat(depth));
    assert!(Formula::parse(&nested(MAX_DEPTH)).is_ok());
    let fault = |text: &str| Formula::parse(text).map_err(|error| error.fault);
    assert_eq!(fault(&nested(MAX_DEPTH + 1)), Err(FormulaFault::TooDeep));
    assert_eq!(
        fault(&format!("{}1", "-".repeat(100))),
        Err(FormulaFault::TooDeep)
    );
    assert_eq!(fault(&"1+".repeat(100_000)), Err(FormulaFault::TooLong));
    let long = format!("F1{}", "+F1".repeat(300));
    assert!(Formula::parse(&long).is_ok_and(|formula| formula.refs() == [1]));
}
