//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{BigIntegerRule, Format, IntegerRule, StringRule};

pub(super) const PIN: IntegerRule = IntegerRule::new().minimum(1000);

pub(super) const WORD: StringRule<'static> = StringRule::new().min_length(3);

pub(super) const USER_NAME: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const USER_PASSWORD: StringRule<'static> = StringRule::new().min_length(8);

pub(super) const USER_CODES_ITEM: IntegerRule = IntegerRule::new().minimum(1);

pub(super) const USER_ANSWERS_ITEM: StringRule<'static> = StringRule::new()
    .max_length(9);

pub(super) const USER_RECOVERY: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const NAME: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const CARD_NUMBER: StringRule<'static> = StringRule::new().min_length(12);

pub(super) const CARD_HOLDER_NAME: StringRule<'static> = StringRule::new()
    .max_length(40);

pub(super) const BORN: StringRule<'static> = StringRule::new().format(Format::Date);

pub(super) const SERIAL: BigIntegerRule<'static> = BigIntegerRule::new()
    .maximum("99999999999999999999");
