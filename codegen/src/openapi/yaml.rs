//! YAML text into nodes, from the events of a kept parser.

use std::{borrow::Cow, collections::HashMap};

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Span};

use super::node::{Entry, Mapping, Node, Value};
use crate::{
    report::{Fault, Report},
    source::Place,
};

/// Deepest nesting that is read.
pub(super) const MAX_DEPTH: usize = 256;
/// Most nodes that are read from one file: at some 360 bytes each, 4 GB.
pub(super) const MAX_NODES: usize = 10_000_000;
/// Most nodes that aliases may add to one file: enough for any honest document, too few for a billion laughs.
const MAX_ALIASED: usize = 1_000_000;

/// Most bytes that are read again for the sake of flow collections whose lines are indented too little.
const MAX_REREAD: usize = 1 << 26;

/// What the parser says of a line of a flow collection that is indented too little; a block that is wrong is told otherwise.
const TOO_FAR_LEFT: [&str; 2] = [
    "invalid indentation",
    "invalid indentation in flow construct",
];

/// Parses one YAML document. What cannot be read is a finding and a [`Value::Broken`].
///
/// YAML 1.2 (production 136) wants every line of a flow collection to be indented more than the block around it; other parsers do
/// not, and documents rely on it. Such a line is joined to the one before, which leaves every byte where it is.
pub(super) fn parse(file: u32, text: &str, report: &mut Report) -> Node {
    let mut text = Cow::Borrowed(text);
    let mut left = MAX_REREAD;
    loop {
        let mut own = Report::default();
        let (node, error) = attempt(file, &text, &mut own);
        let Some((place, reason)) = error else {
            report.append(own);
            return node;
        };
        match joined(&text, place.start()) {
            Some(line) if TOO_FAR_LEFT.contains(&reason.as_str()) && left >= text.len() => {
                left -= text.len();
                report.finding(place, Fault::FlowIndentation);
                text = Cow::Owned(line);
            }
            _ => {
                own.finding(place, Fault::BadYaml { reason });
                report.append(own);
                return Node::new(place, Value::Broken);
            }
        }
    }
}

/// The text with the line at `at` joined to the one before; nothing if something else than blanks stands before it in its line.
fn joined(text: &str, at: usize) -> Option<String> {
    let (before, rest) = text.split_at_checked(at)?;
    let line = before.trim_end_matches(' ');
    let previous = line.strip_suffix('\n')?;
    let previous = previous.strip_suffix('\r').unwrap_or(previous);
    let last = previous.rsplit('\n').next().unwrap_or_default();
    // A comment would swallow what is joined to it.
    (!last.contains('#')).then(|| {
        let blanks = " ".repeat(before.len() - previous.len());
        format!("{previous}{blanks}{rest}")
    })
}

/// The nodes of a text, or where and why the parser gave up.
fn attempt(file: u32, text: &str, report: &mut Report) -> (Node, Option<(Place, String)>) {
    let mut builder = Builder {
        offsets: Offsets::new(file, text),
        stack: Vec::new(),
        root: None,
        anchors: HashMap::new(),
        aliased: 0,
        nodes: 0,
        report,
    };
    let mut parser = Parser::new_from_str(text);
    loop {
        match parser.next_event() {
            None | Some(Ok((Event::StreamEnd, _))) => break,
            Some(Ok((event, span))) => {
                if builder.event(event, span).is_break() {
                    break;
                }
            }
            Some(Err(error)) => {
                let place = builder.offsets.point(error.marker());
                let reason = error.info().to_owned();
                return (Node::new(place, Value::Broken), Some((place, reason)));
            }
        }
    }
    let root = builder.root;
    let root = root.unwrap_or_else(|| Node::new(Place::new(file, 0, 0), Value::Null));
    (root, None)
}

/// Turns the parser's character counts into byte offsets.
struct Offsets {
    file: u32,
    /// Byte offset of each character; empty when the text is ASCII and both counts agree.
    bytes: Vec<u32>,
    length: usize,
}

struct Builder<'r> {
    offsets: Offsets,
    stack: Vec<Open>,
    root: Option<Node>,
    anchors: HashMap<usize, Node>,
    aliased: usize,
    nodes: usize,
    report: &'r mut Report,
}

/// A collection that is not closed yet.
struct Open {
    start: Place,
    anchor: usize,
    kind: OpenKind,
}

