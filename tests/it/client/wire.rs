//! Golden cases at work: parameters of every style, bodies and answers of every kind.

use ironspec_clients::runtime::transport::{Memory, Recorded};
use ironspec_clients::runtime::{ClientBuilder, Error, File, http};

use self::answers::{AddThingAnswer, AddThingFailure, DescribeThingsFailure};
use self::bodies::{AddNoteBody, AddPointBody, Point, SendFormBody, UploadBody};
use self::parameters::{Colours, ColoursItem, Filter, Secrets, Sizes, Tags};

#[allow(dead_code, unused_imports, reason = "a test calls a part of it")]
#[rustfmt::skip] // it is as it is emitted
#[path = "../../golden/answers/out/mod.rs"]
mod answers;
#[allow(dead_code, unused_imports, reason = "a test calls a part of it")]
#[rustfmt::skip] // it is as it is emitted
#[path = "../../golden/bodies/out/mod.rs"]
mod bodies;
#[allow(dead_code, unused_imports, reason = "a test calls a part of it")]
#[rustfmt::skip] // it is as it is emitted
#[path = "../../golden/parameters/out/mod.rs"]
mod parameters;

/// A client of a network.
fn client<C: From<ironspec_clients::runtime::Client>>(
    builder: ClientBuilder<C>,
    network: &Memory,
) -> C {
    builder.transport(network.clone()).build().unwrap()
}

fn list<T, L: TryFrom<Vec<T>, Error: std::fmt::Debug>>(items: Vec<T>) -> L {
    items.try_into().unwrap()
}

#[tokio::test]
async fn parameters_are_written_in_their_styles() {
    let network = Memory::new().status(204);
    let client = client(parameters::Client::builder(), &network);
    let point = parameters::Point::new(1, 2);
    let mut filter = Filter::new();
    filter.by = Some(vec!["a".to_owned(), "b".to_owned()]);
    client
        .find_points(&point, &"x/y".parse().unwrap())
        .tags(list(vec!["ab".parse().unwrap(), "c d".parse().unwrap()]))
        .sizes(list(vec![1.try_into().unwrap(), 2.try_into().unwrap()]))
        .colours(list(vec![ColoursItem::Red, ColoursItem::Blue]))
        .filter(filter)
        .r#where(point.clone())
        .next("https://a/?b=c&d".parse().unwrap())
        .anything("{\"k\":[1]}".parse().unwrap())
        .x_parts(list(vec!["p".parse().unwrap(), "q".parse().unwrap()]))
        .session("s s".parse().unwrap())
        .seen(list(vec![7.try_into().unwrap(), 8.try_into().unwrap()]))
        .send()
        .await
        .unwrap();
    let sent = &network.requests()[0];
    let query = [
        "tags=ab&tags=c%20d",
        "sizes=1%7C2",
        "colours=red,blue",
        "filter%5Bby%5D%5B%5D=a&filter%5Bby%5D%5B%5D=b",
        "where=%7B%22x%22%3A1%2C%22y%22%3A2%7D",
        "next=https://a/?b=c%26d",
        "k=%5B1%5D",
    ];
    assert_eq!(
        sent.uri.to_string(),
        format!(
            "https://example.com/points/;x=1;y=2/.x%2Fy?{}",
            query.join("&")
        )
    );
    assert_eq!(sent.headers["x-parts"], "p,q");
    assert_eq!(sent.headers["cookie"], "session=s%20s; seen=7,8");
}

#[tokio::test]
async fn every_value_of_a_parameter_is_checked_and_kept_if_sensitive() {
    let network = Memory::new();
    let client = client(parameters::Client::builder(), &network);
    let request = client.find_points(&parameters::Point::new(-1, 2), &"x".parse().unwrap());
    let secrets: Secrets = list(vec!["hunter2".parse().unwrap()]);
    let request = request.secrets(secrets);
    assert!(!format!("{request:?}").contains("hunter2"));
    let Err(Error::Invalid(violations)) = request.send().await else {
        panic!("it was sent");
    };
    assert_eq!(
        violations.to_string(),
        "path parameter point /x: -1 must be at least 0"
    );
    assert!(Tags::try_from(vec!["abc".parse().unwrap(); 4]).is_err());
    assert!("10".parse::<parameters::SizesItem>().is_err() && network.requests().is_empty());
    let _: (Sizes, Colours) = (list(Vec::new()), list(Vec::new()));
}

/// What a request carried: its media type up to the boundary, and its text.
fn carried(sent: &Recorded) -> (String, String) {
    let media_type = sent.headers["content-type"].to_str().unwrap();
    let (media_type, boundary) = media_type
        .split_once("; boundary=")
        .unwrap_or((media_type, "\0"));
    let text = String::from_utf8_lossy(&sent.body).replace(boundary, "B");
    (media_type.to_owned(), text)
}

