//! The last digit of an id is no hexadecimal one.

use ironspec_clients::atlas::GroupId;

const GROUP: GroupId = GroupId::literal("32b6e34b3d91647abb20e7bg");

fn main() {
    println!("{GROUP}");
}