enum OpenKind {
    Sequence(Vec<Node>),
    Mapping {
        members: Mapping,
        merged: Vec<Node>,
        key: Option<(String, Place)>,
    },
}

type Flow = std::ops::ControlFlow<()>;

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, span: Span) -> Flow {
        let place = self.offsets.place(span);
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let forced =
                    tag.is_some_and(|tag| tag.is_yaml_core_schema() && tag.suffix == "str");
                let plain = style == ScalarStyle::Plain && !forced;
                if self.wants_key() {
                    return self.key(text.into_owned(), place);
                }
                let value = if plain {
                    resolve(&text)
                } else {
                    Value::String(text.into_owned())
                };
                self.finish(Node::new(place, value), anchor)
            }
            Event::SequenceStart(anchor, _) => {
                self.open(place, anchor, OpenKind::Sequence(Vec::new()))
            }
            Event::MappingStart(anchor, _) => self.open(
                place,
                anchor,
                OpenKind::Mapping {
                    members: Mapping::new(),
                    merged: Vec::new(),
                    key: None,
                },
            ),
            Event::SequenceEnd | Event::MappingEnd => self.close(place),
            Event::Alias(anchor) => self.alias(anchor, place),
            Event::DocumentStart(_) if self.root.is_some() => {
                self.report.finding(
                    place,
                    Fault::BadYaml {
                        reason: "a second document starts here".to_owned(),
                    },
                );
                Flow::Break(())
            }
            _ => Flow::Continue(()),
        }
    }

    fn wants_key(&self) -> bool {
        matches!(
            self.stack.last(),
            Some(Open {
                kind: OpenKind::Mapping { key: None, .. },
                ..
            })
        )
    }

    fn key(&mut self, text: String, place: Place) -> Flow {
        if let Some(Open {
            kind: OpenKind::Mapping { members, key, .. },
            ..
        }) = self.stack.last_mut()
        {
            if let Some(first) = members.get(&text) {
                self.report.finding(
                    place,
                    Fault::DuplicateKey {
                        key: text.clone(),
                        first: first.key,
                    },
                );
            }
            *key = Some((text, place));
        }
        Flow::Continue(())
    }

    fn open(&mut self, start: Place, anchor: usize, kind: OpenKind) -> Flow {
        if self.wants_key() {
            return self.stop(
                start,
                Fault::BadYaml {
                    reason: "a key must be a scalar".to_owned(),
                },
            );
        }
        if self.stack.len() >= MAX_DEPTH {
            return self.stop(
                start,
                Fault::TooLarge {
                    what: "nesting",
                    limit: MAX_DEPTH,
                },
            );
        }
        self.stack.push(Open {
            start,
            anchor,
            kind,
        });
        Flow::Continue(())
    }

    fn close(&mut self, end: Place) -> Flow {
        let Some(Open {
            start,
            anchor,
            kind,
        }) = self.stack.pop()
        else {
            return Flow::Continue(());
        };
        // A block collection ends where the next token begins; what counts is the end of its last child.
        let (last, value) = match kind {
            OpenKind::Sequence(items) => (
                items.last().map(|item| item.place.end()),
                Value::Sequence(items),
            ),
            OpenKind::Mapping {
                members, merged, ..
            } => (
                members
                    .last()
                    .map(|(_, entry)| entry.node.place.end().max(entry.key.end())),
                Value::Mapping(merge(members, merged, self.report)),
            ),
        };
        let end = last
            .filter(|last| *last >= start.start())
            .unwrap_or_else(|| end.end());
        self.finish(
            Node::new(Place::new(start.file(), start.start(), end), value),
            anchor,
        )
    }

    fn alias(&mut self, anchor: usize, place: Place) -> Flow {
        let Some(node) = self.anchors.get(&anchor).cloned() else {
            return self.stop(
                place,
                Fault::BadYaml {
                    reason: "an alias stands inside what it names".to_owned(),
                },
            );
        };
        self.aliased = self.aliased.saturating_add(node.count());
        if self.aliased > MAX_ALIASED {
            return self.stop(
                place,
                Fault::TooLarge {
                    what: "nodes that aliases add",
                    limit: MAX_ALIASED,
                },
            );
        }
        if self.wants_key() {
            return match node.value {
                Value::String(text) | Value::Number(text) => self.key(text, place),
                _ => self.stop(
                    place,
                    Fault::BadYaml {
                        reason: "a key must be a scalar".to_owned(),
                    },
                ),
            };
        }
        self.finish(node, 0)
    }

    fn finish(&mut self, node: Node, anchor: usize) -> Flow {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            let (what, limit) = ("nodes", MAX_NODES);
            return self.stop(node.place, Fault::TooLarge { what, limit });
        }
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.stack.last_mut().map(|open| &mut open.kind) {
            None => self.root = Some(node),
            Some(OpenKind::Sequence(items)) => items.push(node),
            Some(OpenKind::Mapping {
                members,
                merged,
                key,
            }) => match key.take() {
                Some((text, _)) if text == "<<" => merged.push(node),
                // Of two equal keys the first stands; the second is a finding already.
                Some((text, place)) => {
                    members.entry(text).or_insert(Entry { key: place, node });
                }
                None => {}
            },
        }
        Flow::Continue(())
    }

    fn stop(&mut self, place: Place, fault: Fault) -> Flow {
        self.report.finding(place, fault);
        self.stack.clear();
        self.root = Some(Node::new(place, Value::Broken));
        Flow::Break(())
    }
}

