//! What requests carry and answers bring.

use ironspec_runtime::DecodeError;

use super::rules;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AllResponse {
    pub p0: Option<ClientModel>,
    pub p1: Option<ClientBuilder>,
    pub p2: Option<Error>,
    pub p3: Option<ApiError>,
    pub p4: Option<FailureModel>,
    pub p5: Option<NoFailureModel>,
    pub p6: Option<Unknown>,
    pub p7: Option<OptionModel>,
    pub p8: Option<SomeModel>,
    pub p9: Option<NoneModel>,
    pub p10: Option<ResultModel>,
    pub p11: Option<OkModel>,
    pub p12: Option<ErrModel>,
    pub p13: Option<StringModel>,
    pub p14: Option<VecModel>,
    pub p15: Option<BoxModel>,
    pub p16: Option<SelfModel>,
    pub p17: Option<Cow>,
    pub p18: Option<Body>,
    pub p19: Option<Request>,
    pub p20: Option<Response>,
    pub p21: Option<Operation>,
    pub p22: Option<Operations>,
    pub p23: Option<Types>,
    pub p24: Option<Rules>,
    pub p25: Option<Failures>,
    pub p26: Option<Checker>,
    pub p27: Option<Validate>,
    pub p28: Option<Encode>,
    pub p29: Option<Decode>,
    pub p30: Option<Reader>,
    pub p31: Option<Writer>,
    pub p32: Option<Presence>,
    pub p33: Option<Json>,
    pub p34: Option<Integer>,
    pub p35: Option<Exchange>,
    pub p36: Option<Options>,
    pub p37: Option<Server>,
    pub p38: Option<Violations>,
    pub p39: Option<DebugModel>,
    pub p40: Option<CloneModel>,
    pub p41: Option<CopyModel>,
    pub p42: Option<Send>,
    pub p43: Option<Sync>,
    pub p44: Option<DefaultModel>,
    pub p45: Option<FromModel>,
    pub p46: Option<IntoModel>,
    pub p47: Option<TryFrom>,
    pub p48: Option<FromStr>,
    pub p49: Option<Iterator>,
    pub p50: Option<Fn>,
    pub p51: Option<FnMut>,
    pub p52: Option<Drop>,
    pub p53: Option<EqModel>,
    pub p54: Option<HashModel>,
    pub p55: Option<OrdModel>,
    pub p56: Option<Display>,
    pub p57: Option<Deref>,
    pub p58: Option<AsRef>,
    pub p59: Option<ToString>,
    pub p60: Option<ToOwned>,
    pub p61: Option<Static>,
    pub p62: Option<Str>,
    pub p63: Option<Bool>,
    pub p64: Option<I64>,
    pub p65: Option<Std>,
    pub p66: Option<Core>,
    pub p67: Option<Foo>,
    pub p68: Option<Foo2>,
    pub p69: Option<Foo3>,
    pub p70: Option<FOO>,
    pub p71: Option<N1st>,
    pub p72: Option<Plus1>,
    pub p73: Option<Minus1>,
    pub p74: Option<Minus>,
    pub p75: Option<MinusMinus>,
    pub p76: Option<DotDotDot>,
    pub p77: Option<Dollar>,
    pub p78: Option<Crab>,
    pub p79: Option<CrabCrab>,
    pub p80: Option<Unicode>,
    pub p81: Option<Naive>,
    pub p82: Option<RiBen>,
    pub p83: Option<
        Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,
    >,
    pub p84: Option<
        VeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVery,
    >,
    pub p85: Option<WithSpace>,
    pub p86: Option<WithBreak>,
    pub p87: Option<WithQuote>,
    pub p88: Option<End>,
    pub p89: Option<Line>,
    pub p90: Option<RRaw>,
    pub p91: Option<Underscore>,
    pub p92: Option<UnderscoreUnderscore>,
    pub p93: Option<Private>,
    pub p94: Option<ABC>,
    pub p95: Option<FooT>,
    pub p96: Option<VecString>,
    pub p97: Option<ListFoo>,
    pub p98: Option<Fi>,
    pub p99: Option<Rev>,
    pub p100: Option<Ab>,
    pub fields: Option<Fields>,
    pub words: Option<Words>,
}

impl ironspec_runtime::Validate for AllResponse {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        checker.member("p0").value(&self.p0);
        checker.member("p1").value(&self.p1);
        checker.member("p2").value(&self.p2);
        checker.member("p3").value(&self.p3);
        checker.member("p4").value(&self.p4);
        checker.member("p5").value(&self.p5);
        checker.member("p6").value(&self.p6);
        checker.member("p7").value(&self.p7);
        checker.member("p8").value(&self.p8);
        checker.member("p9").value(&self.p9);
        checker.member("p10").value(&self.p10);
        checker.member("p11").value(&self.p11);
        checker.member("p12").value(&self.p12);
        checker.member("p13").value(&self.p13);
        checker.member("p14").value(&self.p14);
        checker.member("p15").value(&self.p15);
        checker.member("p16").value(&self.p16);
        checker.member("p17").value(&self.p17);
        checker.member("p18").value(&self.p18);
        checker.member("p19").value(&self.p19);
        checker.member("p20").value(&self.p20);
        checker.member("p21").value(&self.p21);
        checker.member("p22").value(&self.p22);
        checker.member("p23").value(&self.p23);
        checker.member("p24").value(&self.p24);
        checker.member("p25").value(&self.p25);
        checker.member("p26").value(&self.p26);
        checker.member("p27").value(&self.p27);
        checker.member("p28").value(&self.p28);
        checker.member("p29").value(&self.p29);
        checker.member("p30").value(&self.p30);
        checker.member("p31").value(&self.p31);
        checker.member("p32").value(&self.p32);
        checker.member("p33").value(&self.p33);
        checker.member("p34").value(&self.p34);
        checker.member("p35").value(&self.p35);
        checker.member("p36").value(&self.p36);
        checker.member("p37").value(&self.p37);
        checker.member("p38").value(&self.p38);
        checker.member("p39").value(&self.p39);
        checker.member("p40").value(&self.p40);
        checker.member("p41").value(&self.p41);
        checker.member("p42").value(&self.p42);
        checker.member("p43").value(&self.p43);
        checker.member("p44").value(&self.p44);
        checker.member("p45").value(&self.p45);
        checker.member("p46").value(&self.p46);
        checker.member("p47").value(&self.p47);
        checker.member("p48").value(&self.p48);
        checker.member("p49").value(&self.p49);
        checker.member("p50").value(&self.p50);
        checker.member("p51").value(&self.p51);
        checker.member("p52").value(&self.p52);
        checker.member("p53").value(&self.p53);
        checker.member("p54").value(&self.p54);
        checker.member("p55").value(&self.p55);
        checker.member("p56").value(&self.p56);
        checker.member("p57").value(&self.p57);
        checker.member("p58").value(&self.p58);
        checker.member("p59").value(&self.p59);
        checker.member("p60").value(&self.p60);
        checker.member("p61").value(&self.p61);
        checker.member("p62").value(&self.p62);
        checker.member("p63").value(&self.p63);
        checker.member("p64").value(&self.p64);
        checker.member("p65").value(&self.p65);
        checker.member("p66").value(&self.p66);
        checker.member("p67").value(&self.p67);
        checker.member("p68").value(&self.p68);
        checker.member("p69").value(&self.p69);
        checker.member("p70").value(&self.p70);
        checker.member("p71").value(&self.p71);
        checker.member("p72").value(&self.p72);
        checker.member("p73").value(&self.p73);
        checker.member("p74").value(&self.p74);
        checker.member("p75").value(&self.p75);
        checker.member("p76").value(&self.p76);
        checker.member("p77").value(&self.p77);
        checker.member("p78").value(&self.p78);
        checker.member("p79").value(&self.p79);
        checker.member("p80").value(&self.p80);
        checker.member("p81").value(&self.p81);
        checker.member("p82").value(&self.p82);
        checker.member("p83").value(&self.p83);
        checker.member("p84").value(&self.p84);
        checker.member("p85").value(&self.p85);
        checker.member("p86").value(&self.p86);
        checker.member("p87").value(&self.p87);
        checker.member("p88").value(&self.p88);
        checker.member("p89").value(&self.p89);
        checker.member("p90").value(&self.p90);
        checker.member("p91").value(&self.p91);
        checker.member("p92").value(&self.p92);
        checker.member("p93").value(&self.p93);
        checker.member("p94").value(&self.p94);
        checker.member("p95").value(&self.p95);
        checker.member("p96").value(&self.p96);
        checker.member("p97").value(&self.p97);
        checker.member("p98").value(&self.p98);
        checker.member("p99").value(&self.p99);
        checker.member("p100").value(&self.p100);
        checker.member("fields").value(&self.fields);
        checker.member("words").value(&self.words);
    }
}

