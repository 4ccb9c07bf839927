//! JSON text into nodes, over a pull parser; much faster than reading it as the YAML that it also is.

use jiter::{Jiter, JiterError, JiterErrorType, Peek};

use super::{
    node::{Entry, Mapping, Node, Value},
    yaml::{MAX_DEPTH, MAX_NODES},
};
use crate::{
    report::{Fault, Report},
    source::Place,
};

/// Parses one JSON document. What cannot be read is a finding and a [`Value::Broken`].
pub(super) fn parse(file: u32, text: &str, report: &mut Report) -> Node {
    let mut parser = Parser {
        file,
        text,
        jiter: Jiter::new(text.as_bytes()),
        nodes: 0,
        report,
    };
    let result = parser.document();
    result.unwrap_or_else(|Stop { at, fault }| {
        let place = Place::new(file, at, at);
        report.finding(place, fault);
        Node::new(place, Value::Broken)
    })
}

struct Parser<'t, 'r> {
    file: u32,
    text: &'t str,
    jiter: Jiter<'t>,
    nodes: usize,
    report: &'r mut Report,
}

struct Stop {
    at: usize,
    fault: Fault,
}

impl Parser<'_, '_> {
    fn document(&mut self) -> Result<Node, Stop> {
        let node = self.value(0)?;
        self.jiter.finish().map_err(stop)?;
        Ok(node)
    }

    fn value(&mut self, depth: usize) -> Result<Node, Stop> {
        let peek = self.jiter.peek().map_err(stop)?;
        let start = self.jiter.current_index();
        self.nodes += 1;
        for (what, is, limit) in [
            ("nesting", depth, MAX_DEPTH),
            ("nodes", self.nodes, MAX_NODES),
        ] {
            if is > limit {
                let fault = Fault::TooLarge { what, limit };
                return Err(Stop { at: start, fault });
            }
        }
        let value = match peek {
            Peek::Null => self
                .jiter
                .known_null()
                .map(|()| Value::Null)
                .map_err(stop)?,
            Peek::True | Peek::False => {
                self.jiter.known_bool(peek).map(Value::Bool).map_err(stop)?
            }
            Peek::String => self
                .jiter
                .known_str()
                .map(|text| Value::String(text.to_owned()))
                .map_err(stop)?,
            Peek::Array => Value::Sequence(self.items(depth)?),
            Peek::Object => Value::Mapping(self.members(depth)?),
            _ => {
                let bytes = self.jiter.known_number_bytes(peek).map_err(stop)?;
                Value::Number(String::from_utf8_lossy(bytes).into_owned())
            }
        };
        Ok(Node::new(
            Place::new(self.file, start, self.jiter.current_index()),
            value,
        ))
    }

    fn items(&mut self, depth: usize) -> Result<Vec<Node>, Stop> {
        let mut items = Vec::new();
        let mut next = self.jiter.known_array().map_err(stop)?;
        while next.is_some() {
            items.push(self.value(depth + 1)?);
            next = self.jiter.array_step().map_err(stop)?;
        }
        Ok(items)
    }

    fn members(&mut self, depth: usize) -> Result<Mapping, Stop> {
        let mut members = Mapping::new();
        let mut before = self.jiter.current_index() + 1;
        let mut next = self.jiter.known_object().map_err(stop)?.map(str::to_owned);
        while let Some(name) = next {
            let key = self.key_place(before);
            let node = self.value(depth + 1)?;
            before = self.jiter.current_index();
            match members.get(&name).map(|entry: &Entry| entry.key) {
                Some(first) => self
                    .report
                    .finding(key, Fault::DuplicateKey { key: name, first }),
                None => drop(members.insert(name, Entry { key, node })),
            }
            next = self.jiter.next_key().map_err(stop)?.map(str::to_owned);
        }
        members.shrink_to_fit();
        Ok(members)
    }

    /// Where the key stands that was just read: between `before` and the parser, without the punctuation around it.
    fn key_place(&self, before: usize) -> Place {
        let read = self
            .text
            .as_bytes()
            .get(before..self.jiter.current_index())
            .unwrap_or_default();
        let start = read.iter().position(|byte| *byte == b'"').unwrap_or(0);
        let end = read
            .iter()
            .rposition(|byte| *byte == b'"')
            .map_or(read.len(), |at| at + 1);
        Place::new(self.file, before + start, before + end)
    }
}

fn stop(error: JiterError) -> Stop {
    let reason = match error.error_type {
        JiterErrorType::JsonError(error) => error.to_string(),
        JiterErrorType::WrongType { expected, actual } => {
            format!("expected {expected}, found {actual}")
        }
    };
    Stop {
        at: error.index,
        fault: Fault::BadJson { reason },
    }
}
