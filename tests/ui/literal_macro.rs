//! `literal!` checks a value where it stands, without a constant of one's own.

use ironspec_clients::atlas::FlexClusterName;

fn main() {
    let name = ironspec_clients::literal!(FlexClusterName, "my cluster");
    println!("{name}");
}