impl ironspec_runtime::Decode for AllResponse {
    #[allow(clippy::similar_names, reason = "variables are named after members")]
    #[expect(clippy::too_many_lines, reason = "two lines a member")]
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut p0 = None;
        let mut p1 = None;
        let mut p2 = None;
        let mut p3 = None;
        let mut p4 = None;
        let mut p5 = None;
        let mut p6 = None;
        let mut p7 = None;
        let mut p8 = None;
        let mut p9 = None;
        let mut p10 = None;
        let mut p11 = None;
        let mut p12 = None;
        let mut p13 = None;
        let mut p14 = None;
        let mut p15 = None;
        let mut p16 = None;
        let mut p17 = None;
        let mut p18 = None;
        let mut p19 = None;
        let mut p20 = None;
        let mut p21 = None;
        let mut p22 = None;
        let mut p23 = None;
        let mut p24 = None;
        let mut p25 = None;
        let mut p26 = None;
        let mut p27 = None;
        let mut p28 = None;
        let mut p29 = None;
        let mut p30 = None;
        let mut p31 = None;
        let mut p32 = None;
        let mut p33 = None;
        let mut p34 = None;
        let mut p35 = None;
        let mut p36 = None;
        let mut p37 = None;
        let mut p38 = None;
        let mut p39 = None;
        let mut p40 = None;
        let mut p41 = None;
        let mut p42 = None;
        let mut p43 = None;
        let mut p44 = None;
        let mut p45 = None;
        let mut p46 = None;
        let mut p47 = None;
        let mut p48 = None;
        let mut p49 = None;
        let mut p50 = None;
        let mut p51 = None;
        let mut p52 = None;
        let mut p53 = None;
        let mut p54 = None;
        let mut p55 = None;
        let mut p56 = None;
        let mut p57 = None;
        let mut p58 = None;
        let mut p59 = None;
        let mut p60 = None;
        let mut p61 = None;
        let mut p62 = None;
        let mut p63 = None;
        let mut p64 = None;
        let mut p65 = None;
        let mut p66 = None;
        let mut p67 = None;
        let mut p68 = None;
        let mut p69 = None;
        let mut p70 = None;
        let mut p71 = None;
        let mut p72 = None;
        let mut p73 = None;
        let mut p74 = None;
        let mut p75 = None;
        let mut p76 = None;
        let mut p77 = None;
        let mut p78 = None;
        let mut p79 = None;
        let mut p80 = None;
        let mut p81 = None;
        let mut p82 = None;
        let mut p83 = None;
        let mut p84 = None;
        let mut p85 = None;
        let mut p86 = None;
        let mut p87 = None;
        let mut p88 = None;
        let mut p89 = None;
        let mut p90 = None;
        let mut p91 = None;
        let mut p92 = None;
        let mut p93 = None;
        let mut p94 = None;
        let mut p95 = None;
        let mut p96 = None;
        let mut p97 = None;
        let mut p98 = None;
        let mut p99 = None;
        let mut p100 = None;
        let mut fields = None;
        let mut words = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "p0" => reader.set("p0", &mut p0),
                "p1" => reader.set("p1", &mut p1),
                "p2" => reader.set("p2", &mut p2),
                "p3" => reader.set("p3", &mut p3),
                "p4" => reader.set("p4", &mut p4),
                "p5" => reader.set("p5", &mut p5),
                "p6" => reader.set("p6", &mut p6),
                "p7" => reader.set("p7", &mut p7),
                "p8" => reader.set("p8", &mut p8),
                "p9" => reader.set("p9", &mut p9),
                "p10" => reader.set("p10", &mut p10),
                "p11" => reader.set("p11", &mut p11),
                "p12" => reader.set("p12", &mut p12),
                "p13" => reader.set("p13", &mut p13),
                "p14" => reader.set("p14", &mut p14),
                "p15" => reader.set("p15", &mut p15),
                "p16" => reader.set("p16", &mut p16),
                "p17" => reader.set("p17", &mut p17),
                "p18" => reader.set("p18", &mut p18),
                "p19" => reader.set("p19", &mut p19),
                "p20" => reader.set("p20", &mut p20),
                "p21" => reader.set("p21", &mut p21),
                "p22" => reader.set("p22", &mut p22),
                "p23" => reader.set("p23", &mut p23),
                "p24" => reader.set("p24", &mut p24),
                "p25" => reader.set("p25", &mut p25),
                "p26" => reader.set("p26", &mut p26),
                "p27" => reader.set("p27", &mut p27),
                "p28" => reader.set("p28", &mut p28),
                "p29" => reader.set("p29", &mut p29),
                "p30" => reader.set("p30", &mut p30),
                "p31" => reader.set("p31", &mut p31),
                "p32" => reader.set("p32", &mut p32),
                "p33" => reader.set("p33", &mut p33),
                "p34" => reader.set("p34", &mut p34),
                "p35" => reader.set("p35", &mut p35),
                "p36" => reader.set("p36", &mut p36),
                "p37" => reader.set("p37", &mut p37),
                "p38" => reader.set("p38", &mut p38),
                "p39" => reader.set("p39", &mut p39),
                "p40" => reader.set("p40", &mut p40),
                "p41" => reader.set("p41", &mut p41),
                "p42" => reader.set("p42", &mut p42),
                "p43" => reader.set("p43", &mut p43),
                "p44" => reader.set("p44", &mut p44),
                "p45" => reader.set("p45", &mut p45),
                "p46" => reader.set("p46", &mut p46),
                "p47" => reader.set("p47", &mut p47),
                "p48" => reader.set("p48", &mut p48),
                "p49" => reader.set("p49", &mut p49),
                "p50" => reader.set("p50", &mut p50),
                "p51" => reader.set("p51", &mut p51),
                "p52" => reader.set("p52", &mut p52),
                "p53" => reader.set("p53", &mut p53),
                "p54" => reader.set("p54", &mut p54),
                "p55" => reader.set("p55", &mut p55),
                "p56" => reader.set("p56", &mut p56),
                "p57" => reader.set("p57", &mut p57),
                "p58" => reader.set("p58", &mut p58),
                "p59" => reader.set("p59", &mut p59),
                "p60" => reader.set("p60", &mut p60),
                "p61" => reader.set("p61", &mut p61),
                "p62" => reader.set("p62", &mut p62),
                "p63" => reader.set("p63", &mut p63),
                "p64" => reader.set("p64", &mut p64),
                "p65" => reader.set("p65", &mut p65),
                "p66" => reader.set("p66", &mut p66),
                "p67" => reader.set("p67", &mut p67),
                "p68" => reader.set("p68", &mut p68),
                "p69" => reader.set("p69", &mut p69),
                "p70" => reader.set("p70", &mut p70),
                "p71" => reader.set("p71", &mut p71),
                "p72" => reader.set("p72", &mut p72),
                "p73" => reader.set("p73", &mut p73),
                "p74" => reader.set("p74", &mut p74),
                "p75" => reader.set("p75", &mut p75),
                "p76" => reader.set("p76", &mut p76),
                "p77" => reader.set("p77", &mut p77),
                "p78" => reader.set("p78", &mut p78),
                "p79" => reader.set("p79", &mut p79),
                "p80" => reader.set("p80", &mut p80),
                "p81" => reader.set("p81", &mut p81),
                "p82" => reader.set("p82", &mut p82),
                "p83" => reader.set("p83", &mut p83),
                "p84" => reader.set("p84", &mut p84),
                "p85" => reader.set("p85", &mut p85),
                "p86" => reader.set("p86", &mut p86),
                "p87" => reader.set("p87", &mut p87),
                "p88" => reader.set("p88", &mut p88),
                "p89" => reader.set("p89", &mut p89),
                "p90" => reader.set("p90", &mut p90),
                "p91" => reader.set("p91", &mut p91),
                "p92" => reader.set("p92", &mut p92),
                "p93" => reader.set("p93", &mut p93),
                "p94" => reader.set("p94", &mut p94),
                "p95" => reader.set("p95", &mut p95),
                "p96" => reader.set("p96", &mut p96),
                "p97" => reader.set("p97", &mut p97),
                "p98" => reader.set("p98", &mut p98),
                "p99" => reader.set("p99", &mut p99),
                "p100" => reader.set("p100", &mut p100),
                "fields" => reader.set("fields", &mut fields),
                "words" => reader.set("words", &mut words),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            p0,
            p1,
            p2,
            p3,
            p4,
            p5,
            p6,
            p7,
            p8,
            p9,
            p10,
            p11,
            p12,
            p13,
            p14,
            p15,
            p16,
            p17,
            p18,
            p19,
            p20,
            p21,
            p22,
            p23,
            p24,
            p25,
            p26,
            p27,
            p28,
            p29,
            p30,
            p31,
            p32,
            p33,
            p34,
            p35,
            p36,
            p37,
            p38,
            p39,
            p40,
            p41,
            p42,
            p43,
            p44,
            p45,
            p46,
            p47,
            p48,
            p49,
            p50,
            p51,
            p52,
            p53,
            p54,
            p55,
            p56,
            p57,
            p58,
            p59,
            p60,
            p61,
            p62,
            p63,
            p64,
            p65,
            p66,
            p67,
            p68,
            p69,
            p70,
            p71,
            p72,
            p73,
            p74,
            p75,
            p76,
            p77,
            p78,
            p79,
            p80,
            p81,
            p82,
            p83,
            p84,
            p85,
            p86,
            p87,
            p88,
            p89,
            p90,
            p91,
            p92,
            p93,
            p94,
            p95,
            p96,
            p97,
            p98,
            p99,
            p100,
            fields,
            words,
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ClientModel {
    pub a: Option<String>,
}

impl ironspec_runtime::Validate for ClientModel {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        if let Some(value) = &self.a {
            checker.member("a").string(value, &rules::CLIENT_MODEL_A);
        }
    }
}

