use super::{Extent, MAX_ITEMS, files};

/// Each file of so many items in short: its path, how much it holds, its first item and its last.
fn of(count: usize) -> Vec<String> {
    let items: Vec<usize> = (1..=count).collect();
    let file = |items: &[usize], extent: Extent| {
        format!("{extent:?} {:?}..={:?}", items.first(), items.last())
    };
    // Only the first item is public.
    files("types", &items, file, |item| *item == 1)
        .into_iter()
        .map(|(path, text)| format!("{path}: {text}"))
        .collect()
}

#[test]
fn what_is_too_long_for_a_file_stands_in_parts_of_it() {
    assert_eq!(
        of(MAX_ITEMS),
        [format!("types.rs: Whole Some(1)..=Some({MAX_ITEMS})")]
    );
    let next = MAX_ITEMS + 1;
    assert_eq!(
        of(next),
        [
            format!("types/part_1.rs: Part Some(1)..=Some({MAX_ITEMS})"),
            format!("types/part_2.rs: Part Some({next})..=Some({next})"),
            format!(
                "types.rs: //! What is too long for one file, {MAX_ITEMS} in each part.\n\n\
                 mod part_1;\nmod part_2;\n\npub use self::part_1::*;\n"
            ),
        ]
    );
}
