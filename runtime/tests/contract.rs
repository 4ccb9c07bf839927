//! Emitted code in miniature: compiles against the runtime and makes calls without a network.

#![allow(clippy::unwrap_used, clippy::panic)]
#![expect(unreachable_pub, reason = "the items of an emitted crate are public")]

/// What the generator writes for an API of two operations.
mod atlas {
    pub use self::failures::Failure;
    pub use self::types::*;
    use ironspec_runtime::{ClientBuilder, Server, Variable};

    static SERVER: Server = Server::new("https://{project}.{endpoint}").variables(&[
        Variable::new("project", "main"),
        Variable::new("endpoint", "eu.example.com").one_of(&["eu.example.com", "us.example.com"]),
    ]);
    static TASKS_SERVER: Server = Server::new("https://tasks.example.com/v2");

    #[derive(Clone, Debug)]
    pub struct Client(ironspec_runtime::Client);

    impl Client {
        pub fn builder() -> ClientBuilder<Self> {
            ClientBuilder::new(&SERVER)
        }
    }

    impl From<ironspec_runtime::Client> for Client {
        fn from(client: ironspec_runtime::Client) -> Self {
            Self(client)
        }
    }

    mod operations {
        use super::types::{GroupId, PipelineName, Ratio, Run, State, TaskIds, Trigger};
        use super::{Client, Failure, TASKS_SERVER};
        use ironspec_runtime::{Call, NoFailure, Operation, Request};

        static TRIGGER_PIPELINE: Operation =
            Operation::post("/groups/{groupId}/pipelines/{pipelineName}/trigger")
                .accept("application/vnd.atlas.2023-11-15+json")
                .success(&[200]);
        static REPLACE_TASKS: Operation = Operation::put("/tasks")
            .success(&[200, 204])
            .server(&TASKS_SERVER);

        impl Client {
            pub fn trigger_pipeline(
                &self,
                group_id: &GroupId,
                name: &PipelineName,
                body: &Trigger,
            ) -> TriggerPipeline {
                let request = self.0.request(&TRIGGER_PIPELINE);
                TriggerPipeline(
                    request
                        .path("groupId", group_id)
                        .path("pipelineName", name)
                        .json("application/json", body),
                )
            }

            pub fn replace_tasks(&self, body: &TaskIds) -> Call<(), NoFailure> {
                let request = self.0.request(&REPLACE_TASKS);
                Call::new(request.json("application/json", body))
            }
        }

        #[derive(Clone, Debug)]
        #[must_use = "a request goes out only at `send`"]
        pub struct TriggerPipeline(Request);

        ironspec_runtime::call!(TriggerPipeline, Run, Failure);

        impl TriggerPipeline {
            pub fn pretty(self, pretty: bool) -> Self {
                Self(self.0.query("pretty", pretty))
            }

            pub fn ratio(self, ratio: Ratio) -> Self {
                Self(self.0.query("ratio", ratio))
            }

            pub fn state(self, state: &State) -> Self {
                Self(self.0.header("X-State", state))
            }
        }
    }

    mod failures {
        use super::types::ApiError;
        use ironspec_runtime::{Answers, DecodeError, RawResponse, Response};

        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum Failure {
            NotFound(Response<ApiError>),
            TooManyRequests(Response<()>),
        }

        impl ironspec_runtime::Failure for Failure {
            fn decode(
                response: &RawResponse,
                answers: Answers,
            ) -> Option<Result<Self, DecodeError>> {
                Some(match response.status() {
                    404 => response.decode_as(answers).map(Self::NotFound),
                    429 => response.decode_as(answers).map(Self::TooManyRequests),
                    _ => return None,
                })
            }

            fn response(&self) -> &RawResponse {
                match self {
                    Self::NotFound(response) => response.raw(),
                    Self::TooManyRequests(response) => response.raw(),
                }
            }
        }
    }

    mod types {
        use super::rules;
        use ironspec_runtime::{
            Checker, Decode, DecodeError, Encode, Presence, Reader, Unknown, Validate, Writer,
            required,
        };
        use std::borrow::Cow;

        #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub struct GroupId(Cow<'static, str>);
        ironspec_runtime::string!(GroupId, rules::GROUP_ID);

        #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub struct PipelineName(Cow<'static, str>);
        ironspec_runtime::string!(PipelineName);

        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub struct ItemsPerPage(i64);
        ironspec_runtime::integer!(ItemsPerPage, rules::ITEMS_PER_PAGE);

        #[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
        pub struct Ratio(f64);
        ironspec_runtime::number!(Ratio, rules::RATIO);

