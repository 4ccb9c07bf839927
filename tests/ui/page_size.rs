//! A page of 501 items is one too large.

use ironspec_clients::atlas::ItemsPerPage;

const PAGE: ItemsPerPage = ItemsPerPage::literal(501);

fn main() {
    println!("{PAGE}");
}
