//! What the chart draws, and what it never draws.

use super::*;

fn end(value: f64, closed: bool) -> Option<End> {
    Some(End {
        from: value,
        to: value,
        closed,
    })
}

fn row(lower: Option<End>, upper: Option<End>) -> ChartRow {
    ChartRow {
        label: "F1 deposit".into(),
        words: "words".into(),
        reading: "reading".into(),
        lower,
        upper,
        options: Vec::new(),
        approximate: false,
    }
}

fn marks_of(row: ChartRow) -> Vec<Mark> {
    chart(&[Panel::new("USD".into(), vec![row])], Scale::AsNeeded).marks
}

#[test]
fn an_end_that_is_not_stated_is_an_arrow_and_never_a_dot() {
    let marks = marks_of(row(end(5000.0, false), None));
    let dots = marks
        .iter()
        .filter(|it| matches!(it, Mark::Dot { .. }))
        .count();
    let right = marks
        .iter()
        .any(|it| matches!(it, Mark::Arrow { right: true, .. }));
    assert_eq!(dots, 1, "only the stated end is a dot");
    assert!(right, "the other goes on");
    assert!(
        marks
            .iter()
            .any(|it| matches!(it, Mark::Dot { open: true, .. })),
        "more than: a ring"
    );
}

#[test]
fn a_bound_that_is_a_range_is_a_band() {
    let upper = Some(End {
        from: 30000.0,
        to: 40000.0,
        closed: true,
    });
    let marks = marks_of(row(None, upper));
    assert!(marks.iter().any(|it| matches!(
        it,
        Mark::Band {
            role: Role::Ranged,
            ..
        }
    )));
}

fn values(rows: &[ChartRow]) -> Vec<f64> {
    Panel::new("USD".into(), rows.to_vec()).values
}

#[test]
fn values_far_apart_get_a_logarithmic_axis() {
    let rows = [
        row(end(10.0, true), end(10.0, true)),
        row(end(1e6, true), end(1e6, true)),
    ];
    let rows = values(&rows);
    assert!(Axis::of(&rows, Scale::AsNeeded).logarithmic);
    assert!(
        !Axis::of(&rows, Scale::Linear).logarithmic,
        "unless lengths are asked for as they are"
    );
}

#[test]
fn every_mark_of_a_row_stays_inside_the_drawing() {
    for value in [0.0, 1.0, 999.0, 1e12] {
        let scene = chart(
            &[Panel::new("x".into(), vec![row(end(value, true), None)])],
            Scale::AsNeeded,
        );
        for mark in &scene.marks {
            if let Mark::Dot { x, y, .. } = mark {
                assert!((0.0..=scene.width).contains(x) && (0.0..=scene.height).contains(y));
            }
        }
    }
}

#[test]
fn ticks_are_short_and_round() {
    let cases = [
        (0.0, "0"),
        (1500.0, "1,500"),
        (20000.0, "20k"),
        (2.5e6, "2.5m"),
        (5e9, "5bn"),
        (0.25, "0.25"),
    ];
    for (value, shown) in cases {
        assert_eq!(tick_label(value), shown);
    }
}

#[test]
fn a_logarithmic_axis_is_drawn_when_asked_for_but_never_over_zero() {
    let near = [row(end(10.0, true), end(20.0, true))];
    assert!(!Axis::of(&values(&near), Scale::AsNeeded).logarithmic);
    let axis = Axis::of(&values(&near), Scale::Logarithmic);
    assert!(axis.logarithmic);
    assert!(
        !axis.ticks().is_empty(),
        "an axis within one decade has labels"
    );
    let zero = [row(end(0.0, true), end(20.0, true))];
    assert!(
        !Axis::of(&values(&zero), Scale::Logarithmic).logarithmic,
        "zero has no logarithm"
    );
}

#[test]
fn sixty_rows_stand_one_below_the_other_within_the_drawing() {
    let rows = vec![row(end(4000.0, true), end(5000.0, true)); 60];
    let scene = chart(&[Panel::new("USD".into(), rows)], Scale::AsNeeded);
    assert_eq!(scene.rows.len(), 60);
    assert!(scene.rows.windows(2).all(|it| it[1].y - it[0].y > 20.0));
    assert!(
        scene
            .rows
            .iter()
            .all(|it| (0.0..scene.height).contains(&it.y))
    );
}

#[test]
fn words_of_any_length_are_kept_and_never_run_into_the_plot() {
    let long = "what was paid to the office of the second secretary for the papers of one man";
    let told = ChartRow {
        words: long.into(),
        ..row(end(4000.0, true), end(5000.0, true))
    };
    let height = row_height(&told);
    let scene = chart(&[Panel::new("USD".into(), vec![told])], Scale::AsNeeded);
    let texts: Vec<&str> = (scene.marks.iter())
        .filter_map(|it| match it {
            Mark::Words { x, text, role, .. } if *x == 0.0 && *role == Role::Muted => {
                Some(text.as_str())
            }
            _ => None,
        })
        .collect();
    assert!(texts.len() > 1, "{texts:?}");
    assert_eq!(texts.join(" "), long);
    assert_eq!(scene.rows[0].height, height);
    assert!(height > ROW, "the row is as high as its words");
}

#[test]
fn a_panel_in_two_drawings_keeps_one_scale() {
    let near = row(end(10.0, true), end(20.0, true));
    let far = row(end(80.0, true), end(90.0, true));
    let whole = Panel::new("USD".into(), vec![near.clone(), far]);
    let part = Panel {
        rows: vec![near.clone()],
        ..whole.clone()
    };
    let first_dot = |panel: Panel| {
        let scene = chart(&[panel], Scale::Linear);
        let dot = scene.marks.iter().find_map(|it| match it {
            Mark::Dot { x, .. } => Some(*x),
            _ => None,
        });
        dot.expect("a dot")
    };
    assert_eq!(first_dot(part), first_dot(whole));
    assert_ne!(first_dot(Panel::new("USD".into(), vec![near.clone()])), {
        let far = row(end(800.0, true), end(900.0, true));
        first_dot(Panel::new("USD".into(), vec![near, far]))
    });
}
