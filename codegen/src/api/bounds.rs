//! Assertions on numbers: keywords into bounds, exact however many digits they have.

use ironspec_rules::{BigIntegerRule, Decimal};

use super::{
    Bound, Bounds, Shape,
    resolve::{Resolver, member},
};
use crate::{
    openapi::{Node, Value},
    report::{Fault, Loss},
};

/// The integers that a format of the OpenAPI Format Registry allows, and whether they stay within 64 bits with a sign.
const INTEGERS: [(&str, &str, &str); 10] = [
    ("int8", "-128", "127"),
    ("int16", "-32768", "32767"),
    ("int32", "-2147483648", "2147483647"),
    ("int64", "-9223372036854775808", "9223372036854775807"),
    (
        "int128",
        "-170141183460469231731687303715884105728",
        "170141183460469231731687303715884105727",
    ),
    ("uint8", "0", "255"),
    ("uint16", "0", "65535"),
    ("uint32", "0", "4294967295"),
    ("uint64", "0", "18446744073709551615"),
    ("uint128", "0", "340282366920938463463374607431768211455"),
];

impl<'d> Resolver<'d, '_> {
    /// An integer; where the document says that values leave 64 bits, one of any size.
    pub fn integer(&mut self, node: &'d Node) -> Shape {
        let mut bounds = self.bounds(node);
        self.round(&mut bounds);
        let format = member(node, "format").filter(|format| format.as_str() != Some("int64"));
        let is_64 = member(node, "format").and_then(Node::as_str) == Some("int64");
        if let Some((least, most)) = format.and_then(integers) {
            tighten(&mut bounds, &least, &most);
        }
        if is_64 {
            self.within_64(&mut bounds);
            return Shape::Integer(bounds);
        }
        let (lower, upper) = (bounds.lower(), bounds.upper());
        let is_within = [lower, upper]
            .iter()
            .all(|bound| bound.is_some_and(Bound::is_64));
        let leaves =
            bounds.iter().any(|(_, bound)| !bound.is_64()) || (!is_within && says_more(node));
        if leaves {
            Shape::BigInteger(bounds)
        } else {
            Shape::Integer(bounds)
        }
    }

    /// A number; an integer, if its format is one of integers: a double would change those of more than 53 bits.
    pub fn number(&mut self, node: &'d Node) -> Shape {
        if member(node, "format").and_then(integers).is_some() {
            return self.integer(node);
        }
        Shape::Number(self.bounds(node))
    }

    fn bounds(&mut self, node: &'d Node) -> Bounds {
        let mut bounds = Bounds {
            minimum: self.bound(node, "minimum"),
            maximum: self.bound(node, "maximum"),
            multiple_of: self.bound(node, "multipleOf"),
            ..Bounds::default()
        };
        // OpenAPI 3.0 and older drafts: a flag that makes the bound beside it exclusive.
        for (keyword, inclusive, exclusive) in [
            (
                "exclusiveMinimum",
                &mut bounds.minimum,
                &mut bounds.exclusive_minimum,
            ),
            (
                "exclusiveMaximum",
                &mut bounds.maximum,
                &mut bounds.exclusive_maximum,
            ),
        ] {
            match node.get(keyword).map(|node| &node.value) {
                Some(Value::Bool(true)) => *exclusive = inclusive.take(),
                Some(Value::Bool(false)) | None => {}
                Some(_) => *exclusive = self.bound(node, keyword),
            }
        }
        let above_zero = BigIntegerRule::new().exclusive_minimum("0");
        if let Some(divisor) = bounds
            .multiple_of
            .take_if(|divisor| !divisor.keeps(&above_zero))
        {
            self.report
                .finding(divisor.place, Fault::NoMultiple { text: divisor.text });
        }
        // A divisor divides itself, unless it has more digits than rules count.
        if let Some(divisor) = bounds.multiple_of.take_if(|divisor| {
            divisor
                .decimal()
                .and_then(|divisor| divisor.is_multiple_of(&divisor))
                .is_none()
        }) {
            self.loss(
                divisor.place,
                Loss::KeywordUnchecked {
                    keyword: "multipleOf",
                },
            );
        }
        bounds
    }

    /// Rounds the bounds of an integer inwards, so that each is an integer too; `0.5` as a minimum means 1.
    fn round(&mut self, bounds: &mut Bounds) {
        for (keyword, bound, rounds_up) in [
            ("minimum", &mut bounds.minimum, true),
            ("exclusiveMinimum", &mut bounds.exclusive_minimum, false),
            ("maximum", &mut bounds.maximum, false),
            ("exclusiveMaximum", &mut bounds.exclusive_maximum, true),
        ] {
            let Some(given) = bound else { continue };
            if let Some(whole) = given.rounded(rounds_up) {
                given.text = whole;
                continue;
            }
            self.loss(given.place, Loss::KeywordUnchecked { keyword });
            *bound = None;
        }
        let divisor = bounds.multiple_of.take();
        bounds.multiple_of = divisor.and_then(Bound::whole_divisor);
    }

    /// Leaves out the bounds that every integer of 64 bits keeps; one that none of them keeps is a finding.
    fn within_64(&mut self, bounds: &mut Bounds) {
        for (bound, is_lower) in [
            (&mut bounds.minimum, true),
            (&mut bounds.exclusive_minimum, true),
            (&mut bounds.maximum, false),
            (&mut bounds.exclusive_maximum, false),
        ] {
            let Some(given) = bound.take_if(|given| !given.is_64()) else {
                continue;
            };
            let (lower, upper) = match (is_lower, given.text.starts_with('-')) {
                (true, true) | (false, false) => continue,
                (true, false) => (
                    format!("at least {}", given.text),
                    format!("at most {}, the greatest integer of 64 bits", i64::MAX),
                ),
                (false, true) => (
                    format!("at least {}, the least integer of 64 bits", i64::MIN),
                    format!("at most {}", given.text),
                ),
            };
            self.report
                .finding(given.place, Fault::ContradictoryBounds { lower, upper });
        }
        if let Some(divisor) = bounds.multiple_of.take_if(|divisor| !divisor.is_64()) {
            self.loss(
                divisor.place,
                Loss::KeywordUnchecked {
                    keyword: "multipleOf",
                },
            );
        }
    }

    pub fn bound(&mut self, node: &'d Node, key: &str) -> Option<Bound> {
        let member = member(node, key)?;
        match &member.value {
            Value::Number(text) => Some(Bound {
                text: text.clone(),
                place: member.place,
            }),
            _ => {
                self.unexpected(member, "a number");
                None
            }
        }
    }

    pub fn count(&mut self, node: &'d Node, key: &str) -> Option<u64> {
        let bound = self.bound(node, key)?;
        let count = bound.integer().and_then(|count| u64::try_from(count).ok());
        if count.is_none() {
            self.report.finding(
                bound.place,
                Fault::NoCount {
                    keyword: key.to_owned(),
                    text: bound.text,
                },
            );
        }
        count
    }
}

