//! A text whose pattern no `const fn` decides: made, refused, decoded, and checked before it is sent.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::borrow::Cow;

use ironspec_runtime::rules::{CharClass, Fallback, FallbackRule, Instruction, StringRule};
use ironspec_runtime::transport::Memory;
use ironspec_runtime::{
    Client, ClientBuilder, Decode as _, Error, NoFailure, Operation, Server, Validate as _,
};

static SERVER: Server = Server::new("https://api.example.com");
static GET: Operation = Operation::get("/rooms/{room}").success(&[204]);

/// `^(.)\1$`
const TWICE: Fallback<'static> = Fallback::new(
    r"^(.)\1$",
    &[CharClass::new(&[('a', 'z')])],
    &[
        Instruction::Start,
        Instruction::Save(0),
        Instruction::Next(0),
        Instruction::Save(1),
        Instruction::Reference(0),
        Instruction::End,
        Instruction::Match,
    ],
);
const ROOM: FallbackRule<'static> = StringRule::new().max_length(2).fallback(&TWICE);

#[derive(Clone, Debug, PartialEq)]
struct Room(Cow<'static, str>);
ironspec_runtime::string_without_literal!(Room, ROOM);

#[derive(Clone, PartialEq)]
struct Key(Cow<'static, str>);
ironspec_runtime::string_without_literal!(Key, ROOM; sensitive);

#[test]
fn texts_are_parsed_or_refused() {
    assert_eq!("aa".parse::<Room>().unwrap().as_str(), "aa");
    let refused = "aba".parse::<Room>().unwrap_err();
    assert_eq!(
        refused.to_string(),
        "Room: \"aba\" must have at most 2 characters, has 3\nRoom: \"aba\" must match ^(.)\\1$"
    );
    assert!("bb".parse::<Key>().is_ok());
    let refused = "ab".parse::<Key>().unwrap_err().to_string();
    assert_eq!(refused, r"Key: must match ^(.)\1$");
}

#[tokio::test]
async fn what_an_answer_brought_is_checked_before_it_is_sent() {
    let network = Memory::new().status(204);
    let client: Client = ClientBuilder::new(&SERVER)
        .transport(network.clone())
        .build()
        .unwrap();
    let call = |room: &Room| client.request(&GET).path("room", room);
    let room = Room::from_json(br#""ab""#).unwrap();
    assert_eq!(
        room.validate().unwrap_err().to_string(),
        r#""ab" must match ^(.)\1$"#
    );
    let sent = call(&room).send::<(), NoFailure>().await;
    let Err(Error::Invalid(violations)) = sent else {
        panic!("sent");
    };
    assert_eq!(violations.iter().count(), 1);
    assert!(network.requests().is_empty());
    let room = Room::from_json(br#""bb""#).unwrap();
    call(&room).send::<(), NoFailure>().await.unwrap();
    assert_eq!(
        network.requests()[0].uri,
        "https://api.example.com/rooms/bb"
    );
}
