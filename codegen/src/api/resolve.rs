//! Documents into APIs: which specs make one client, and their parts in document order.

use std::collections::{BTreeMap, HashMap, HashSet};

use ironspec_rules::Format;

use super::{
    Api, Apis, Literal, Schema, SchemaId, Server, Shape,
    compose::Compositions,
    equal,
    inheritance::Inheritance,
    members,
    reference::{COMPARISONS, Target},
    security::{Declared, Scheme},
    selection::Selection,
    sensitive,
};
use crate::{
    openapi::{Document, Documents, Identity, Kind, Node, Value, Version},
    pattern::{Lowered, Unmatched},
    report::{Fault, Loss, Report},
    settings::Settings,
    source::Place,
};

/// Follows every `$ref` and reads every operation of every spec that the settings take. Formats that they leave unchecked are no assertions.
#[must_use]
pub fn resolve(documents: &Documents, settings: &Settings, report: &mut Report) -> Apis {
    let unchecked_formats = &settings.unchecked_formats;
    let mut selection = Selection::new(settings);
    let mut groups: BTreeMap<String, Vec<(&Document, Version)>> = BTreeMap::new();
    let mut used = HashSet::new();
    for document in documents.iter() {
        if let Kind::Spec(version) = document.kind {
            groups
                .entry(api_name(&document.path))
                .or_default()
                .push((document, version));
        }
    }
    for (name, specs) in &groups {
        let is_file = |document: &Document| !document.path.contains('/');
        if specs.len() > 1
            && let Some((file, _)) = specs.iter().find(|(document, _)| is_file(document))
        {
            report.finding(file.root.place, Fault::DuplicateApi { name: name.clone() });
        }
    }
    let specs = groups.values().map(Vec::len).sum();
    let apis = groups
        .into_iter()
        .map(|(name, specs)| {
            api(
                name,
                &specs,
                documents,
                unchecked_formats,
                &mut selection,
                &mut used,
                report,
            )
        })
        .collect();
    let is_spec = |document: &&Document| matches!(document.kind, Kind::Spec(_));
    if let Some(first) = documents.iter().find(is_spec) {
        let start = Place::new(first.root.place.file(), 0, 0);
        for fault in selection.faults() {
            report.finding(start, fault);
        }
    }
    for (document, file) in documents.iter().zip(0_u32..) {
        let is_used = used.contains(&file) || documents.is_taken(file);
        // What the settings leave out may be all that refers to it.
        if document.kind == Kind::Fragment && !is_used && selection.is_all() {
            report.finding(Place::new(file, 0, 0), Fault::UnreferencedFile);
        }
    }
    Apis { apis, specs }
}

/// A spec directly under the root is an API named by its stem; a first-level folder is one API with all specs below it.
pub(super) fn api_name(path: &str) -> String {
    match path.split_once('/') {
        Some((folder, _)) => folder.to_owned(),
        None => path
            .rsplit_once('.')
            .map_or(path, |(stem, _)| stem)
            .to_owned(),
    }
}

