//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{BigIntegerRule, IntegerRule, NumberRule, PropertyRule};

pub(super) const OFFSET: BigIntegerRule<'static> = BigIntegerRule::new()
    .minimum("0")
    .maximum("18446744073709551615");

pub(super) const THING: PropertyRule = PropertyRule::new()
    .min_properties(2)
    .max_properties(6);

pub(super) const THING_HASH: BigIntegerRule<'static> = BigIntegerRule::new()
    .minimum("-170141183460469231731687303715884105728");

pub(super) const THING_LEAST: NumberRule<'static> = NumberRule::new()
    .minimum(9007199254740994.0, "9007199254740993")
    .multiple_of("0.5");

pub(super) const THING_MOST: NumberRule<'static> = NumberRule::new()
    .exclusive_maximum(0.10000000000000002, "0.10000000000000000000001");

pub(super) const THING_HALVES: IntegerRule = IntegerRule::new()
    .minimum(0)
    .maximum(255)
    .multiple_of(3);

pub(super) const SIZE: BigIntegerRule<'static> = BigIntegerRule::new()
    .minimum("0")
    .exclusive_maximum("36893488147419103232")
    .multiple_of("512");

pub(super) const SPOT: PropertyRule = PropertyRule::new().min_properties(1);