        #[derive(Clone, Debug, PartialEq)]
        pub struct TaskIds(Vec<GroupId>);
        ironspec_runtime::list!(TaskIds, GroupId, [Encode, Decode], rules::TASK_IDS);

        #[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        #[non_exhaustive]
        pub enum State {
            Pending,
            InProgress,
            Unknown(Unknown),
        }

        ironspec_runtime::string_enum!(
            State,
            Unknown,
            [Pending = "PENDING", InProgress = "IN_PROGRESS"]
        );

        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Trigger {
            pub snapshot_id: String,
            pub page: Option<ItemsPerPage>,
            pub note: Presence<String>,
            pub tags: Vec<String>,
        }

        impl Validate for Trigger {
            fn check(&self, checker: &mut Checker<'_>) {
                checker
                    .member("snapshotId")
                    .string(&self.snapshot_id, &rules::GROUP_ID);
                checker.member("page").value(&self.page);
                checker
                    .member("tags")
                    .count(self.tags.len(), &rules::TASK_IDS);
                checker.member("tags").unique(&self.tags);
                for (index, item) in self.tags.iter().enumerate() {
                    checker.member("tags").item(index).string(item, &rules::TAG);
                }
            }
        }

        impl Encode for Trigger {
            fn encode(&self, writer: &mut Writer) {
                let mut object = writer.object();
                object.member("snapshotId", &self.snapshot_id);
                object.optional("page", &self.page);
                object.presence("note", &self.note);
                object.member("tags", &self.tags);
                object.end();
            }
        }

        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Run {
            pub state: Option<State>,
            pub group_id: GroupId,
            pub note: Presence<String>,
        }

        impl Decode for Run {
            fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
                let mut state = None;
                let mut group_id = None;
                let mut note = Presence::Absent;
                let mut object = reader.object()?;
                while let Some(key) = object.key(reader)? {
                    match key {
                        "state" => reader.set("state", &mut state),
                        "groupId" => reader.set("groupId", &mut group_id),
                        "note" => reader.set_presence("note", &mut note),
                        _ => reader.skip(),
                    }?;
                }
                Ok(Self {
                    state,
                    group_id: required("groupId", group_id)?,
                    note,
                })
            }
        }

        impl Validate for Run {
            fn check(&self, checker: &mut Checker<'_>) {
                checker.member("state").value(&self.state);
                checker.member("groupId").value(&self.group_id);
            }
        }

        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct ApiError {
            pub detail: Option<String>,
        }

        impl Validate for ApiError {}

        impl Decode for ApiError {
            fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
                let mut detail = None;
                let mut object = reader.object()?;
                while let Some(key) = object.key(reader)? {
                    match key {
                        "detail" => reader.set("detail", &mut detail),
                        _ => reader.skip(),
                    }?;
                }
                Ok(Self { detail })
            }
        }
    }

    mod rules {
        use ironspec_runtime::rules::{
            CharClass, CountRule, IntegerRule, NumberRule, Pattern, Piece, StringRule,
        };

        pub(super) const HEX_24: Pattern = Pattern::sequence(
            "^([a-f0-9]{24})$",
            &[Piece::exactly(
                24,
                &CharClass::new(&[('0', '9'), ('a', 'f')]),
            )],
        );
        pub(super) const GROUP_ID: StringRule = StringRule::new().pattern(&HEX_24);
        pub(super) const TAG: StringRule = StringRule::new().max_length(3);
        pub(super) const ITEMS_PER_PAGE: IntegerRule = IntegerRule::new().minimum(1).maximum(500);
        pub(super) const RATIO: NumberRule =
            NumberRule::new().minimum(0.5, "0.5").multiple_of("0.01");
        pub(super) const TASK_IDS: CountRule =
            CountRule::new().min_items(1).max_items(2).unique_items();
    }
}

use atlas::{Failure, GroupId, ItemsPerPage, PipelineName, Ratio, State, TaskIds, Trigger};
use ironspec_runtime::transport::Memory;
use ironspec_runtime::{Encode, Error, Presence, Step, http, literal};

const GROUP: GroupId = GroupId::literal("32b6e34b3d91647abb20e7b8");
const PIPELINE: PipelineName = PipelineName::literal("nightly run/é");

fn client(network: &Memory) -> atlas::Client {
    atlas::Client::builder()
        .transport(network.clone())
        .build()
        .unwrap()
}

fn trigger() -> Trigger {
    Trigger {
        snapshot_id: GROUP.to_string(),
        tags: vec!["a".into()],
        ..Trigger::default()
    }
}