fn api(
    name: String,
    specs: &[(&Document, Version)],
    documents: &Documents,
    unchecked_formats: &[Format],
    selection: &mut Selection,
    used: &mut HashSet<u32>,
    report: &mut Report,
) -> Api {
    let mut api = Api {
        name,
        titles: Vec::new(),
        descriptions: Vec::new(),
        server: Server::default(),
        operations: Vec::new(),
        webhooks: Vec::new(),
        schemes: Vec::new(),
        schemas: Vec::new(),
        examples: Vec::new(),
    };
    let mut memo = HashMap::new();
    let mut patterns = HashMap::new();
    for (position, (document, version)) in specs.iter().enumerate() {
        let mut resolver = Resolver {
            documents,
            unchecked_formats,
            selection,
            report,
            version: *version,
            schemas: &mut api.schemas,
            schemes: &mut api.schemes,
            security: Declared::default(),
            examples: &mut api.examples,
            memo: &mut memo,
            patterns: &mut patterns,
            followed: HashMap::new(),
            comparisons: COMPARISONS,
            compositions: Compositions::default(),
            inheritance: Inheritance::default(),
            used,
            reached: true,
        };
        let (title, description) = resolver.info(&document.root);
        api.titles.push(title);
        api.descriptions.push(description);
        let server = resolver.server(&document.root).unwrap_or_default();
        if position == 0 {
            api.server = server.clone();
        }
        let own = (server != api.server).then_some(server);
        api.operations
            .extend(resolver.operations(&document.root, own.as_ref()));
        api.webhooks.extend(resolver.webhooks(&document.root));
        if !api.operations.is_empty() {
            resolver.unused_schemes();
        }
    }
    if api.server == Server::default()
        && let Some(server) = api
            .operations
            .iter()
            .find_map(|operation| operation.server.clone())
    {
        // Servers stand at paths or operations alone: the first is the API's.
        for operation in &mut api.operations {
            operation.server.take_if(|own| *own == server);
        }
        api.server = server;
    }
    for (document, version) in specs {
        Resolver {
            documents,
            unchecked_formats,
            selection,
            report: &mut *report,
            version: *version,
            schemas: &mut api.schemas,
            schemes: &mut api.schemes,
            security: Declared::default(),
            examples: &mut api.examples,
            memo: &mut memo,
            patterns: &mut patterns,
            followed: HashMap::new(),
            comparisons: COMPARISONS,
            compositions: Compositions::default(),
            inheritance: Inheritance::default(),
            used: &mut *used,
            reached: false,
        }
        .left_over(&document.root);
    }
    close_circles(&mut api.schemas, report);
    sensitive::spread(&mut api.schemas);
    equal::share(&mut api.schemas, &mut api.operations);
    api
}

/// Breaks circles of schemas that are only other names of each other, and names lists that hold themselves: a type needs an end.
fn close_circles(schemas: &mut [Schema], report: &mut Report) {
    let next = |schema: &Schema| match &schema.shape {
        Shape::Alias(target) => Some(*target),
        Shape::Array { items, .. } if schema.name.is_none() => Some(*items),
        _ => None,
    };
    let mut walked = vec![false; schemas.len()];
    for start in 0..schemas.len() {
        let mut path = Vec::new();
        let mut at = Some(SchemaId(start));
        while let Some(id) = at.filter(|id| !std::mem::replace(&mut walked[id.0], true)) {
            path.push(id);
            at = next(&schemas[id.0]);
        }
        let Some(first) = at.and_then(|id| path.iter().position(|known| *known == id)) else {
            continue;
        };
        let circle = &path[first..];
        match circle
            .iter()
            .find(|id| matches!(schemas[id.0].shape, Shape::Array { .. }))
        {
            Some(list) => schemas[list.0].name = Some("RecursiveList".to_owned()),
            None => {
                for id in circle {
                    schemas[id.0].shape = Shape::Broken;
                }
                let place = schemas[circle[0].0].place;
                report.finding(
                    place,
                    Fault::ReferenceCycle {
                        reference: "allOf".to_owned(),
                    },
                );
            }
        }
    }
}

/// Reads one spec; what it makes goes to the API that the spec belongs to.
pub(super) struct Resolver<'d, 'a> {
    pub documents: &'d Documents,
    /// What the settings leave unchecked.
    pub unchecked_formats: &'a [Format],
    /// The operations that the settings take.
    pub selection: &'a mut Selection,
    pub report: &'a mut Report,
    pub version: Version,
    pub schemas: &'a mut Vec<Schema>,
    pub schemes: &'a mut Vec<Scheme>,
    pub security: Declared<'d>,
    pub examples: &'a mut Vec<(SchemaId, Literal)>,
    pub memo: &'a mut HashMap<Identity, SchemaId>,
    /// What each pattern has become: documents repeat them, and a large one takes its time.
    pub patterns: &'a mut HashMap<String, Result<Lowered, Unmatched>>,
    /// What each `$ref` that was followed led to in the end; nothing, if there is a finding on the way.
    pub followed: HashMap<Place, Option<Target<'d>>>,
    /// How many more keys may be looked through for a hint.
    pub comparisons: usize,
    /// Schemas that are made of others.
    pub compositions: Compositions,
    /// Schemas that others are made of.
    pub inheritance: Inheritance<'d>,
    /// Files that some reference led to.
    pub used: &'a mut HashSet<u32>,
    /// Whether what is read now is part of the output; only then does a loss count.
    pub reached: bool,
}