#[tokio::test]
async fn bodies_are_what_the_document_says() {
    let network = (0..7).fold(Memory::new(), |network, _| network.status(204));
    let client = client(bodies::Client::builder(), &network);
    let mut form = SendFormBody::new("a b");
    form.tags = Some(vec!["x".to_owned(), "y".to_owned()]);
    form.at = Some(Point::new(1));
    client.send_form(&form).send().await.unwrap();

    let mut upload = UploadBody::new(File::from("bytes").named("a.bin"));
    upload.pages = Some(vec![File::from("1").media_type("image/jpeg")]);
    upload.at = Some(Point::new(2));
    client.upload(&upload).send().await.unwrap();
    let png = File::from("png").media_type("image/png");
    client.replace().body(&png).send().await.unwrap();
    client.add_page("<point/>").send().await.unwrap();
    let note: AddNoteBody = "note".parse().unwrap();
    client.add_note(&note).send().await.unwrap();
    client
        .add_point(&Point::new(3).into())
        .send()
        .await
        .unwrap();
    let point = AddPointBody::Form(Point::new(4));
    client.add_point(&point).send().await.unwrap();

    let parts = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\nbytes\r\n\
                 --B\r\nContent-Disposition: form-data; name=\"pages\"; filename=\"pages\"\r\n\
                 Content-Type: image/jpeg\r\n\r\n1\r\n\
                 --B\r\nContent-Disposition: form-data; name=\"at\"\r\n\
                 Content-Type: application/json\r\n\r\n{\"x\":2}\r\n--B--\r\n";
    let form = "application/x-www-form-urlencoded";
    let expected = [
        (form, "name=a%20b&tags=x%7Cy&at%5Bx%5D=1"),
        ("multipart/form-data", parts),
        ("image/png", "png"),
        ("application/xml", "<point/>"),
        ("text/plain", "note"),
        ("application/json", "{\"x\":3}"),
        (form, "x=4"),
    ];
    let sent: Vec<_> = network.requests().iter().map(carried).collect();
    let expected = expected.map(|(media_type, text)| (media_type.to_owned(), text.to_owned()));
    assert_eq!(sent, expected);
}

#[tokio::test]
async fn bodies_of_each_kind_are_checked() {
    let network = Memory::new();
    let client = client(bodies::Client::builder(), &network);
    let mut upload = UploadBody::new(File::from("x"));
    upload.at = Some(Point::new(-1));
    upload.pages = Some(vec![File::from("1").media_type("text/html"); 3]);
    let found = [
        client.upload(&upload).build().unwrap_err().to_string(),
        client
            .replace()
            .body(&File::from("x"))
            .build()
            .unwrap_err()
            .to_string(),
        client
            .send_form(&SendFormBody::new(""))
            .build()
            .unwrap_err()
            .to_string(),
        client
            .add_point(&Point::new(-2).into())
            .build()
            .unwrap_err()
            .to_string(),
    ];
    assert_eq!(
        found,
        [
            "body /pages: must have at most 2 items, has 3\nbody /at/x: -1 must be at least 0\n\
             body: must have a file of type image/png, image/jpeg",
            "body: must have a file of type image/*",
            "body /name: \"\" must have at least 1 character, has 0",
            "body /x: -2 must be at least 0",
        ]
    );
}

fn answer(status: u16, media_type: &str, body: &'static str) -> Memory {
    let answer = http::Response::builder().status(status);
    let answer = answer.header("Content-Type", media_type).body(body);
    Memory::new().answer(answer.unwrap())
}

#[tokio::test]
async fn each_status_has_its_answer() {
    let json = "application/json";
    for (network, expected) in [
        (answer(200, json, r#"{"id":"a"}"#), "Ok(\"a\")"),
        (
            answer(201, json, r#"{"id":"too long"}"#),
            "Created(\"too long\")",
        ),
        (answer(202, "text/plain", "later"), "Accepted(later)"),
        (Memory::new().status(204), "NoContent"),
        (Memory::new().status(404), "NotFound"),
        (answer(422, json, r#"{"errorCode":"E"}"#), "ClientError(E)"),
        (answer(418, json, "{}"), "ClientError()"),
        (answer(500, "text/plain", "down"), "Other(down)"),
    ] {
        let client = client(answers::Client::builder(), &network);
        let found = match client.add_thing().send().await {
            Ok(answer) => match &*answer {
                AddThingAnswer::Ok(thing) => format!("Ok({:?})", thing.id.as_str()),
                AddThingAnswer::Created(thing) => {
                    assert_eq!(answer.validate().unwrap_err().iter().count(), 1);
                    format!("Created({:?})", thing.id.as_str())
                }
                AddThingAnswer::Accepted(text) => format!("Accepted({text})"),
                AddThingAnswer::NoContent => "NoContent".to_owned(),
            },
            Err(Error::Documented(failure)) => match failure {
                AddThingFailure::NotFound(_) => "NotFound".to_owned(),
                AddThingFailure::ClientError(wrong) => {
                    format!(
                        "ClientError({})",
                        wrong.error_code.as_deref().unwrap_or_default()
                    )
                }
                AddThingFailure::Other(text) => format!("Other({})", &**text),
            },
            Err(error) => panic!("{error}"),
        };
        assert_eq!(found, expected);
    }
}

#[tokio::test]
async fn bytes_and_texts_arrive_as_they_came() {
    let network = answer(206, "application/zip", "PK");
    let answers = client(answers::Client::builder(), &network);
    assert_eq!(&**answers.export_things().send().await.unwrap(), b"PK");
    let accept = &network.requests()[0].headers["accept"];
    assert_eq!(accept, "application/zip, application/octet-stream");

    let network = answer(200, "text/html", "<p>");
    let answers = client(answers::Client::builder(), &network);
    assert_eq!(
        answers.describe_things().send().await.unwrap().as_str(),
        "<p>"
    );
    let network = answer(301, "text/html", "<a>");
    let answers = client(answers::Client::builder(), &network);
    let error = answers.describe_things().send().await.unwrap_err();
    assert!(
        matches!(error, Error::Documented(DescribeThingsFailure::Other(page)) if page.as_str() == "<a>")
    );
}