/// YAML 1.1 merge keys, which many documents use: what is written beside `<<` wins, then the earlier mapping.
fn merge(mut members: Mapping, merged: Vec<Node>, report: &mut Report) -> Mapping {
    members.shrink_to_fit();
    let mut take = |node: Node| match node.value {
        Value::Mapping(mapping) => {
            for (key, entry) in mapping {
                members.entry(key).or_insert(entry);
            }
        }
        Value::Broken => {}
        _ => report.finding(
            node.place,
            Fault::UnexpectedNode {
                expected: "a mapping to merge",
                found: node.kind(),
            },
        ),
    };
    for node in merged {
        match node.value {
            Value::Sequence(items) => items.into_iter().for_each(&mut take),
            _ => take(node),
        }
    }
    members
}

/// The core schema of YAML 1.2 (section 10.3.2); numbers come out in JSON's grammar.
fn resolve(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => number(text).map_or_else(|| Value::String(text.to_owned()), Value::Number),
    }
}

fn number(text: &str) -> Option<String> {
    let radix = |digits: &str, radix| {
        u128::from_str_radix(digits, radix)
            .ok()
            .map(|value| value.to_string())
    };
    if let Some(digits) = text.strip_prefix("0x") {
        return radix(digits, 16);
    }
    if let Some(digits) = text.strip_prefix("0o") {
        return radix(digits, 8);
    }
    let (sign, unsigned) = match text.strip_prefix(['-', '+']) {
        Some(rest) if text.starts_with('-') => ("-", rest),
        Some(rest) => ("", rest),
        None => ("", text),
    };
    let (mantissa, exponent) = match unsigned.find(['e', 'E']) {
        Some(at) => (&unsigned[..at], Some(&unsigned[at + 1..])),
        None => (unsigned, None),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let exponent_fits = exponent.is_none_or(|text| {
        let text = text.strip_prefix(['-', '+']).unwrap_or(text);
        !text.is_empty() && digits(text)
    });
    if (whole.is_empty() && fraction.is_empty())
        || !digits(whole)
        || !digits(fraction)
        || !exponent_fits
    {
        return None;
    }
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let point = if fraction.is_empty() { "" } else { "." };
    let exponent = exponent.map(|text| format!("e{text}")).unwrap_or_default();
    Some(format!("{sign}{whole}{point}{fraction}{exponent}"))
}

impl Offsets {
    fn new(file: u32, text: &str) -> Self {
        let bytes = if text.is_ascii() {
            Vec::new()
        } else {
            text.char_indices()
                .map(|(at, _)| u32::try_from(at).unwrap_or(u32::MAX))
                .collect()
        };
        Self {
            file,
            bytes,
            length: text.len(),
        }
    }

    fn byte(&self, marker: &Marker) -> usize {
        if self.bytes.is_empty() {
            return marker.index().min(self.length);
        }
        self.bytes
            .get(marker.index())
            .map_or(self.length, |at| *at as usize)
    }

    fn place(&self, span: Span) -> Place {
        Place::new(self.file, self.byte(&span.start), self.byte(&span.end))
    }

    fn point(&self, marker: &Marker) -> Place {
        let at = self.byte(marker);
        Place::new(self.file, at, at)
    }
}

#[cfg(test)]
#[path = "yaml/tests.rs"]
mod tests;
