//! Any bytes as a document, through all stages.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| ironspec_fuzz::reader(data));