impl ironspec_runtime::Decode for ClientModel {
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum ClientBuilder {
    /// `a`
    A,
    /// `b`
    B,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(ClientBuilder, Unknown, [A = "a", B = "b"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Error(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(Error, rules::ERROR);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ApiError(i64);

ironspec_runtime::integer!(ApiError, rules::API_ERROR);

#[derive(Clone, Debug, PartialEq)]
pub struct FailureModel(Vec<FailureModelItem>);

ironspec_runtime::list!(FailureModel, FailureModelItem, [Decode], rules::FAILURE_MODEL);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct FailureModelItem(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(FailureModelItem);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NoFailureModel {
    pub a: Option<String>,
}

impl ironspec_runtime::Validate for NoFailureModel {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        if let Some(value) = &self.a {
            checker.member("a").string(value, &rules::NO_FAILURE_MODEL_A);
        }
    }
}

impl ironspec_runtime::Decode for NoFailureModel {
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Unknown {
    /// `a`
    A,
    /// `b`
    B,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(Unknown, Unknown, [A = "a", B = "b"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct OptionModel(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(OptionModel, rules::OPTION_MODEL);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct SomeModel(i64);

ironspec_runtime::integer!(SomeModel, rules::SOME_MODEL);

#[derive(Clone, Debug, PartialEq)]
pub struct NoneModel(Vec<NoneModelItem>);

ironspec_runtime::list!(NoneModel, NoneModelItem, [Decode], rules::NONE_MODEL);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct NoneModelItem(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(NoneModelItem);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ResultModel {
    pub a: Option<String>,
}

impl ironspec_runtime::Validate for ResultModel {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        if let Some(value) = &self.a {
            checker.member("a").string(value, &rules::RESULT_MODEL_A);
        }
    }
}

impl ironspec_runtime::Decode for ResultModel {
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum OkModel {
    /// `a`
    A,
    /// `b`
    B,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(OkModel, Unknown, [A = "a", B = "b"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ErrModel(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(ErrModel, rules::ERR_MODEL);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct StringModel(i64);

ironspec_runtime::integer!(StringModel, rules::STRING_MODEL);

#[derive(Clone, Debug, PartialEq)]
pub struct VecModel(Vec<VecModelItem>);

ironspec_runtime::list!(VecModel, VecModelItem, [Decode], rules::VEC_MODEL);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct VecModelItem(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(VecModelItem);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BoxModel {
    pub a: Option<String>,
}

impl ironspec_runtime::Validate for BoxModel {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        if let Some(value) = &self.a {
            checker.member("a").string(value, &rules::BOX_MODEL_A);
        }
    }
}

impl ironspec_runtime::Decode for BoxModel {
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum SelfModel {
    /// `a`
    A,
    /// `b`
    B,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(SelfModel, Unknown, [A = "a", B = "b"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Cow(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(Cow, rules::COW);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Body(i64);

ironspec_runtime::integer!(Body, rules::BODY);

#[derive(Clone, Debug, PartialEq)]
pub struct Request(Vec<RequestItem>);

ironspec_runtime::list!(Request, RequestItem, [Decode], rules::REQUEST);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct RequestItem(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(RequestItem);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Response {
    pub a: Option<String>,
}

impl ironspec_runtime::Validate for Response {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        if let Some(value) = &self.a {
            checker.member("a").string(value, &rules::RESPONSE_A);
        }
    }
}

impl ironspec_runtime::Decode for Response {
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Operation {
    /// `a`
    A,
    /// `b`
    B,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(Operation, Unknown, [A = "a", B = "b"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Operations(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(Operations, rules::OPERATIONS);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Types(i64);

ironspec_runtime::integer!(Types, rules::TYPES);

#[derive(Clone, Debug, PartialEq)]
pub struct Rules(Vec<RulesItem>);

ironspec_runtime::list!(Rules, RulesItem, [Decode], rules::RULES);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct RulesItem(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(RulesItem);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Failures {
    pub a: Option<String>,
}

impl ironspec_runtime::Validate for Failures {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        if let Some(value) = &self.a {
            checker.member("a").string(value, &rules::FAILURES_A);
        }
    }
}

impl ironspec_runtime::Decode for Failures {
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Checker {
    /// `a`
    A,
    /// `b`
    B,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(Checker, Unknown, [A = "a", B = "b"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Validate(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(Validate, rules::VALIDATE);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Encode(i64);

ironspec_runtime::integer!(Encode, rules::ENCODE);

#[derive(Clone, Debug, PartialEq)]
pub struct Decode(Vec<DecodeItem>);

ironspec_runtime::list!(Decode, DecodeItem, [Decode], rules::DECODE);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct DecodeItem(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(DecodeItem);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Reader {
    pub a: Option<String>,
}

impl ironspec_runtime::Validate for Reader {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        if let Some(value) = &self.a {
            checker.member("a").string(value, &rules::READER_A);
        }
    }
}

impl ironspec_runtime::Decode for Reader {
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Writer {
    /// `a`
    A,
    /// `b`
    B,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(Writer, Unknown, [A = "a", B = "b"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Presence(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(Presence, rules::PRESENCE);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Json(i64);

ironspec_runtime::integer!(Json, rules::JSON);

#[derive(Clone, Debug, PartialEq)]
pub struct Integer(Vec<IntegerItem>);

ironspec_runtime::list!(Integer, IntegerItem, [Decode], rules::INTEGER);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct IntegerItem(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(IntegerItem);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Exchange {
    pub a: Option<String>,
}

impl ironspec_runtime::Validate for Exchange {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        if let Some(value) = &self.a {
            checker.member("a").string(value, &rules::EXCHANGE_A);
        }
    }
}

impl ironspec_runtime::Decode for Exchange {
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Options {
    /// `a`
    A,
    /// `b`
    B,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(Options, Unknown, [A = "a", B = "b"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Server(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(Server, rules::SERVER);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Violations(i64);

ironspec_runtime::integer!(Violations, rules::VIOLATIONS);

#[derive(Clone, Debug, PartialEq)]
pub struct DebugModel(Vec<DebugModelItem>);

ironspec_runtime::list!(DebugModel, DebugModelItem, [Decode], rules::DEBUG_MODEL);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct DebugModelItem(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(DebugModelItem);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloneModel {
    pub a: Option<String>,
}

impl ironspec_runtime::Validate for CloneModel {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        if let Some(value) = &self.a {
            checker.member("a").string(value, &rules::CLONE_MODEL_A);
        }
    }
}

impl ironspec_runtime::Decode for CloneModel {
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum CopyModel {
    /// `a`
    A,
    /// `b`
    B,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(CopyModel, Unknown, [A = "a", B = "b"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Send(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(Send, rules::SEND);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Sync(i64);

ironspec_runtime::integer!(Sync, rules::SYNC);

#[derive(Clone, Debug, PartialEq)]
pub struct DefaultModel(Vec<DefaultModelItem>);

ironspec_runtime::list!(DefaultModel, DefaultModelItem, [Decode], rules::DEFAULT_MODEL);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct DefaultModelItem(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(DefaultModelItem);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FromModel {
    pub a: Option<String>,
}

impl ironspec_runtime::Validate for FromModel {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        if let Some(value) = &self.a {
            checker.member("a").string(value, &rules::FROM_MODEL_A);
        }
    }
}

impl ironspec_runtime::Decode for FromModel {
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum IntoModel {
    /// `a`
    A,
    /// `b`
    B,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(IntoModel, Unknown, [A = "a", B = "b"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct TryFrom(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(TryFrom, rules::TRY_FROM);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct FromStr(i64);

ironspec_runtime::integer!(FromStr, rules::FROM_STR);

#[derive(Clone, Debug, PartialEq)]
pub struct Iterator(Vec<IteratorItem>);

ironspec_runtime::list!(Iterator, IteratorItem, [Decode], rules::ITERATOR);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct IteratorItem(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(IteratorItem);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Fn {
    pub a: Option<String>,
}

impl ironspec_runtime::Validate for Fn {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        if let Some(value) = &self.a {
            checker.member("a").string(value, &rules::FN_A);
        }
    }
}

impl ironspec_runtime::Decode for Fn {
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum FnMut {
    /// `a`
    A,
    /// `b`
    B,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(FnMut, Unknown, [A = "a", B = "b"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Drop(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(Drop, rules::DROP);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct EqModel(i64);

ironspec_runtime::integer!(EqModel, rules::EQ_MODEL);

#[derive(Clone, Debug, PartialEq)]
pub struct HashModel(Vec<HashModelItem>);

ironspec_runtime::list!(HashModel, HashModelItem, [Decode], rules::HASH_MODEL);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct HashModelItem(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(HashModelItem);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OrdModel {
    pub a: Option<String>,
}

impl ironspec_runtime::Validate for OrdModel {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        if let Some(value) = &self.a {
            checker.member("a").string(value, &rules::ORD_MODEL_A);
        }
    }
}

impl ironspec_runtime::Decode for OrdModel {
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Display {
    /// `a`
    A,
    /// `b`
    B,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(Display, Unknown, [A = "a", B = "b"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Deref(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(Deref, rules::DEREF);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct AsRef(i64);

ironspec_runtime::integer!(AsRef, rules::AS_REF);

#[derive(Clone, Debug, PartialEq)]
pub struct ToString(Vec<ToStringItem>);

ironspec_runtime::list!(ToString, ToStringItem, [Decode], rules::TO_STRING);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ToStringItem(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(ToStringItem);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ToOwned {
    pub a: Option<String>,
}

impl ironspec_runtime::Validate for ToOwned {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        if let Some(value) = &self.a {
            checker.member("a").string(value, &rules::TO_OWNED_A);
        }
    }
}

impl ironspec_runtime::Decode for ToOwned {
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Static {
    /// `a`
    A,
    /// `b`
    B,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(Static, Unknown, [A = "a", B = "b"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Str(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(Str, rules::STR);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Bool(i64);

ironspec_runtime::integer!(Bool, rules::BOOL);

#[derive(Clone, Debug, PartialEq)]
pub struct I64(Vec<I64Item>);

ironspec_runtime::list!(I64, I64Item, [Decode], rules::I64);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct I64Item(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(I64Item);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Std {
    pub a: Option<String>,
}

impl ironspec_runtime::Validate for Std {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        if let Some(value) = &self.a {
            checker.member("a").string(value, &rules::STD_A);
        }
    }
}

impl ironspec_runtime::Decode for Std {
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Core {
    /// `a`
    A,
    /// `b`
    B,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(Core, Unknown, [A = "a", B = "b"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Foo(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(Foo, rules::FOO);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Foo2(i64);

ironspec_runtime::integer!(Foo2, rules::FOO2);

#[derive(Clone, Debug, PartialEq)]
pub struct Foo3(Vec<Foo3Item>);

ironspec_runtime::list!(Foo3, Foo3Item, [Decode], rules::FOO3);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Foo3Item(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(Foo3Item);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FOO {
    pub a: Option<String>,
}

impl ironspec_runtime::Validate for FOO {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        if let Some(value) = &self.a {
            checker.member("a").string(value, &rules::FOO_A);
        }
    }
}

impl ironspec_runtime::Decode for FOO {
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum N1st {
    /// `a`
    A,
    /// `b`
    B,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(N1st, Unknown, [A = "a", B = "b"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Plus1(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(Plus1, rules::PLUS1);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Minus1(i64);

ironspec_runtime::integer!(Minus1, rules::MINUS1);

#[derive(Clone, Debug, PartialEq)]
pub struct Minus(Vec<MinusItem>);

ironspec_runtime::list!(Minus, MinusItem, [Decode], rules::MINUS);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct MinusItem(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(MinusItem);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MinusMinus {
    pub a: Option<String>,
}

impl ironspec_runtime::Validate for MinusMinus {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        if let Some(value) = &self.a {
            checker.member("a").string(value, &rules::MINUS_MINUS_A);
        }
    }
}

impl ironspec_runtime::Decode for MinusMinus {
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum DotDotDot {
    /// `a`
    A,
    /// `b`
    B,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(DotDotDot, Unknown, [A = "a", B = "b"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Dollar(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(Dollar, rules::DOLLAR);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Crab(i64);

ironspec_runtime::integer!(Crab, rules::CRAB);

#[derive(Clone, Debug, PartialEq)]
pub struct CrabCrab(Vec<CrabCrabItem>);

ironspec_runtime::list!(CrabCrab, CrabCrabItem, [Decode], rules::CRAB_CRAB);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct CrabCrabItem(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(CrabCrabItem);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Unicode {
    pub a: Option<String>,
}

impl ironspec_runtime::Validate for Unicode {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        if let Some(value) = &self.a {
            checker.member("a").string(value, &rules::UNICODE_A);
        }
    }
}

impl ironspec_runtime::Decode for Unicode {
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Naive {
    /// `a`
    A,
    /// `b`
    B,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(Naive, Unknown, [A = "a", B = "b"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct RiBen(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(RiBen, rules::RI_BEN);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa(
    i64,
);

ironspec_runtime::integer!(
    Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,
    rules::AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
);

#[derive(Clone, Debug, PartialEq)]
pub struct VeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVery(
    Vec<
        VeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryItem,
    >,
);

ironspec_runtime::list!(
    VeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVery,
    VeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryItem,
    [Decode],
    rules::VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY
);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct VeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryItem(
    std::borrow::Cow<'static, str>,
);

ironspec_runtime::string!(
    VeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryItem
);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WithSpace {
    pub a: Option<String>,
}

impl ironspec_runtime::Validate for WithSpace {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        if let Some(value) = &self.a {
            checker.member("a").string(value, &rules::WITH_SPACE_A);
        }
    }
}

impl ironspec_runtime::Decode for WithSpace {
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum WithBreak {
    /// `a`
    A,
    /// `b`
    B,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(WithBreak, Unknown, [A = "a", B = "b"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct WithQuote(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(WithQuote, rules::WITH_QUOTE);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct End(i64);

ironspec_runtime::integer!(End, rules::END);

#[derive(Clone, Debug, PartialEq)]
pub struct Line(Vec<LineItem>);

ironspec_runtime::list!(Line, LineItem, [Decode], rules::LINE);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct LineItem(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(LineItem);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RRaw {
    pub a: Option<String>,
}

impl ironspec_runtime::Validate for RRaw {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        if let Some(value) = &self.a {
            checker.member("a").string(value, &rules::R_RAW_A);
        }
    }
}

impl ironspec_runtime::Decode for RRaw {
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Underscore {
    /// `a`
    A,
    /// `b`
    B,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(Underscore, Unknown, [A = "a", B = "b"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct UnderscoreUnderscore(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(UnderscoreUnderscore, rules::UNDERSCORE_UNDERSCORE);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Private(i64);

ironspec_runtime::integer!(Private, rules::PRIVATE);

#[derive(Clone, Debug, PartialEq)]
pub struct ABC(Vec<AbcItem>);

ironspec_runtime::list!(ABC, AbcItem, [Decode], rules::ABC);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct AbcItem(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(AbcItem);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FooT {
    pub a: Option<String>,
}

impl ironspec_runtime::Validate for FooT {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        if let Some(value) = &self.a {
            checker.member("a").string(value, &rules::FOO_T_A);
        }
    }
}

impl ironspec_runtime::Decode for FooT {
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum VecString {
    /// `a`
    A,
    /// `b`
    B,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(VecString, Unknown, [A = "a", B = "b"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ListFoo(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(ListFoo, rules::LIST_FOO);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Fi(i64);

ironspec_runtime::integer!(Fi, rules::FI);

#[derive(Clone, Debug, PartialEq)]
pub struct Rev(Vec<RevItem>);

ironspec_runtime::list!(Rev, RevItem, [Decode], rules::REV);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct RevItem(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(RevItem);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Ab {
    pub a: Option<String>,
}

impl ironspec_runtime::Validate for Ab {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        if let Some(value) = &self.a {
            checker.member("a").string(value, &rules::AB_A);
        }
    }
}

impl ironspec_runtime::Decode for Ab {
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Fields {
    pub r#abstract: Option<String>,
    pub r#as: Option<String>,
    pub r#async: Option<String>,
    pub r#await: Option<String>,
    pub r#become: Option<String>,
    pub r#box: Option<String>,
    pub r#break: Option<String>,
    pub r#const: Option<String>,
    pub r#continue: Option<String>,
    pub crate_: Option<String>,
    pub r#do: Option<String>,
    pub r#dyn: Option<String>,
    pub r#else: Option<String>,
    pub r#enum: Option<String>,
    pub r#extern: Option<String>,
    pub r#false: Option<String>,
    pub r#final: Option<String>,
    pub r#fn: Option<String>,
    pub r#for: Option<String>,
    pub r#gen: Option<String>,
    pub r#if: Option<String>,
    pub r#impl: Option<String>,
    pub r#in: Option<String>,
    pub r#let: Option<String>,
    pub r#loop: Option<String>,
    pub r#macro: Option<String>,
    pub r#match: Option<String>,
    pub r#mod: Option<String>,
    pub r#move: Option<String>,
    pub r#mut: Option<String>,
    pub r#override: Option<String>,
    pub r#priv: Option<String>,
    pub r#pub: Option<String>,
    pub raw: Option<String>,
    pub r#ref: Option<String>,
    pub r#return: Option<String>,
    pub safe: Option<String>,
    pub self_: Option<String>,
    pub self_2: Option<String>,
    pub r#static: Option<String>,
    pub r#struct: Option<String>,
    pub super_: Option<String>,
    pub r#trait: Option<String>,
    pub r#true: Option<String>,
    pub r#try: Option<String>,
    pub r#type: Option<String>,
    pub r#typeof: Option<String>,
    pub union: Option<String>,
    pub r#unsafe: Option<String>,
    pub r#unsized: Option<String>,
    pub r#use: Option<String>,
    pub r#virtual: Option<String>,
    pub r#where: Option<String>,
    pub r#while: Option<String>,
    pub r#yield: Option<String>,
    pub foo: Option<String>,
    pub foo_2: Option<String>,
    pub foo_3: Option<String>,
    pub f_o_o: Option<String>,
    pub n1st: Option<String>,
    pub plus_1: Option<String>,
    pub minus_1: Option<String>,
    pub minus: Option<String>,
    pub minus_minus: Option<String>,
    pub dot_dot_dot: Option<String>,
    pub dollar: Option<String>,
    pub crab: Option<String>,
    pub crab_crab: Option<String>,
    pub unicode: Option<String>,
    pub naive: Option<String>,
    pub ri_ben: Option<String>,
    pub aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: Option<
        String,
    >,
    pub very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very: Option<
        String,
    >,
    pub with_space: Option<String>,
    pub with_break: Option<String>,
    pub with_quote: Option<String>,
    pub end: Option<String>,
    pub line: Option<String>,
    pub r_raw: Option<String>,
    pub underscore: Option<String>,
    pub underscore_underscore: Option<String>,
    pub private: Option<String>,
    pub a_b_c: Option<String>,
    pub foo_t: Option<String>,
    pub vec_string: Option<String>,
    pub list_foo: Option<String>,
    pub fi: Option<String>,
    pub rev: Option<String>,
    pub ab: Option<String>,
    pub foo_bar: Option<String>,
    pub foo_bar_2: Option<String>,
    pub foo_bar_3: Option<String>,
    pub new: Option<String>,
    pub check: Option<String>,
    pub validate: Option<String>,
    pub clone: Option<String>,
}

impl Fields {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self {
            r#abstract: None,
            r#as: None,
            r#async: None,
            r#await: None,
            r#become: None,
            r#box: None,
            r#break: None,
            r#const: None,
            r#continue: None,
            crate_: None,
            r#do: None,
            r#dyn: None,
            r#else: None,
            r#enum: None,
            r#extern: None,
            r#false: None,
            r#final: None,
            r#fn: None,
            r#for: None,
            r#gen: None,
            r#if: None,
            r#impl: None,
            r#in: None,
            r#let: None,
            r#loop: None,
            r#macro: None,
            r#match: None,
            r#mod: None,
            r#move: None,
            r#mut: None,
            r#override: None,
            r#priv: None,
            r#pub: None,
            raw: None,
            r#ref: None,
            r#return: None,
            safe: None,
            self_: None,
            self_2: None,
            r#static: None,
            r#struct: None,
            super_: None,
            r#trait: None,
            r#true: None,
            r#try: None,
            r#type: None,
            r#typeof: None,
            union: None,
            r#unsafe: None,
            r#unsized: None,
            r#use: None,
            r#virtual: None,
            r#where: None,
            r#while: None,
            r#yield: None,
            foo: None,
            foo_2: None,
            foo_3: None,
            f_o_o: None,
            n1st: None,
            plus_1: None,
            minus_1: None,
            minus: None,
            minus_minus: None,
            dot_dot_dot: None,
            dollar: None,
            crab: None,
            crab_crab: None,
            unicode: None,
            naive: None,
            ri_ben: None,
            aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: None,
            very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very: None,
            with_space: None,
            with_break: None,
            with_quote: None,
            end: None,
            line: None,
            r_raw: None,
            underscore: None,
            underscore_underscore: None,
            private: None,
            a_b_c: None,
            foo_t: None,
            vec_string: None,
            list_foo: None,
            fi: None,
            rev: None,
            ab: None,
            foo_bar: None,
            foo_bar_2: None,
            foo_bar_3: None,
            new: None,
            check: None,
            validate: None,
            clone: None,
        }
    }

    /// Sets `abstract`.
    #[must_use]
    pub fn r#abstract(mut self, r#abstract: impl Into<String>) -> Self {
        self.r#abstract = Some(r#abstract.into());
        self
    }

    /// Sets `as`.
    #[must_use]
    pub fn r#as(mut self, r#as: impl Into<String>) -> Self {
        self.r#as = Some(r#as.into());
        self
    }

    /// Sets `async`.
    #[must_use]
    pub fn r#async(mut self, r#async: impl Into<String>) -> Self {
        self.r#async = Some(r#async.into());
        self
    }

    /// Sets `await`.
    #[must_use]
    pub fn r#await(mut self, r#await: impl Into<String>) -> Self {
        self.r#await = Some(r#await.into());
        self
    }

    /// Sets `become`.
    #[must_use]
    pub fn r#become(mut self, r#become: impl Into<String>) -> Self {
        self.r#become = Some(r#become.into());
        self
    }

    /// Sets `box`.
    #[must_use]
    pub fn r#box(mut self, r#box: impl Into<String>) -> Self {
        self.r#box = Some(r#box.into());
        self
    }

    /// Sets `break`.
    #[must_use]
    pub fn r#break(mut self, r#break: impl Into<String>) -> Self {
        self.r#break = Some(r#break.into());
        self
    }

    /// Sets `const`.
    #[must_use]
    pub fn r#const(mut self, r#const: impl Into<String>) -> Self {
        self.r#const = Some(r#const.into());
        self
    }

    /// Sets `continue`.
    #[must_use]
    pub fn r#continue(mut self, r#continue: impl Into<String>) -> Self {
        self.r#continue = Some(r#continue.into());
        self
    }

    /// Sets `crate`.
    #[must_use]
    pub fn crate_(mut self, crate_: impl Into<String>) -> Self {
        self.crate_ = Some(crate_.into());
        self
    }

    /// Sets `do`.
    #[must_use]
    pub fn r#do(mut self, r#do: impl Into<String>) -> Self {
        self.r#do = Some(r#do.into());
        self
    }

    /// Sets `dyn`.
    #[must_use]
    pub fn r#dyn(mut self, r#dyn: impl Into<String>) -> Self {
        self.r#dyn = Some(r#dyn.into());
        self
    }

    /// Sets `else`.
    #[must_use]
    pub fn r#else(mut self, r#else: impl Into<String>) -> Self {
        self.r#else = Some(r#else.into());
        self
    }

    /// Sets `enum`.
    #[must_use]
    pub fn r#enum(mut self, r#enum: impl Into<String>) -> Self {
        self.r#enum = Some(r#enum.into());
        self
    }

    /// Sets `extern`.
    #[must_use]
    pub fn r#extern(mut self, r#extern: impl Into<String>) -> Self {
        self.r#extern = Some(r#extern.into());
        self
    }

    /// Sets `false`.
    #[must_use]
    pub fn r#false(mut self, r#false: impl Into<String>) -> Self {
        self.r#false = Some(r#false.into());
        self
    }

    /// Sets `final`.
    #[must_use]
    pub fn r#final(mut self, r#final: impl Into<String>) -> Self {
        self.r#final = Some(r#final.into());
        self
    }

    /// Sets `fn`.
    #[must_use]
    pub fn r#fn(mut self, r#fn: impl Into<String>) -> Self {
        self.r#fn = Some(r#fn.into());
        self
    }

    /// Sets `for`.
    #[must_use]
    pub fn r#for(mut self, r#for: impl Into<String>) -> Self {
        self.r#for = Some(r#for.into());
        self
    }

    /// Sets `gen`.
    #[must_use]
    pub fn r#gen(mut self, r#gen: impl Into<String>) -> Self {
        self.r#gen = Some(r#gen.into());
        self
    }

    /// Sets `if`.
    #[must_use]
    pub fn r#if(mut self, r#if: impl Into<String>) -> Self {
        self.r#if = Some(r#if.into());
        self
    }

    /// Sets `impl`.
    #[must_use]
    pub fn r#impl(mut self, r#impl: impl Into<String>) -> Self {
        self.r#impl = Some(r#impl.into());
        self
    }

    /// Sets `in`.
    #[must_use]
    pub fn r#in(mut self, r#in: impl Into<String>) -> Self {
        self.r#in = Some(r#in.into());
        self
    }

    /// Sets `let`.
    #[must_use]
    pub fn r#let(mut self, r#let: impl Into<String>) -> Self {
        self.r#let = Some(r#let.into());
        self
    }

    /// Sets `loop`.
    #[must_use]
    pub fn r#loop(mut self, r#loop: impl Into<String>) -> Self {
        self.r#loop = Some(r#loop.into());
        self
    }

    /// Sets `macro`.
    #[must_use]
    pub fn r#macro(mut self, r#macro: impl Into<String>) -> Self {
        self.r#macro = Some(r#macro.into());
        self
    }

    /// Sets `match`.
    #[must_use]
    pub fn r#match(mut self, r#match: impl Into<String>) -> Self {
        self.r#match = Some(r#match.into());
        self
    }

    /// Sets `mod`.
    #[must_use]
    pub fn r#mod(mut self, r#mod: impl Into<String>) -> Self {
        self.r#mod = Some(r#mod.into());
        self
    }

    /// Sets `move`.
    #[must_use]
    pub fn r#move(mut self, r#move: impl Into<String>) -> Self {
        self.r#move = Some(r#move.into());
        self
    }

    /// Sets `mut`.
    #[must_use]
    pub fn r#mut(mut self, r#mut: impl Into<String>) -> Self {
        self.r#mut = Some(r#mut.into());
        self
    }

    /// Sets `override`.
    #[must_use]
    pub fn r#override(mut self, r#override: impl Into<String>) -> Self {
        self.r#override = Some(r#override.into());
        self
    }

    /// Sets `priv`.
    #[must_use]
    pub fn r#priv(mut self, r#priv: impl Into<String>) -> Self {
        self.r#priv = Some(r#priv.into());
        self
    }

    /// Sets `pub`.
    #[must_use]
    pub fn r#pub(mut self, r#pub: impl Into<String>) -> Self {
        self.r#pub = Some(r#pub.into());
        self
    }

    /// Sets `raw`.
    #[must_use]
    pub fn raw(mut self, raw: impl Into<String>) -> Self {
        self.raw = Some(raw.into());
        self
    }

    /// Sets `ref`.
    #[must_use]
    pub fn r#ref(mut self, r#ref: impl Into<String>) -> Self {
        self.r#ref = Some(r#ref.into());
        self
    }

    /// Sets `return`.
    #[must_use]
    pub fn r#return(mut self, r#return: impl Into<String>) -> Self {
        self.r#return = Some(r#return.into());
        self
    }

    /// Sets `safe`.
    #[must_use]
    pub fn safe(mut self, safe: impl Into<String>) -> Self {
        self.safe = Some(safe.into());
        self
    }

    /// Sets `self`.
    #[must_use]
    pub fn self_(mut self, self_: impl Into<String>) -> Self {
        self.self_ = Some(self_.into());
        self
    }

    /// Sets `Self`.
    #[must_use]
    pub fn self_2(mut self, self_2: impl Into<String>) -> Self {
        self.self_2 = Some(self_2.into());
        self
    }

    /// Sets `static`.
    #[must_use]
    pub fn r#static(mut self, r#static: impl Into<String>) -> Self {
        self.r#static = Some(r#static.into());
        self
    }

    /// Sets `struct`.
    #[must_use]
    pub fn r#struct(mut self, r#struct: impl Into<String>) -> Self {
        self.r#struct = Some(r#struct.into());
        self
    }

    /// Sets `super`.
    #[must_use]
    pub fn super_(mut self, super_: impl Into<String>) -> Self {
        self.super_ = Some(super_.into());
        self
    }

    /// Sets `trait`.
    #[must_use]
    pub fn r#trait(mut self, r#trait: impl Into<String>) -> Self {
        self.r#trait = Some(r#trait.into());
        self
    }

    /// Sets `true`.
    #[must_use]
    pub fn r#true(mut self, r#true: impl Into<String>) -> Self {
        self.r#true = Some(r#true.into());
        self
    }

    /// Sets `try`.
    #[must_use]
    pub fn r#try(mut self, r#try: impl Into<String>) -> Self {
        self.r#try = Some(r#try.into());
        self
    }

    /// Sets `type`.
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<String>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }

    /// Sets `typeof`.
    #[must_use]
    pub fn r#typeof(mut self, r#typeof: impl Into<String>) -> Self {
        self.r#typeof = Some(r#typeof.into());
        self
    }

    /// Sets `union`.
    #[must_use]
    pub fn union(mut self, union: impl Into<String>) -> Self {
        self.union = Some(union.into());
        self
    }

    /// Sets `unsafe`.
    #[must_use]
    pub fn r#unsafe(mut self, r#unsafe: impl Into<String>) -> Self {
        self.r#unsafe = Some(r#unsafe.into());
        self
    }

    /// Sets `unsized`.
    #[must_use]
    pub fn r#unsized(mut self, r#unsized: impl Into<String>) -> Self {
        self.r#unsized = Some(r#unsized.into());
        self
    }

    /// Sets `use`.
    #[must_use]
    pub fn r#use(mut self, r#use: impl Into<String>) -> Self {
        self.r#use = Some(r#use.into());
        self
    }

    /// Sets `virtual`.
    #[must_use]
    pub fn r#virtual(mut self, r#virtual: impl Into<String>) -> Self {
        self.r#virtual = Some(r#virtual.into());
        self
    }

    /// Sets `where`.
    #[must_use]
    pub fn r#where(mut self, r#where: impl Into<String>) -> Self {
        self.r#where = Some(r#where.into());
        self
    }

    /// Sets `while`.
    #[must_use]
    pub fn r#while(mut self, r#while: impl Into<String>) -> Self {
        self.r#while = Some(r#while.into());
        self
    }

    /// Sets `yield`.
    #[must_use]
    pub fn r#yield(mut self, r#yield: impl Into<String>) -> Self {
        self.r#yield = Some(r#yield.into());
        self
    }

    /// Sets `foo`.
    #[must_use]
    pub fn foo(mut self, foo: impl Into<String>) -> Self {
        self.foo = Some(foo.into());
        self
    }

    /// Sets `Foo`.
    #[must_use]
    pub fn foo_2(mut self, foo_2: impl Into<String>) -> Self {
        self.foo_2 = Some(foo_2.into());
        self
    }

    /// Sets `FOO`.
    #[must_use]
    pub fn foo_3(mut self, foo_3: impl Into<String>) -> Self {
        self.foo_3 = Some(foo_3.into());
        self
    }

    /// Sets `f-o-o`.
    #[must_use]
    pub fn f_o_o(mut self, f_o_o: impl Into<String>) -> Self {
        self.f_o_o = Some(f_o_o.into());
        self
    }

    /// Sets `1st`.
    #[must_use]
    pub fn n1st(mut self, n1st: impl Into<String>) -> Self {
        self.n1st = Some(n1st.into());
        self
    }

    /// Sets `+1`.
    #[must_use]
    pub fn plus_1(mut self, plus_1: impl Into<String>) -> Self {
        self.plus_1 = Some(plus_1.into());
        self
    }

    /// Sets `-1`.
    #[must_use]
    pub fn minus_1(mut self, minus_1: impl Into<String>) -> Self {
        self.minus_1 = Some(minus_1.into());
        self
    }

    /// Sets `-`.
    #[must_use]
    pub fn minus(mut self, minus: impl Into<String>) -> Self {
        self.minus = Some(minus.into());
        self
    }

    /// Sets `--`.
    #[must_use]
    pub fn minus_minus(mut self, minus_minus: impl Into<String>) -> Self {
        self.minus_minus = Some(minus_minus.into());
        self
    }

    /// Sets `...`.
    #[must_use]
    pub fn dot_dot_dot(mut self, dot_dot_dot: impl Into<String>) -> Self {
        self.dot_dot_dot = Some(dot_dot_dot.into());
        self
    }

    /// Sets `$`.
    #[must_use]
    pub fn dollar(mut self, dollar: impl Into<String>) -> Self {
        self.dollar = Some(dollar.into());
        self
    }

    /// Sets `🦀`.
    #[must_use]
    pub fn crab(mut self, crab: impl Into<String>) -> Self {
        self.crab = Some(crab.into());
        self
    }

    /// Sets `🦀🦀`.
    #[must_use]
    pub fn crab_crab(mut self, crab_crab: impl Into<String>) -> Self {
        self.crab_crab = Some(crab_crab.into());
        self
    }

    /// Sets `Ünïcode`.
    #[must_use]
    pub fn unicode(mut self, unicode: impl Into<String>) -> Self {
        self.unicode = Some(unicode.into());
        self
    }

    /// Sets `naïve`.
    #[must_use]
    pub fn naive(mut self, naive: impl Into<String>) -> Self {
        self.naive = Some(naive.into());
        self
    }

    /// Sets `日本`.
    #[must_use]
    pub fn ri_ben(mut self, ri_ben: impl Into<String>) -> Self {
        self.ri_ben = Some(ri_ben.into());
        self
    }

    /// Sets
    /// `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`.
    #[must_use]
    pub fn aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa(
        mut self,
        aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: impl Into<
            String,
        >,
    ) -> Self {
        self
            .aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa = Some(
            aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                .into(),
        );
        self
    }

    /// Sets
    /// `very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-`.
    #[must_use]
    pub fn very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very(
        mut self,
        very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very: impl Into<
            String,
        >,
    ) -> Self {
        self
            .very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very = Some(
            very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very
                .into(),
        );
        self
    }

    /// Sets `with space`.
    #[must_use]
    pub fn with_space(mut self, with_space: impl Into<String>) -> Self {
        self.with_space = Some(with_space.into());
        self
    }

    /// Sets `with\u{a}break`.
    #[must_use]
    pub fn with_break(mut self, with_break: impl Into<String>) -> Self {
        self.with_break = Some(with_break.into());
        self
    }

    /// Sets `with"quote`.
    #[must_use]
    pub fn with_quote(mut self, with_quote: impl Into<String>) -> Self {
        self.with_quote = Some(with_quote.into());
        self
    }

    /// Sets `*/ end`.
    #[must_use]
    pub fn end(mut self, end: impl Into<String>) -> Self {
        self.end = Some(end.into());
        self
    }

    /// Sets `// line`.
    #[must_use]
    pub fn line(mut self, line: impl Into<String>) -> Self {
        self.line = Some(line.into());
        self
    }

    /// Sets `r#raw`.
    #[must_use]
    pub fn r_raw(mut self, r_raw: impl Into<String>) -> Self {
        self.r_raw = Some(r_raw.into());
        self
    }

    /// Sets `_`.
    #[must_use]
    pub fn underscore(mut self, underscore: impl Into<String>) -> Self {
        self.underscore = Some(underscore.into());
        self
    }

    /// Sets `__`.
    #[must_use]
    pub fn underscore_underscore(
        mut self,
        underscore_underscore: impl Into<String>,
    ) -> Self {
        self.underscore_underscore = Some(underscore_underscore.into());
        self
    }

    /// Sets `_private`.
    #[must_use]
    pub fn private(mut self, private: impl Into<String>) -> Self {
        self.private = Some(private.into());
        self
    }

    /// Sets `a/b~c`.
    #[must_use]
    pub fn a_b_c(mut self, a_b_c: impl Into<String>) -> Self {
        self.a_b_c = Some(a_b_c.into());
        self
    }

    /// Sets `Foo'<T>'`.
    #[must_use]
    pub fn foo_t(mut self, foo_t: impl Into<String>) -> Self {
        self.foo_t = Some(foo_t.into());
        self
    }

    /// Sets `Vec<String>`.
    #[must_use]
    pub fn vec_string(mut self, vec_string: impl Into<String>) -> Self {
        self.vec_string = Some(vec_string.into());
        self
    }

    /// Sets `List[Foo]`.
    #[must_use]
    pub fn list_foo(mut self, list_foo: impl Into<String>) -> Self {
        self.list_foo = Some(list_foo.into());
        self
    }

    /// Sets `fi`.
    #[must_use]
    pub fn fi(mut self, fi: impl Into<String>) -> Self {
        self.fi = Some(fi.into());
        self
    }

    /// Sets `\u{202e}rev`.
    #[must_use]
    pub fn rev(mut self, rev: impl Into<String>) -> Self {
        self.rev = Some(rev.into());
        self
    }

    /// Sets `ab`.
    #[must_use]
    pub fn ab(mut self, ab: impl Into<String>) -> Self {
        self.ab = Some(ab.into());
        self
    }

    /// Sets `foo_bar`.
    #[must_use]
    pub fn foo_bar(mut self, foo_bar: impl Into<String>) -> Self {
        self.foo_bar = Some(foo_bar.into());
        self
    }

    /// Sets `fooBar`.
    #[must_use]
    pub fn foo_bar_2(mut self, foo_bar_2: impl Into<String>) -> Self {
        self.foo_bar_2 = Some(foo_bar_2.into());
        self
    }

    /// Sets `FooBar`.
    #[must_use]
    pub fn foo_bar_3(mut self, foo_bar_3: impl Into<String>) -> Self {
        self.foo_bar_3 = Some(foo_bar_3.into());
        self
    }

    /// Sets `new`.
    #[must_use]
    pub fn new_(mut self, new: impl Into<String>) -> Self {
        self.new = Some(new.into());
        self
    }

    /// Sets `check`.
    #[must_use]
    pub fn check_(mut self, check: impl Into<String>) -> Self {
        self.check = Some(check.into());
        self
    }

    /// Sets `validate`.
    #[must_use]
    pub fn validate_(mut self, validate: impl Into<String>) -> Self {
        self.validate = Some(validate.into());
        self
    }

    /// Sets `clone`.
    #[must_use]
    pub fn clone_(mut self, clone: impl Into<String>) -> Self {
        self.clone = Some(clone.into());
        self
    }
}

impl Default for Fields {
    fn default() -> Self {
        Self::new()
    }
}

impl ironspec_runtime::Validate for Fields {
    fn check(&self, checker: &mut ironspec_runtime::Checker<'_>) {
        if let Some(value) = &self.r#abstract {
            checker.member("abstract").string(value, &rules::FIELDS_ABSTRACT);
        }
        if let Some(value) = &self.r#as {
            checker.member("as").string(value, &rules::FIELDS_AS);
        }
        if let Some(value) = &self.r#async {
            checker.member("async").string(value, &rules::FIELDS_ASYNC);
        }
        if let Some(value) = &self.r#await {
            checker.member("await").string(value, &rules::FIELDS_AWAIT);
        }
        if let Some(value) = &self.r#become {
            checker.member("become").string(value, &rules::FIELDS_BECOME);
        }
        if let Some(value) = &self.r#box {
            checker.member("box").string(value, &rules::FIELDS_BOX);
        }
        if let Some(value) = &self.r#break {
            checker.member("break").string(value, &rules::FIELDS_BREAK);
        }
        if let Some(value) = &self.r#const {
            checker.member("const").string(value, &rules::FIELDS_CONST);
        }
        if let Some(value) = &self.r#continue {
            checker.member("continue").string(value, &rules::FIELDS_CONTINUE);
        }
        if let Some(value) = &self.crate_ {
            checker.member("crate").string(value, &rules::FIELDS_CRATE);
        }
        if let Some(value) = &self.r#do {
            checker.member("do").string(value, &rules::FIELDS_DO);
        }
        if let Some(value) = &self.r#dyn {
            checker.member("dyn").string(value, &rules::FIELDS_DYN);
        }
        if let Some(value) = &self.r#else {
            checker.member("else").string(value, &rules::FIELDS_ELSE);
        }
        if let Some(value) = &self.r#enum {
            checker.member("enum").string(value, &rules::FIELDS_ENUM);
        }
        if let Some(value) = &self.r#extern {
            checker.member("extern").string(value, &rules::FIELDS_EXTERN);
        }
        if let Some(value) = &self.r#false {
            checker.member("false").string(value, &rules::FIELDS_FALSE);
        }
        if let Some(value) = &self.r#final {
            checker.member("final").string(value, &rules::FIELDS_FINAL);
        }
        if let Some(value) = &self.r#fn {
            checker.member("fn").string(value, &rules::FIELDS_FN);
        }
        if let Some(value) = &self.r#for {
            checker.member("for").string(value, &rules::FIELDS_FOR);
        }
        if let Some(value) = &self.r#gen {
            checker.member("gen").string(value, &rules::FIELDS_GEN);
        }
        if let Some(value) = &self.r#if {
            checker.member("if").string(value, &rules::FIELDS_IF);
        }
        if let Some(value) = &self.r#impl {
            checker.member("impl").string(value, &rules::FIELDS_IMPL);
        }
        if let Some(value) = &self.r#in {
            checker.member("in").string(value, &rules::FIELDS_IN);
        }
        if let Some(value) = &self.r#let {
            checker.member("let").string(value, &rules::FIELDS_LET);
        }
        if let Some(value) = &self.r#loop {
            checker.member("loop").string(value, &rules::FIELDS_LOOP);
        }
        if let Some(value) = &self.r#macro {
            checker.member("macro").string(value, &rules::FIELDS_MACRO);
        }
        if let Some(value) = &self.r#match {
            checker.member("match").string(value, &rules::FIELDS_MATCH);
        }
        if let Some(value) = &self.r#mod {
            checker.member("mod").string(value, &rules::FIELDS_MOD);
        }
        if let Some(value) = &self.r#move {
            checker.member("move").string(value, &rules::FIELDS_MOVE);
        }
        if let Some(value) = &self.r#mut {
            checker.member("mut").string(value, &rules::FIELDS_MUT);
        }
        if let Some(value) = &self.r#override {
            checker.member("override").string(value, &rules::FIELDS_OVERRIDE);
        }
        if let Some(value) = &self.r#priv {
            checker.member("priv").string(value, &rules::FIELDS_PRIV);
        }
        if let Some(value) = &self.r#pub {
            checker.member("pub").string(value, &rules::FIELDS_PUB);
        }
        if let Some(value) = &self.raw {
            checker.member("raw").string(value, &rules::FIELDS_RAW);
        }
        if let Some(value) = &self.r#ref {
            checker.member("ref").string(value, &rules::FIELDS_REF);
        }
        if let Some(value) = &self.r#return {
            checker.member("return").string(value, &rules::FIELDS_RETURN);
        }
        if let Some(value) = &self.safe {
            checker.member("safe").string(value, &rules::FIELDS_SAFE);
        }
        if let Some(value) = &self.self_ {
            checker.member("self").string(value, &rules::FIELDS_SELF);
        }
        if let Some(value) = &self.self_2 {
            checker.member("Self").string(value, &rules::FIELDS_SELF2);
        }
        if let Some(value) = &self.r#static {
            checker.member("static").string(value, &rules::FIELDS_STATIC);
        }
        if let Some(value) = &self.r#struct {
            checker.member("struct").string(value, &rules::FIELDS_STRUCT);
        }
        if let Some(value) = &self.super_ {
            checker.member("super").string(value, &rules::FIELDS_SUPER);
        }
        if let Some(value) = &self.r#trait {
            checker.member("trait").string(value, &rules::FIELDS_TRAIT);
        }
        if let Some(value) = &self.r#true {
            checker.member("true").string(value, &rules::FIELDS_TRUE);
        }
        if let Some(value) = &self.r#try {
            checker.member("try").string(value, &rules::FIELDS_TRY);
        }
        if let Some(value) = &self.r#type {
            checker.member("type").string(value, &rules::FIELDS_TYPE);
        }
        if let Some(value) = &self.r#typeof {
            checker.member("typeof").string(value, &rules::FIELDS_TYPEOF);
        }
        if let Some(value) = &self.union {
            checker.member("union").string(value, &rules::FIELDS_UNION);
        }
        if let Some(value) = &self.r#unsafe {
            checker.member("unsafe").string(value, &rules::FIELDS_UNSAFE);
        }
        if let Some(value) = &self.r#unsized {
            checker.member("unsized").string(value, &rules::FIELDS_UNSIZED);
        }
        if let Some(value) = &self.r#use {
            checker.member("use").string(value, &rules::FIELDS_USE);
        }
        if let Some(value) = &self.r#virtual {
            checker.member("virtual").string(value, &rules::FIELDS_VIRTUAL);
        }
        if let Some(value) = &self.r#where {
            checker.member("where").string(value, &rules::FIELDS_WHERE);
        }
        if let Some(value) = &self.r#while {
            checker.member("while").string(value, &rules::FIELDS_WHILE);
        }
        if let Some(value) = &self.r#yield {
            checker.member("yield").string(value, &rules::FIELDS_YIELD);
        }
        if let Some(value) = &self.foo {
            checker.member("foo").string(value, &rules::FIELDS_FOO);
        }
        if let Some(value) = &self.foo_2 {
            checker.member("Foo").string(value, &rules::FIELDS_FOO2);
        }
        if let Some(value) = &self.foo_3 {
            checker.member("FOO").string(value, &rules::FIELDS_FOO3);
        }
        if let Some(value) = &self.f_o_o {
            checker.member("f-o-o").string(value, &rules::FIELDS_F_O_O);
        }
        if let Some(value) = &self.n1st {
            checker.member("1st").string(value, &rules::FIELDS_1ST);
        }
        if let Some(value) = &self.plus_1 {
            checker.member("+1").string(value, &rules::FIELDS_1);
        }
        if let Some(value) = &self.minus_1 {
            checker.member("-1").string(value, &rules::FIELDS_1_2);
        }
        if let Some(value) = &self.minus {
            checker.member("-").string(value, &rules::FIELDS);
        }
        if let Some(value) = &self.minus_minus {
            checker.member("--").string(value, &rules::FIELDS2);
        }
        if let Some(value) = &self.dot_dot_dot {
            checker.member("...").string(value, &rules::FIELDS3);
        }
        if let Some(value) = &self.dollar {
            checker.member("$").string(value, &rules::FIELDS4);
        }
        if let Some(value) = &self.crab {
            checker.member("🦀").string(value, &rules::FIELDS_CRAB);
        }
        if let Some(value) = &self.crab_crab {
            checker.member("🦀🦀").string(value, &rules::FIELDS_CRAB_CRAB);
        }
        if let Some(value) = &self.unicode {
            checker.member("Ünïcode").string(value, &rules::FIELDS_UNICODE);
        }
        if let Some(value) = &self.naive {
            checker.member("naïve").string(value, &rules::FIELDS_NAIVE);
        }
        if let Some(value) = &self.ri_ben {
            checker.member("日本").string(value, &rules::FIELDS_RI_BEN);
        }
        if let Some(value) = &self
            .aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        {
            checker
                .member(
                    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                )
                .string(
                    value,
                    &rules::FIELDS_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA,
                );
        }
        if let Some(value) = &self
            .very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very
        {
            checker
                .member(
                    "very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-",
                )
                .string(
                    value,
                    &rules::FIELDS_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY_LONG_NAME_VERY,
                );
        }
        if let Some(value) = &self.with_space {
            checker.member("with space").string(value, &rules::FIELDS_WITH_SPACE);
        }
        if let Some(value) = &self.with_break {
            checker.member("with\nbreak").string(value, &rules::FIELDS_WITH_BREAK);
        }
        if let Some(value) = &self.with_quote {
            checker.member("with\"quote").string(value, &rules::FIELDS_WITH_QUOTE);
        }
        if let Some(value) = &self.end {
            checker.member("*/ end").string(value, &rules::FIELDS_END);
        }
        if let Some(value) = &self.line {
            checker.member("// line").string(value, &rules::FIELDS_LINE);
        }
        if let Some(value) = &self.r_raw {
            checker.member("r#raw").string(value, &rules::FIELDS_R_RAW);
        }
        if let Some(value) = &self.underscore {
            checker.member("_").string(value, &rules::FIELDS5);
        }
        if let Some(value) = &self.underscore_underscore {
            checker.member("__").string(value, &rules::FIELDS6);
        }
        if let Some(value) = &self.private {
            checker.member("_private").string(value, &rules::FIELDS_PRIVATE);
        }
        if let Some(value) = &self.a_b_c {
            checker.member("a/b~c").string(value, &rules::FIELDS_A_B_C);
        }
        if let Some(value) = &self.foo_t {
            checker.member("Foo`<T>`").string(value, &rules::FIELDS_FOO_T);
        }
        if let Some(value) = &self.vec_string {
            checker.member("Vec<String>").string(value, &rules::FIELDS_VEC_STRING);
        }
        if let Some(value) = &self.list_foo {
            checker.member("List[Foo]").string(value, &rules::FIELDS_LIST_FOO);
        }
        if let Some(value) = &self.fi {
            checker.member("fi").string(value, &rules::FIELDS_FI);
        }
        if let Some(value) = &self.rev {
            checker.member("\u{202e}rev").string(value, &rules::FIELDS_REV);
        }
        if let Some(value) = &self.ab {
            checker.member("ab").string(value, &rules::FIELDS_AB);
        }
        if let Some(value) = &self.foo_bar {
            checker.member("foo_bar").string(value, &rules::FIELDS_FOO_BAR);
        }
        if let Some(value) = &self.foo_bar_2 {
            checker.member("fooBar").string(value, &rules::FIELDS_FOO_BAR2);
        }
        if let Some(value) = &self.foo_bar_3 {
            checker.member("FooBar").string(value, &rules::FIELDS_FOO_BAR3);
        }
        if let Some(value) = &self.new {
            checker.member("new").string(value, &rules::FIELDS_NEW);
        }
        if let Some(value) = &self.check {
            checker.member("check").string(value, &rules::FIELDS_CHECK);
        }
        if let Some(value) = &self.validate {
            checker.member("validate").string(value, &rules::FIELDS_VALIDATE);
        }
        if let Some(value) = &self.clone {
            checker.member("clone").string(value, &rules::FIELDS_CLONE);
        }
    }
}

impl ironspec_runtime::Encode for Fields {
    fn encode(&self, writer: &mut ironspec_runtime::Writer) {
        let mut object = writer.object();
        object.optional("abstract", &self.r#abstract);
        object.optional("as", &self.r#as);
        object.optional("async", &self.r#async);
        object.optional("await", &self.r#await);
        object.optional("become", &self.r#become);
        object.optional("box", &self.r#box);
        object.optional("break", &self.r#break);
        object.optional("const", &self.r#const);
        object.optional("continue", &self.r#continue);
        object.optional("crate", &self.crate_);
        object.optional("do", &self.r#do);
        object.optional("dyn", &self.r#dyn);
        object.optional("else", &self.r#else);
        object.optional("enum", &self.r#enum);
        object.optional("extern", &self.r#extern);
        object.optional("false", &self.r#false);
        object.optional("final", &self.r#final);
        object.optional("fn", &self.r#fn);
        object.optional("for", &self.r#for);
        object.optional("gen", &self.r#gen);
        object.optional("if", &self.r#if);
        object.optional("impl", &self.r#impl);
        object.optional("in", &self.r#in);
        object.optional("let", &self.r#let);
        object.optional("loop", &self.r#loop);
        object.optional("macro", &self.r#macro);
        object.optional("match", &self.r#match);
        object.optional("mod", &self.r#mod);
        object.optional("move", &self.r#move);
        object.optional("mut", &self.r#mut);
        object.optional("override", &self.r#override);
        object.optional("priv", &self.r#priv);
        object.optional("pub", &self.r#pub);
        object.optional("raw", &self.raw);
        object.optional("ref", &self.r#ref);
        object.optional("return", &self.r#return);
        object.optional("safe", &self.safe);
        object.optional("self", &self.self_);
        object.optional("Self", &self.self_2);
        object.optional("static", &self.r#static);
        object.optional("struct", &self.r#struct);
        object.optional("super", &self.super_);
        object.optional("trait", &self.r#trait);
        object.optional("true", &self.r#true);
        object.optional("try", &self.r#try);
        object.optional("type", &self.r#type);
        object.optional("typeof", &self.r#typeof);
        object.optional("union", &self.union);
        object.optional("unsafe", &self.r#unsafe);
        object.optional("unsized", &self.r#unsized);
        object.optional("use", &self.r#use);
        object.optional("virtual", &self.r#virtual);
        object.optional("where", &self.r#where);
        object.optional("while", &self.r#while);
        object.optional("yield", &self.r#yield);
        object.optional("foo", &self.foo);
        object.optional("Foo", &self.foo_2);
        object.optional("FOO", &self.foo_3);
        object.optional("f-o-o", &self.f_o_o);
        object.optional("1st", &self.n1st);
        object.optional("+1", &self.plus_1);
        object.optional("-1", &self.minus_1);
        object.optional("-", &self.minus);
        object.optional("--", &self.minus_minus);
        object.optional("...", &self.dot_dot_dot);
        object.optional("$", &self.dollar);
        object.optional("🦀", &self.crab);
        object.optional("🦀🦀", &self.crab_crab);
        object.optional("Ünïcode", &self.unicode);
        object.optional("naïve", &self.naive);
        object.optional("日本", &self.ri_ben);
        object
            .optional(
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                &self
                    .aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,
            );
        object
            .optional(
                "very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-",
                &self
                    .very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very,
            );
        object.optional("with space", &self.with_space);
        object.optional("with\nbreak", &self.with_break);
        object.optional("with\"quote", &self.with_quote);
        object.optional("*/ end", &self.end);
        object.optional("// line", &self.line);
        object.optional("r#raw", &self.r_raw);
        object.optional("_", &self.underscore);
        object.optional("__", &self.underscore_underscore);
        object.optional("_private", &self.private);
        object.optional("a/b~c", &self.a_b_c);
        object.optional("Foo`<T>`", &self.foo_t);
        object.optional("Vec<String>", &self.vec_string);
        object.optional("List[Foo]", &self.list_foo);
        object.optional("fi", &self.fi);
        object.optional("\u{202e}rev", &self.rev);
        object.optional("ab", &self.ab);
        object.optional("foo_bar", &self.foo_bar);
        object.optional("fooBar", &self.foo_bar_2);
        object.optional("FooBar", &self.foo_bar_3);
        object.optional("new", &self.new);
        object.optional("check", &self.check);
        object.optional("validate", &self.validate);
        object.optional("clone", &self.clone);
        object.end();
    }
}

impl ironspec_runtime::Decode for Fields {
    #[allow(clippy::similar_names, reason = "variables are named after members")]
    #[expect(clippy::too_many_lines, reason = "two lines a member")]
    fn decode(reader: &mut ironspec_runtime::Reader<'_>) -> Result<Self, DecodeError> {
        let mut r#abstract = None;
        let mut r#as = None;
        let mut r#async = None;
        let mut r#await = None;
        let mut r#become = None;
        let mut r#box = None;
        let mut r#break = None;
        let mut r#const = None;
        let mut r#continue = None;
        let mut crate_ = None;
        let mut r#do = None;
        let mut r#dyn = None;
        let mut r#else = None;
        let mut r#enum = None;
        let mut r#extern = None;
        let mut r#false = None;
        let mut r#final = None;
        let mut r#fn = None;
        let mut r#for = None;
        let mut r#gen = None;
        let mut r#if = None;
        let mut r#impl = None;
        let mut r#in = None;
        let mut r#let = None;
        let mut r#loop = None;
        let mut r#macro = None;
        let mut r#match = None;
        let mut r#mod = None;
        let mut r#move = None;
        let mut r#mut = None;
        let mut r#override = None;
        let mut r#priv = None;
        let mut r#pub = None;
        let mut raw = None;
        let mut r#ref = None;
        let mut r#return = None;
        let mut safe = None;
        let mut self_ = None;
        let mut self_2 = None;
        let mut r#static = None;
        let mut r#struct = None;
        let mut super_ = None;
        let mut r#trait = None;
        let mut r#true = None;
        let mut r#try = None;
        let mut r#type = None;
        let mut r#typeof = None;
        let mut union = None;
        let mut r#unsafe = None;
        let mut r#unsized = None;
        let mut r#use = None;
        let mut r#virtual = None;
        let mut r#where = None;
        let mut r#while = None;
        let mut r#yield = None;
        let mut foo = None;
        let mut foo_2 = None;
        let mut foo_3 = None;
        let mut f_o_o = None;
        let mut n1st = None;
        let mut plus_1 = None;
        let mut minus_1 = None;
        let mut minus = None;
        let mut minus_minus = None;
        let mut dot_dot_dot = None;
        let mut dollar = None;
        let mut crab = None;
        let mut crab_crab = None;
        let mut unicode = None;
        let mut naive = None;
        let mut ri_ben = None;
        let mut aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa = None;
        let mut very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very = None;
        let mut with_space = None;
        let mut with_break = None;
        let mut with_quote = None;
        let mut end = None;
        let mut line = None;
        let mut r_raw = None;
        let mut underscore = None;
        let mut underscore_underscore = None;
        let mut private = None;
        let mut a_b_c = None;
        let mut foo_t = None;
        let mut vec_string = None;
        let mut list_foo = None;
        let mut fi = None;
        let mut rev = None;
        let mut ab = None;
        let mut foo_bar = None;
        let mut foo_bar_2 = None;
        let mut foo_bar_3 = None;
        let mut new = None;
        let mut check = None;
        let mut validate = None;
        let mut clone = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "abstract" => reader.set("abstract", &mut r#abstract),
                "as" => reader.set("as", &mut r#as),
                "async" => reader.set("async", &mut r#async),
                "await" => reader.set("await", &mut r#await),
                "become" => reader.set("become", &mut r#become),
                "box" => reader.set("box", &mut r#box),
                "break" => reader.set("break", &mut r#break),
                "const" => reader.set("const", &mut r#const),
                "continue" => reader.set("continue", &mut r#continue),
                "crate" => reader.set("crate", &mut crate_),
                "do" => reader.set("do", &mut r#do),
                "dyn" => reader.set("dyn", &mut r#dyn),
                "else" => reader.set("else", &mut r#else),
                "enum" => reader.set("enum", &mut r#enum),
                "extern" => reader.set("extern", &mut r#extern),
                "false" => reader.set("false", &mut r#false),
                "final" => reader.set("final", &mut r#final),
                "fn" => reader.set("fn", &mut r#fn),
                "for" => reader.set("for", &mut r#for),
                "gen" => reader.set("gen", &mut r#gen),
                "if" => reader.set("if", &mut r#if),
                "impl" => reader.set("impl", &mut r#impl),
                "in" => reader.set("in", &mut r#in),
                "let" => reader.set("let", &mut r#let),
                "loop" => reader.set("loop", &mut r#loop),
                "macro" => reader.set("macro", &mut r#macro),
                "match" => reader.set("match", &mut r#match),
                "mod" => reader.set("mod", &mut r#mod),
                "move" => reader.set("move", &mut r#move),
                "mut" => reader.set("mut", &mut r#mut),
                "override" => reader.set("override", &mut r#override),
                "priv" => reader.set("priv", &mut r#priv),
                "pub" => reader.set("pub", &mut r#pub),
                "raw" => reader.set("raw", &mut raw),
                "ref" => reader.set("ref", &mut r#ref),
                "return" => reader.set("return", &mut r#return),
                "safe" => reader.set("safe", &mut safe),
                "self" => reader.set("self", &mut self_),
                "Self" => reader.set("Self", &mut self_2),
                "static" => reader.set("static", &mut r#static),
                "struct" => reader.set("struct", &mut r#struct),
                "super" => reader.set("super", &mut super_),
                "trait" => reader.set("trait", &mut r#trait),
                "true" => reader.set("true", &mut r#true),
                "try" => reader.set("try", &mut r#try),
                "type" => reader.set("type", &mut r#type),
                "typeof" => reader.set("typeof", &mut r#typeof),
                "union" => reader.set("union", &mut union),
                "unsafe" => reader.set("unsafe", &mut r#unsafe),
                "unsized" => reader.set("unsized", &mut r#unsized),
                "use" => reader.set("use", &mut r#use),
                "virtual" => reader.set("virtual", &mut r#virtual),
                "where" => reader.set("where", &mut r#where),
                "while" => reader.set("while", &mut r#while),
                "yield" => reader.set("yield", &mut r#yield),
                "foo" => reader.set("foo", &mut foo),
                "Foo" => reader.set("Foo", &mut foo_2),
                "FOO" => reader.set("FOO", &mut foo_3),
                "f-o-o" => reader.set("f-o-o", &mut f_o_o),
                "1st" => reader.set("1st", &mut n1st),
                "+1" => reader.set("+1", &mut plus_1),
                "-1" => reader.set("-1", &mut minus_1),
                "-" => reader.set("-", &mut minus),
                "--" => reader.set("--", &mut minus_minus),
                "..." => reader.set("...", &mut dot_dot_dot),
                "$" => reader.set("$", &mut dollar),
                "🦀" => reader.set("🦀", &mut crab),
                "🦀🦀" => reader.set("🦀🦀", &mut crab_crab),
                "Ünïcode" => reader.set("Ünïcode", &mut unicode),
                "naïve" => reader.set("naïve", &mut naive),
                "日本" => reader.set("日本", &mut ri_ben),
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" => {
                    reader
                        .set(
                            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                            &mut aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,
                        )
                }
                "very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-" => {
                    reader
                        .set(
                            "very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-",
                            &mut very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very,
                        )
                }
                "with space" => reader.set("with space", &mut with_space),
                "with\nbreak" => reader.set("with\nbreak", &mut with_break),
                "with\"quote" => reader.set("with\"quote", &mut with_quote),
                "*/ end" => reader.set("*/ end", &mut end),
                "// line" => reader.set("// line", &mut line),
                "r#raw" => reader.set("r#raw", &mut r_raw),
                "_" => reader.set("_", &mut underscore),
                "__" => reader.set("__", &mut underscore_underscore),
                "_private" => reader.set("_private", &mut private),
                "a/b~c" => reader.set("a/b~c", &mut a_b_c),
                "Foo`<T>`" => reader.set("Foo`<T>`", &mut foo_t),
                "Vec<String>" => reader.set("Vec<String>", &mut vec_string),
                "List[Foo]" => reader.set("List[Foo]", &mut list_foo),
                "fi" => reader.set("fi", &mut fi),
                "\u{202e}rev" => reader.set("\u{202e}rev", &mut rev),
                "ab" => reader.set("ab", &mut ab),
                "foo_bar" => reader.set("foo_bar", &mut foo_bar),
                "fooBar" => reader.set("fooBar", &mut foo_bar_2),
                "FooBar" => reader.set("FooBar", &mut foo_bar_3),
                "new" => reader.set("new", &mut new),
                "check" => reader.set("check", &mut check),
                "validate" => reader.set("validate", &mut validate),
                "clone" => reader.set("clone", &mut clone),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            r#abstract,
            r#as,
            r#async,
            r#await,
            r#become,
            r#box,
            r#break,
            r#const,
            r#continue,
            crate_,
            r#do,
            r#dyn,
            r#else,
            r#enum,
            r#extern,
            r#false,
            r#final,
            r#fn,
            r#for,
            r#gen,
            r#if,
            r#impl,
            r#in,
            r#let,
            r#loop,
            r#macro,
            r#match,
            r#mod,
            r#move,
            r#mut,
            r#override,
            r#priv,
            r#pub,
            raw,
            r#ref,
            r#return,
            safe,
            self_,
            self_2,
            r#static,
            r#struct,
            super_,
            r#trait,
            r#true,
            r#try,
            r#type,
            r#typeof,
            union,
            r#unsafe,
            r#unsized,
            r#use,
            r#virtual,
            r#where,
            r#while,
            r#yield,
            foo,
            foo_2,
            foo_3,
            f_o_o,
            n1st,
            plus_1,
            minus_1,
            minus,
            minus_minus,
            dot_dot_dot,
            dollar,
            crab,
            crab_crab,
            unicode,
            naive,
            ri_ben,
            aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,
            very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very_long_name_very,
            with_space,
            with_break,
            with_quote,
            end,
            line,
            r_raw,
            underscore,
            underscore_underscore,
            private,
            a_b_c,
            foo_t,
            vec_string,
            list_foo,
            fi,
            rev,
            ab,
            foo_bar,
            foo_bar_2,
            foo_bar_3,
            new,
            check,
            validate,
            clone,
        })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Words {
    /// `abstract`
    Abstract,
    /// `as`
    As,
    /// `async`
    Async,
    /// `await`
    Await,
    /// `become`
    Become,
    /// `box`
    Box,
    /// `break`
    Break,
    /// `const`
    Const,
    /// `continue`
    Continue,
    /// `crate`
    Crate,
    /// `do`
    Do,
    /// `dyn`
    Dyn,
    /// `else`
    Else,
    /// `enum`
    Enum,
    /// `extern`
    Extern,
    /// `false`
    False,
    /// `final`
    Final,
    /// `fn`
    Fn,
    /// `for`
    For,
    /// `gen`
    Gen,
    /// `if`
    If,
    /// `impl`
    Impl,
    /// `in`
    In,
    /// `let`
    Let,
    /// `loop`
    Loop,
    /// `macro`
    Macro,
    /// `match`
    Match,
    /// `mod`
    Mod,
    /// `move`
    Move,
    /// `mut`
    Mut,
    /// `override`
    Override,
    /// `priv`
    Priv,
    /// `pub`
    Pub,
    /// `raw`
    Raw,
    /// `ref`
    Ref,
    /// `return`
    Return,
    /// `safe`
    Safe,
    /// `self`
    Self_,
    /// `Self`
    Self2,
    /// `static`
    Static,
    /// `struct`
    Struct,
    /// `super`
    Super,
    /// `trait`
    Trait,
    /// `true`
    True,
    /// `try`
    Try,
    /// `type`
    Type,
    /// `typeof`
    Typeof,
    /// `union`
    Union,
    /// `unsafe`
    Unsafe,
    /// `unsized`
    Unsized,
    /// `use`
    Use,
    /// `virtual`
    Virtual,
    /// `where`
    Where,
    /// `while`
    While,
    /// `yield`
    Yield,
    /// `foo`
    Foo,
    /// `Foo`
    Foo2,
    /// `FOO`
    Foo3,
    /// `f-o-o`
    FOO,
    /// `1st`
    N1st,
    /// `+1`
    Plus1,
    /// `-1`
    Minus1,
    /// `-`
    Minus,
    /// `--`
    MinusMinus,
    /// `...`
    DotDotDot,
    /// `$`
    Dollar,
    /// `🦀`
    Crab,
    /// `🦀🦀`
    CrabCrab,
    /// `Ünïcode`
    Unicode,
    /// `naïve`
    Naive,
    /// `日本`
    RiBen,
    /// `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`
    Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,
    /// `very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-`
    VeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVery,
    /// `with space`
    WithSpace,
    /// `with\u{a}break`
    WithBreak,
    /// `with"quote`
    WithQuote,
    /// `*/ end`
    End,
    /// `// line`
    Line,
    /// `r#raw`
    RRaw,
    /// `_`
    Underscore,
    /// `__`
    UnderscoreUnderscore,
    /// `_private`
    Private,
    /// `a/b~c`
    ABC,
    /// `Foo'<T>'`
    FooT,
    /// `Vec<String>`
    VecString,
    /// `List[Foo]`
    ListFoo,
    /// `fi`
    Fi,
    /// `\u{202e}rev`
    Rev,
    /// `ab`
    Ab,
    /// the empty text
    Empty,
    /// `Unknown`
    Unknown,
    /// `unknown`
    Unknown2,
    /// the empty text
    Empty2,
    /// A text that the document does not list, as an answer brought it.
    Unknown3(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(
    Words, Unknown3, [Abstract = "abstract", As = "as", Async = "async", Await = "await",
    Become = "become", Box = "box", Break = "break", Const = "const", Continue =
    "continue", Crate = "crate", Do = "do", Dyn = "dyn", Else = "else", Enum = "enum",
    Extern = "extern", False = "false", Final = "final", Fn = "fn", For = "for", Gen =
    "gen", If = "if", Impl = "impl", In = "in", Let = "let", Loop = "loop", Macro =
    "macro", Match = "match", Mod = "mod", Move = "move", Mut = "mut", Override =
    "override", Priv = "priv", Pub = "pub", Raw = "raw", Ref = "ref", Return = "return",
    Safe = "safe", Self_ = "self", Self2 = "Self", Static = "static", Struct = "struct",
    Super = "super", Trait = "trait", True = "true", Try = "try", Type = "type", Typeof =
    "typeof", Union = "union", Unsafe = "unsafe", Unsized = "unsized", Use = "use",
    Virtual = "virtual", Where = "where", While = "while", Yield = "yield", Foo = "foo",
    Foo2 = "Foo", Foo3 = "FOO", FOO = "f-o-o", N1st = "1st", Plus1 = "+1", Minus1 = "-1",
    Minus = "-", MinusMinus = "--", DotDotDot = "...", Dollar = "$", Crab = "🦀",
    CrabCrab = "🦀🦀", Unicode = "Ünïcode", Naive = "naïve", RiBen = "日本",
    Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
    =
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    VeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVery
    =
    "very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-long-name-very-",
    WithSpace = "with space", WithBreak = "with\nbreak", WithQuote = "with\"quote", End =
    "*/ end", Line = "// line", RRaw = "r#raw", Underscore = "_", UnderscoreUnderscore =
    "__", Private = "_private", ABC = "a/b~c", FooT = "Foo`<T>`", VecString =
    "Vec<String>", ListFoo = "List[Foo]", Fi = "fi", Rev = "\u{202e}rev", Ab = "ab",
    Empty = "", Unknown = "Unknown", Unknown2 = "unknown", Empty2 = " "]
);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct X(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(X, rules::X);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct MinusRequest2(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(MinusRequest2, rules::MINUS_REQUEST2);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct CrabRequestCrab(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(CrabRequestCrab, rules::CRAB_REQUEST_CRAB);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct FnRequestFn(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(FnRequestFn, rules::FN_REQUEST_FN);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct SelfRequestSelf(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(SelfRequestSelf, rules::SELF_REQUEST_SELF);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct SelfRequest2Self(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(SelfRequest2Self, rules::SELF_REQUEST2_SELF);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct SendRequestSend(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(SendRequestSend, rules::SEND_REQUEST_SEND);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct SendBlockingSendBlocking(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(SendBlockingSendBlocking, rules::SEND_BLOCKING_SEND_BLOCKING);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct NewNew(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(NewNew, rules::NEW_NEW);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ClientRequestClient(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(ClientRequestClient, rules::CLIENT_REQUEST_CLIENT);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct FailureRequestFailure(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(FailureRequestFailure, rules::FAILURE_REQUEST_FAILURE);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct AaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaRequestAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa(
    std::borrow::Cow<'static, str>,
);

ironspec_runtime::string!(
    AaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaRequestAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,
    rules::AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA_REQUEST_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct N3rd3rd(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(N3rd3rd, rules::N3RD3RD);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct GetAllGetAll(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(GetAllGetAll, rules::GET_ALL_GET_ALL);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct AbcRequestABC(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(AbcRequestABC, rules::ABC_REQUEST_ABC);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Id(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(Id);