/// The least and the greatest integer of a format.
pub(super) fn integers(format: &Node) -> Option<(Bound, Bound)> {
    let name = format.as_str()?;
    let (_, least, most) = INTEGERS.iter().find(|(known, ..)| *known == name)?;
    let of = |text: &str| Bound {
        text: text.to_owned(),
        place: format.place,
    };
    Some((of(least), of(most)))
}

/// Takes the bounds of a format where the document's own allow more, or are not there.
fn tighten(bounds: &mut Bounds, least: &Bound, most: &Bound) {
    let above = BigIntegerRule::new().minimum(&least.text);
    let below = BigIntegerRule::new().maximum(&most.text);
    let Bounds {
        minimum,
        maximum,
        exclusive_minimum,
        exclusive_maximum,
        ..
    } = bounds;
    for (inclusive, exclusive, rule, limit) in [
        (minimum, exclusive_minimum, &above, least),
        (maximum, exclusive_maximum, &below, most),
    ] {
        inclusive.take_if(|bound| !bound.keeps(rule));
        exclusive.take_if(|bound| !bound.keeps(rule));
        if inclusive.is_none() && exclusive.is_none() {
            *inclusive = Some(limit.clone());
        }
    }
}

/// Whether a value that the document gives is an integer beyond 64 bits.
fn says_more(node: &Node) -> bool {
    let listed = node.get("enum").and_then(Node::as_sequence);
    let values = listed.into_iter().flatten();
    let single = ["const", "default"]
        .into_iter()
        .filter_map(|key| node.get(key));
    values.chain(single).any(|value| match &value.value {
        Value::Number(text) => {
            let bound = Bound {
                text: text.clone(),
                place: value.place,
            };
            Decimal::parse(text).is_some_and(|number| number.is_integer()) && !bound.is_64()
        }
        _ => false,
    })
}
