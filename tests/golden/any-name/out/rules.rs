//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{CountRule, IntegerRule, StringRule};

pub(super) const CLIENT_MODEL_A: StringRule<'static> = StringRule::new().max_length(3);

pub(super) const ERROR: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const API_ERROR: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const FAILURE_MODEL: CountRule = CountRule::new().min_items(1);

pub(super) const NO_FAILURE_MODEL_A: StringRule<'static> = StringRule::new()
    .max_length(3);

pub(super) const OPTION_MODEL: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const SOME_MODEL: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const NONE_MODEL: CountRule = CountRule::new().min_items(1);

pub(super) const RESULT_MODEL_A: StringRule<'static> = StringRule::new().max_length(3);

pub(super) const ERR_MODEL: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const STRING_MODEL: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const VEC_MODEL: CountRule = CountRule::new().min_items(1);

pub(super) const BOX_MODEL_A: StringRule<'static> = StringRule::new().max_length(3);

pub(super) const COW: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const BODY: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const REQUEST: CountRule = CountRule::new().min_items(1);

pub(super) const RESPONSE_A: StringRule<'static> = StringRule::new().max_length(3);

pub(super) const OPERATIONS: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const TYPES: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const RULES: CountRule = CountRule::new().min_items(1);

pub(super) const FAILURES_A: StringRule<'static> = StringRule::new().max_length(3);

pub(super) const VALIDATE: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const ENCODE: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const DECODE: CountRule = CountRule::new().min_items(1);

pub(super) const READER_A: StringRule<'static> = StringRule::new().max_length(3);

pub(super) const PRESENCE: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const JSON: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const INTEGER: CountRule = CountRule::new().min_items(1);

pub(super) const EXCHANGE_A: StringRule<'static> = StringRule::new().max_length(3);

pub(super) const SERVER: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const VIOLATIONS: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const DEBUG_MODEL: CountRule = CountRule::new().min_items(1);

pub(super) const CLONE_MODEL_A: StringRule<'static> = StringRule::new().max_length(3);

pub(super) const SEND: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const SYNC: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const DEFAULT_MODEL: CountRule = CountRule::new().min_items(1);

pub(super) const FROM_MODEL_A: StringRule<'static> = StringRule::new().max_length(3);

pub(super) const TRY_FROM: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const FROM_STR: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const ITERATOR: CountRule = CountRule::new().min_items(1);

pub(super) const FN_A: StringRule<'static> = StringRule::new().max_length(3);

pub(super) const DROP: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const EQ_MODEL: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const HASH_MODEL: CountRule = CountRule::new().min_items(1);

pub(super) const ORD_MODEL_A: StringRule<'static> = StringRule::new().max_length(3);

pub(super) const DEREF: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const AS_REF: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const TO_STRING: CountRule = CountRule::new().min_items(1);

pub(super) const TO_OWNED_A: StringRule<'static> = StringRule::new().max_length(3);

pub(super) const STR: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const BOOL: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const I64: CountRule = CountRule::new().min_items(1);

pub(super) const STD_A: StringRule<'static> = StringRule::new().max_length(3);

pub(super) const FOO: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const FOO2: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const FOO3: CountRule = CountRule::new().min_items(1);

pub(super) const FOO_A: StringRule<'static> = StringRule::new().max_length(3);

pub(super) const PLUS1: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const MINUS1: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const MINUS: CountRule = CountRule::new().min_items(1);

pub(super) const MINUS_MINUS_A: StringRule<'static> = StringRule::new().max_length(3);

pub(super) const DOLLAR: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const CRAB: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const CRAB_CRAB: CountRule = CountRule::new().min_items(1);

pub(super) const UNICODE_A: StringRule<'static> = StringRule::new().max_length(3);

pub(super) const RI_BEN: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA: IntegerRule = IntegerRule::new()
    .minimum(0);

pub(super) const VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY: CountRule = CountRule::new()
    .min_items(1);

pub(super) const WITH_SPACE_A: StringRule<'static> = StringRule::new().max_length(3);

pub(super) const WITH_QUOTE: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const END: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const LINE: CountRule = CountRule::new().min_items(1);

pub(super) const R_RAW_A: StringRule<'static> = StringRule::new().max_length(3);

pub(super) const UNDERSCORE_UNDERSCORE: StringRule<'static> = StringRule::new()
    .min_length(1);

