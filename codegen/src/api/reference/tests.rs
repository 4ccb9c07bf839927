use super::{edit_distance, nearest_of};

#[test]
fn distances_are_told_as_far_as_they_matter() {
    for (a, b, distance) in [
        ("book", "book", 0),
        ("book", "books", 1),
        ("book", "", 4),
        ("kitten", "sitting", 3),
        ("aab", "ab", 1),
        ("abab", "ab", 2),
        ("microsoft.user", "microsoft.group", 5),
    ] {
        assert_eq!(edit_distance(a, b, distance), Some(distance), "{a} {b}");
        assert_eq!(edit_distance(b, a, distance), Some(distance), "{b} {a}");
        if let Some(nearer) = distance.checked_sub(1) {
            assert_eq!(edit_distance(a, b, nearer), None, "{a} {b}");
        }
    }
}

#[test]
fn the_nearest_word_is_the_first_of_the_nearest() {
    let near = |wanted, words: &[&'static str]| nearest_of(wanted, words.iter().copied());
    assert_eq!(near("Bok", &["Cook", "Book", "Look"]), Some("Book"));
    assert_eq!(near("Boook", &["Cook", "Books", "BOOK"]), Some("BOOK"));
    assert_eq!(near("Shelf", &["Book", "Shelves"]), None);
    // Not every letter is a byte.
    assert_eq!(near("straSSe", &["ſtrasse"]), Some("ſtrasse"));
}