#[tokio::test]
async fn a_call_sends_what_the_document_says_and_decodes_the_answer() {
    let network = Memory::new().json(
        200,
        format!(r#"{{"state":"NEW","groupId":"{GROUP}","note":null,"x":[1]}}"#),
    );
    let call = client(&network).trigger_pipeline(&GROUP, &PIPELINE, &trigger());
    let call = call
        .pretty(true)
        .ratio(literal!(Ratio, 0.5))
        .pretty(false)
        .state(&State::Pending);
    let run = call.send().await.unwrap();

    let request = &network.requests()[0];
    assert_eq!(request.method, "POST");
    assert_eq!(
        request.uri,
        "https://main.eu.example.com/groups/32b6e34b3d91647abb20e7b8/pipelines/nightly%20run%2F%C3%A9/trigger\
         ?ratio=0.5&pretty=false"
    );
    let header = |name| {
        request
            .headers
            .get(name)
            .map(|value| value.to_str().unwrap())
    };
    assert_eq!(
        header("accept"),
        Some("application/vnd.atlas.2023-11-15+json")
    );
    assert_eq!(header("content-type"), Some("application/json"));
    assert_eq!(
        header("content-length"),
        Some(request.body.len().to_string().as_str())
    );
    assert_eq!(header("x-state"), Some("PENDING"));
    assert_eq!(
        request.body,
        format!(r#"{{"snapshotId":"{GROUP}","tags":["a"]}}"#)
    );

    assert_eq!((run.status(), run.note.clone()), (200, Presence::Null));
    assert_eq!(run.state.as_ref().unwrap().as_str(), "NEW");
    assert_eq!(format!("{:?}", run.state), r#"Some(Unknown("NEW"))"#);
    let drift = run.validate().unwrap_err();
    assert_eq!(
        drift.to_string(),
        "answer /state: \"NEW\" must be one of PENDING, IN_PROGRESS"
    );
}

#[tokio::test]
async fn nothing_that_breaks_the_document_is_sent() {
    let network = Memory::new();
    let id = "x".parse::<GroupId>().unwrap_err();
    assert_eq!(id.to_string(), "GroupId: \"x\" must match ^([a-f0-9]{24})$");
    let body = Trigger {
        snapshot_id: "é".into(),
        tags: ["long tag", "a", "a"].map(str::to_owned).to_vec(),
        ..trigger()
    };
    let call = client(&network).trigger_pipeline(&GROUP, &PipelineName::literal(".."), &body);
    let error = call.state(&State::from("OTHER")).send().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "not sent: body /snapshotId: \"é\" must match ^([a-f0-9]{24})$\n\
         body /tags: must have at most 2 items, has 3\n\
         body /tags: must not repeat an item: 1 and 2\n\
         body /tags/0: \"long tag\" must have at most 3 characters, has 8\n\
         header X-State: \"OTHER\" must be one of PENDING, IN_PROGRESS\n\
         path parameter pipelineName: must not make a path segment that is empty, `.` or `..`"
    );
    assert!(matches!(error, Error::Invalid(violations) if violations.iter().count() == 6));
    assert!(network.requests().is_empty());
}

#[tokio::test]
async fn failures_say_what_happened() {
    let network = Memory::new()
        .json(404, r#"{"detail":"no such group"}"#)
        .answer(
            http::Response::builder()
                .status(429)
                .body("slow down")
                .unwrap(),
        )
        .json(418, "teapot")
        .json(200, r#"{"groupId":1}"#)
        .json(404, "[]");
    let call = client(&network).trigger_pipeline(&GROUP, &PIPELINE, &trigger());
    match call.clone().send().await {
        Err(Error::Documented(Failure::NotFound(error))) => {
            assert_eq!(error.detail.as_deref(), Some("no such group"));
        }
        other => panic!("{other:?}"),
    }
    for message in [
        "429 Too Many Requests: slow down",
        "undocumented status 418 I'm a teapot: teapot",
        "200 OK: {\"groupId\":1}; undecodable body: /groupId: expected a string, found a number (at byte 11)",
        "404 Not Found: []; undecodable body: expected an object, found an array (at byte 0)",
    ] {
        assert_eq!(call.clone().send().await.unwrap_err().to_string(), message);
    }
}

#[tokio::test]
async fn an_operation_lives_on_its_own_server_unless_overridden() {
    let network = Memory::new()
        .status(204)
        .answer(http::Response::new("not json"));
    let tasks = TaskIds::try_from(vec![GROUP]).unwrap();
    let replaced = client(&network).replace_tasks(&tasks).send().await.unwrap();
    assert_eq!((replaced.status(), replaced.raw().body().len()), (204, 0));
    let builder = atlas::Client::builder().transport(network.clone());
    let moved = builder
        .base_url("http://127.0.0.1:1234/base/")
        .build()
        .unwrap();
    moved.replace_tasks(&tasks).send().await.unwrap();
    let requests = network.requests();
    assert_eq!(requests[0].uri, "https://tasks.example.com/v2/tasks");
    // The path of the document's server, `/v2`, goes with it.
    assert_eq!(requests[1].uri, "http://127.0.0.1:1234/base/tasks");
    assert_eq!(requests[1].body, r#"["32b6e34b3d91647abb20e7b8"]"#);
}

#[test]
fn an_exchange_is_driven_by_hand() {
    let call = client(&Memory::new()).trigger_pipeline(&GROUP, &PIPELINE, &trigger());
    let mut exchange = call.build().unwrap();
    assert!(matches!(exchange.step(), Step::Send(request) if request.body().length() == Some(54)));
    let answer = http::Response::new(format!(r#"{{"groupId":"{GROUP}"}}"#).into());
    exchange.receive(Ok(answer));
    assert!(matches!(exchange.step(), Step::Done(Ok(run)) if run.group_id == GROUP));
}

#[test]
fn newtypes_go_in_and_out() {
    assert_eq!(
        ItemsPerPage::try_from(501).unwrap_err().to_string(),
        "ItemsPerPage: 501 must be at most 500"
    );
    assert_eq!(i64::from(literal!(ItemsPerPage, 500)), 500);
    assert_eq!(
        Ratio::try_from(0.505).unwrap_err().to_string(),
        "Ratio: 0.505 must be a multiple of 0.01"
    );
    assert_eq!(Ratio::literal(0.75).get().to_string(), "0.75");
    let tasks = TaskIds::try_from(Vec::new()).unwrap_err();
    assert_eq!(
        tasks.to_string(),
        "TaskIds: must have at least 1 item, has 0"
    );
    let twice = TaskIds::try_from(vec![GROUP, GROUP]).unwrap_err();
    assert_eq!(
        twice.to_string(),
        "TaskIds: must not repeat an item: 0 and 1"
    );
    assert_eq!(String::from(GROUP), GROUP.as_str());
    let body = Trigger {
        note: Presence::Null,
        page: Some(ItemsPerPage::literal(1)),
        ..trigger()
    };
    assert_eq!(
        body.to_json(),
        format!(r#"{{"snapshotId":"{GROUP}","page":1,"note":null,"tags":["a"]}}"#)
    );
}

#[test]
fn numbers_are_parsed_like_ids() {
    let page = "12".parse::<ItemsPerPage>().unwrap();
    assert_eq!((page.get(), "0.75".parse()), (12, Ratio::try_from(0.75)));
    let page = |text: &str| text.parse::<ItemsPerPage>().unwrap_err();
    let ratio = |text: &str| text.parse::<Ratio>().unwrap_err();
    for (violations, code, message) in [
        (
            page("501"),
            "maximum",
            "ItemsPerPage: 501 must be at most 500",
        ),
        (
            page("twelve\n"),
            "type",
            r#"ItemsPerPage: "twelve\n" must be an integer of 64 bits"#,
        ),
        (
            page("9223372036854775808"),
            "type",
            r#"ItemsPerPage: "9223372036854775808" must be an integer of 64 bits"#,
        ),
        (ratio(""), "type", r#"Ratio: "" must be a number"#),
        (ratio("inf"), "type", "Ratio: inf must be a finite number"),
    ] {
        let codes: Vec<_> = violations
            .iter()
            .map(ironspec_runtime::Violation::code)
            .collect();
        assert_eq!(
            (codes.as_slice(), violations.to_string().as_str()),
            (&[code][..], message)
        );
    }
}

#[test]
fn calls_can_move_between_threads() {
    fn assert_send<T: Send>(_: T) {}
    fn assert_shared<T: Send + Sync + 'static>() {}
    let call = client(&Memory::new()).trigger_pipeline(&GROUP, &PIPELINE, &trigger());
    assert_send(call.build());
    let call = client(&Memory::new()).trigger_pipeline(&GROUP, &PIPELINE, &trigger());
    assert_send(call.send());
    assert_shared::<atlas::Client>();
    assert_shared::<Error<Failure>>();
    assert!(size_of::<Error<Failure>>() <= 32);
}
