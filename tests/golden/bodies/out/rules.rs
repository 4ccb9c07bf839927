//! The rules of the document, checked when a literal is compiled and before a request leaves.

use ironspec_runtime::rules::{CountRule, IntegerRule, StringRule};

pub(super) const SEND_FORM_BODY_NAME: StringRule<'static> = StringRule::new()
    .min_length(1);

pub(super) const POINT_X: IntegerRule = IntegerRule::new().minimum(0);

pub(super) const UPLOAD_BODY_PAGES: CountRule = CountRule::new().max_items(2);

pub(super) const ADD_NOTE_BODY: StringRule<'static> = StringRule::new().max_length(5);
