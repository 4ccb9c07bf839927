//! JSON against a reference, and into emitted models.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _ = ironspec_fuzz::decode(data);
});
