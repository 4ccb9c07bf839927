//! Matchers against an ECMA-262 engine.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _ = ironspec_fuzz::matcher(data);
});