pub(super) const PRIVATE: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const ABC: CountRule = CountRule::new().min_items(1);

pub(super) const FOO_T_A: StringRule<'static> = StringRule::new().max_length(3);

pub(super) const LIST_FOO: StringRule<'static> = StringRule::new().min_length(1);

pub(super) const FI: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const REV: CountRule = CountRule::new().min_items(1);

pub(super) const AB_A: StringRule<'static> = StringRule::new().max_length(3);

pub(super) const FIELDS_ABSTRACT: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_AS: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_ASYNC: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_AWAIT: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_BECOME: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_BOX: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_BREAK: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_CONST: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_CONTINUE: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_CRATE: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_DO: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_DYN: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_ELSE: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_ENUM: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_EXTERN: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_FALSE: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_FINAL: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_FN: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_FOR: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_GEN: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_IF: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_IMPL: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_IN: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_LET: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_LOOP: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_MACRO: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_MATCH: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_MOD: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_MOVE: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_MUT: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_OVERRIDE: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_PRIV: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_PUB: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_RAW: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_REF: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_RETURN: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_SAFE: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_SELF: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_SELF2: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_STATIC: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_STRUCT: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_SUPER: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_TRAIT: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_TRUE: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_TRY: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_TYPE: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_TYPEOF: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_UNION: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_UNSAFE: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_UNSIZED: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_USE: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_VIRTUAL: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_WHERE: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_WHILE: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_YIELD: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_FOO: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_FOO2: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_FOO3: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_F_O_O: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_1ST: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_1: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_1_2: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS2: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS3: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS4: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_CRAB: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_CRAB_CRAB: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_UNICODE: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_NAIVE: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_RI_BEN: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA: StringRule<
    'static,
> = StringRule::new().max_length(5);

pub(super) const FIELDS_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY: StringRule<
    'static,
> = StringRule::new().max_length(5);

pub(super) const FIELDS_WITH_SPACE: StringRule<'static> = StringRule::new()
    .max_length(5);

pub(super) const FIELDS_WITH_BREAK: StringRule<'static> = StringRule::new()
    .max_length(5);

pub(super) const FIELDS_WITH_QUOTE: StringRule<'static> = StringRule::new()
    .max_length(5);

pub(super) const FIELDS_END: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_LINE: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_R_RAW: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS5: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS6: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_PRIVATE: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_A_B_C: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_FOO_T: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_VEC_STRING: StringRule<'static> = StringRule::new()
    .max_length(5);

pub(super) const FIELDS_LIST_FOO: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_FI: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_REV: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_AB: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_FOO_BAR: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_FOO_BAR2: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_FOO_BAR3: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_NEW: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_CHECK: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_VALIDATE: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const FIELDS_CLONE: StringRule<'static> = StringRule::new().max_length(5);

pub(super) const X: StringRule<'static> = StringRule::new().max_length(1);

pub(super) const MINUS_REQUEST2: StringRule<'static> = StringRule::new().max_length(2);

pub(super) const CRAB_REQUEST_CRAB: StringRule<'static> = StringRule::new()
    .max_length(3);

pub(super) const FN_REQUEST_FN: StringRule<'static> = StringRule::new().max_length(4);

pub(super) const SELF_REQUEST_SELF: StringRule<'static> = StringRule::new()
    .max_length(5);

pub(super) const SELF_REQUEST2_SELF: StringRule<'static> = StringRule::new()
    .max_length(6);

pub(super) const SEND_REQUEST_SEND: StringRule<'static> = StringRule::new()
    .max_length(7);

pub(super) const SEND_BLOCKING_SEND_BLOCKING: StringRule<'static> = StringRule::new()
    .max_length(8);

pub(super) const NEW_NEW: StringRule<'static> = StringRule::new().max_length(9);

pub(super) const CLIENT_REQUEST_CLIENT: StringRule<'static> = StringRule::new()
    .max_length(10);

pub(super) const FAILURE_REQUEST_FAILURE: StringRule<'static> = StringRule::new()
    .max_length(11);

pub(super) const AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA_REQUEST_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA: StringRule<
    'static,
> = StringRule::new().max_length(12);

pub(super) const N3RD3RD: StringRule<'static> = StringRule::new().max_length(13);

pub(super) const GET_ALL_GET_ALL: StringRule<'static> = StringRule::new().max_length(14);

pub(super) const ABC_REQUEST_ABC: StringRule<'static> = StringRule::new().max_length(15);
