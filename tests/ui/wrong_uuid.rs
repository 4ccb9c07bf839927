//! The UUID lacks a digit.

use ironspec_clients::runtime::Uuid;

const ID: Uuid = Uuid::literal("2eb8aa08-aa98-11ea-b4aa-73b441d1638");

fn main() {
    println!("{ID}");
}