impl<'d> Resolver<'d, '_> {
    fn info(&mut self, root: &'d Node) -> (String, Option<String>) {
        let Some(info) = member(root, "info") else {
            self.report
                .finding(root.place, Fault::MissingMember { member: "info" });
            return (String::new(), None);
        };
        let title = self.text(info, "title").unwrap_or_default();
        let description = self
            .text(info, "description")
            .or_else(|| self.text(info, "summary"));
        (title, description)
    }

    /// Reads the components that no operation reaches, for their findings alone.
    fn left_over(&mut self, root: &'d Node) {
        self.only_known(root, &members::DOCUMENT);
        let Some(components) = member(root, "components") else {
            return;
        };
        self.only_known(components, &members::COMPONENTS);
        for (_, _, node) in self.members(components, "schemas") {
            self.schema(node);
        }
        for (name, _, node) in self.members(components, "securitySchemes") {
            self.scheme(name, node);
        }
        for kind in [
            "responses",
            "parameters",
            "requestBodies",
            "headers",
            "pathItems",
            "mediaTypes",
        ] {
            for (_, _, node) in self.members(components, kind) {
                self.follow(node);
            }
        }
    }

    /// The version of OpenAPI that a node is written in: that of its own document, and of a fragment that of the spec which is read.
    pub fn version(&self, node: &Node) -> Version {
        self.documents.version(node.place).unwrap_or(self.version)
    }

    pub fn loss(&mut self, place: Place, loss: Loss) {
        if self.reached {
            self.report.loss(place, loss);
        }
    }

    pub fn text(&mut self, node: &'d Node, key: &str) -> Option<String> {
        let member = member(node, key)?;
        let text = member.as_str();
        if text.is_none() {
            self.unexpected(member, "a string");
        }
        text.map(str::to_owned)
    }

    pub fn flag(&mut self, node: &'d Node, key: &str) -> bool {
        let Some(member) = member(node, key) else {
            return false;
        };
        member.as_bool().unwrap_or_else(|| {
            self.unexpected(member, "a boolean");
            false
        })
    }

    /// The items of the sequence `key`; an absent one is empty.
    pub fn items(&mut self, node: &'d Node, key: &str) -> &'d [Node] {
        let Some(member) = member(node, key) else {
            return &[];
        };
        member.as_sequence().unwrap_or_else(|| {
            self.unexpected(member, "a sequence");
            &[]
        })
    }

    /// The members of the mapping `key`; an absent one is empty.
    pub fn members(&mut self, node: &'d Node, key: &str) -> Vec<(&'d str, Place, &'d Node)> {
        let Some(member) = member(node, key) else {
            return Vec::new();
        };
        match member.as_mapping() {
            Some(mapping) => mapping
                .iter()
                .map(|(key, entry)| (key.as_str(), entry.key, &entry.node))
                .collect(),
            None => {
                self.unexpected(member, "a mapping");
                Vec::new()
            }
        }
    }

    pub fn unexpected(&mut self, node: &Node, expected: &'static str) {
        self.report.finding(
            node.place,
            Fault::UnexpectedNode {
                expected,
                found: node.kind(),
            },
        );
    }
}

/// The member `key` if it is there and readable; `null` counts as absent.
pub(super) fn member<'d>(node: &'d Node, key: &str) -> Option<&'d Node> {
    node.get(key)
        .filter(|member| !matches!(member.value, Value::Null | Value::Broken))
}
