//! Assertions of JSON Schema as `const fn`: the one place where a value is compared with a rule.
//!
//! A literal is checked by the compiler, a value at run time and a default at generation time, all by
//! this code. Nothing here allocates, backtracks or panics, except [`literal`], whose panic is a compile error, and
//! [`Fallback`], which no literal is checked with.
//!
//! ```
//! use ironspec_rules::{CharClass, IntegerRule, Pattern, Piece, StringRule};
//!
//! const HEX_24: Pattern =
//!     Pattern::sequence("^[a-f0-9]{24}$", &[Piece::exactly(24, &CharClass::new(&[('0', '9'), ('a', 'f')]))]);
//! const ID: StringRule = StringRule::new().pattern(&HEX_24);
//! const PAGE: IntegerRule = IntegerRule::new().minimum(1).maximum(500);
//!
//! assert!(ID.allows("32b6e34b3d91647abb20e7b8"));
//! let broken = PAGE.first_broken(501).unwrap();
//! assert_eq!((broken.code(), broken.to_string().as_str()), ("maximum", "must be at most 500"));
//! ```

#![no_std]

extern crate alloc;

mod automaton;
mod big_integer;
mod broken;
mod byte_set;
mod char_class;
mod condition;
mod count;
mod decimal;
mod fallback;
mod format;
mod integer;
pub mod literal;
mod message;
mod number;
mod pattern;
mod property;
mod shortest;
mod string;

pub use automaton::Automaton;
pub use big_integer::{BigIntegerRule, is_canonical_integer};
pub use broken::{Broken, Limit};
pub use char_class::CharClass;
pub use condition::{Breach, Instance, PatternMatch, Patterns, View, escape};
pub use count::CountRule;
pub use decimal::{Decimal, multiples_between};
pub use fallback::{Fallback, FallbackRule, Instruction, STEPS};
pub use format::Format;
pub use integer::IntegerRule;
pub use message::Message;
pub use number::{NumberRule, at_least, at_most};
pub use pattern::{Pattern, Piece};
pub use property::PropertyRule;
pub use string::{StringRule, TextRule};
